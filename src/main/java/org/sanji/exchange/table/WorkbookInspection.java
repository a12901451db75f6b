package org.sanji.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.sanji.kernel.ProblemException;

/**
 * Looks through the parts of a workbook before it is read. A reader of sheets makes room for every column a cell names and
 * keeps all shared texts in memory, also those that are not there; so a sheet wider than a table may be, a text longer than
 * a cell may hold, a workbook with more text than a table has and a cell that points to no text are refused. A document
 * type is refused in any part: no sheet has one, and it is how a part would reach for other files.
 */
final class WorkbookInspection {

    private static final int MOST_SHARED = 48 << 20;

    private final XMLInputFactory parts = parts();
    private long sharedLength;
    private long sharedTexts;
    private long lastIndex = -1;

    private WorkbookInspection() {}

    /**
     * Looks through a workbook that is known to be an archive without a bomb or macros in it.
     *
     * @throws ProblemException 422 with what is wrong with it
     */
    static void inspect(Path file) throws IOException {
        var inspection = new WorkbookInspection();
        try (var archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                inspection.inspect(archive, entries.nextElement());
            }
        } catch (XMLStreamException | ZipException broken) {
            throw ProblemException.rule("", "archive-broken");
        }
        if (inspection.lastIndex >= inspection.sharedTexts) {
            throw ProblemException.rule("", "archive-broken");
        }
    }

    /** Nothing outside the part is ever read, and no document type at all. */
    private static XMLInputFactory parts() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Any part: which of them is a sheet is not for its name to say. One with another name need not be XML. */
    private void inspect(ZipFile archive, ZipEntry entry) throws IOException, XMLStreamException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean named = Stream.of(".xml", ".rels", ".vml").anyMatch(name::endsWith);
        var part = new PartInspection(name, named);
        try (InputStream content = archive.getInputStream(entry)) {
            part.inspect(parts.createXMLStreamReader(content));
        } catch (XMLStreamException noXml) {
            if (named) {
                throw noXml;
            }
        }
        add(part);
    }

    private void add(PartInspection part) {
        sharedLength += part.sharedLength();
        sharedTexts += part.sharedTexts();
        lastIndex = Math.max(lastIndex, part.lastIndex());
        if (sharedLength > MOST_SHARED) {
            throw ProblemException.rule("", "workbook-texts");
        }
    }
}
