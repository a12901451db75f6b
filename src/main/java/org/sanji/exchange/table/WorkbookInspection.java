package org.sanji.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sanji.kernel.ProblemException;

/**
 * Looks through the parts of a workbook before it is read. A reader of sheets makes room for every column a cell names and
 * keeps all shared texts in memory; so a sheet wider than a table may be, a text longer than a cell may hold and a
 * workbook with more text than a table has are refused. A document type is refused in any part: no sheet has one, and it
 * is how a part would reach for other files.
 */
public final class WorkbookInspection {

    /** Columns of a sheet; a feature has fewer than twenty. */
    static final int MOST_COLUMNS = 200;

    /** Characters of a cell, as Excel has it. */
    static final int LONGEST_TEXT = 32_767;

    private static final int MOST_SHARED = 48 << 20;
    private static final int LETTERS = 26;

    private final XMLInputFactory parts = parts();
    private long shared;
    private int cellsOfRow;

    private WorkbookInspection() {}

    /**
     * Looks through a workbook that is known to be an archive without a bomb or macros in it.
     *
     * @throws ProblemException 422 with what is wrong with it
     */
    public static void inspect(Path file) throws IOException {
        var inspection = new WorkbookInspection();
        try (var archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry part = entries.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    inspection.inspect(archive, part, name);
                }
            }
        } catch (XMLStreamException | ZipException broken) {
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

    private void inspect(ZipFile archive, ZipEntry part, String name) throws IOException, XMLStreamException {
        boolean sharedTexts = name.endsWith("sharedstrings.xml");
        try (InputStream content = archive.getInputStream(part)) {
            XMLStreamReader xml = parts.createXMLStreamReader(content);
            long text = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw ProblemException.rule("", "archive-document-type", name);
                    case XMLStreamConstants.START_ELEMENT -> {
                        text = 0;
                        requireNarrow(xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text += xml.getTextLength();
                        requireShort(text, sharedTexts ? xml.getTextLength() : 0);
                    }
                    default -> {
                        // says nothing about size
                    }
                }
            }
        }
    }

    /** A cell that names no column stands behind the one before it. */
    private void requireNarrow(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> cellsOfRow = 0;
            case "c" -> {
                cellsOfRow++;
                String place = xml.getAttributeValue(null, "r");
                if (cellsOfRow > MOST_COLUMNS || (place != null && column(place) > MOST_COLUMNS)) {
                    throw ProblemException.rule("", "workbook-columns", String.valueOf(MOST_COLUMNS));
                }
            }
            default -> {
                // is no place in a sheet
            }
        }
    }

    /** The column a cell names, counted from 1: of {@code AB7} it is 28. */
    private static long column(String place) {
        long column = 0;
        for (int at = 0; at < place.length() && column <= MOST_COLUMNS; at++) {
            char letter = place.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                return column;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column;
    }

    private void requireShort(long text, int more) {
        shared += more;
        if (text > LONGEST_TEXT) {
            throw ProblemException.rule("", "workbook-text", String.valueOf(LONGEST_TEXT));
        }
        if (shared > MOST_SHARED) {
            throw ProblemException.rule("", "workbook-texts");
        }
    }
}
