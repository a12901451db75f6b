package org.sanji.evidence;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/**
 * Looks through a workbook or document, which is a zip archive (ECMA-376, part 2). Every part is inflated as a stream and
 * counted, none is written anywhere, and what the archive says about sizes is not believed.
 */
final class OfficeArchive {

    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final long MOST_BYTES = 512L << 20;
    private static final int STEEPEST_RATIO = 100;
    /** A small archive may be as steep as it likes: an empty sheet is. */
    private static final long FREE_BYTES = 10L << 20;

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_PARTS = 10;
    private static final int END_DIRECTORY = 12;
    private static final int END_COMMENT = 20;
    private static final int LARGEST_CONTENT_TYPES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final long size;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Set<String> endings = new HashSet<>();
    private long inflated;
    private boolean macros;
    private @Nullable FileType type;

    private OfficeArchive(ReceivedFile file) {
        this.path = file.path();
        this.size = file.size();
    }

    /**
     * What an archive is: a workbook, a document, or null when it is neither.
     *
     * @throws ProblemException 422 when it is broken, a bomb, or carries macros
     */
    static @Nullable FileType typeOf(ReceivedFile file) throws IOException {
        var archive = new OfficeArchive(file);
        try {
            archive.requireSmallDirectory();
            archive.lookThrough();
        } catch (ZipException | EOFException broken) {
            throw ProblemException.rule("", "archive-broken");
        }
        if (archive.macros) {
            throw ProblemException.rule("", "archive-macros");
        }
        return archive.type;
    }

    /** The list of parts is read whole when an archive is opened, so it is measured first. */
    private void requireSmallDirectory() throws IOException {
        ByteBuffer end = end();
        int parts = Short.toUnsignedInt(end.getShort(END_PARTS));
        long directory = Integer.toUnsignedLong(end.getInt(END_DIRECTORY));
        if (parts > MOST_PARTS || directory > LARGEST_DIRECTORY) {
            throw ProblemException.rule("", "archive-parts", String.valueOf(MOST_PARTS));
        }
    }

    /**
     * The end of the central directory. The last one there is must end with the file: what looks like an end inside a
     * comment, or before bytes that belong to nothing, would be measured in place of the one that is read.
     */
    private ByteBuffer end() throws IOException {
        ByteBuffer tail = tail();
        int at = tail.capacity() - END_BYTES;
        while (at >= 0 && tail.getInt(at) != END_SIGNATURE) {
            at--;
        }
        if (at < 0 || at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + END_COMMENT)) != tail.capacity()) {
            throw new ZipException("no end of the central directory where the file ends");
        }
        return tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer tail() throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(size, END_BYTES + LONGEST_COMMENT)];
            file.seek(size - tail.length);
            file.readFully(tail);
            return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private void lookThrough() throws IOException {
        try (var archive = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (archive.size() > MOST_PARTS) {
                throw ProblemException.rule("", "archive-parts", String.valueOf(MOST_PARTS));
            }
            Enumeration<? extends ZipEntry> parts = archive.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                note(part.getName().toLowerCase(Locale.ROOT));
                inflate(archive, part);
            }
            lookForMacroTypes(archive);
        } catch (IllegalArgumentException namesNotInUtf8) {
            throw new ZipException(namesNotInUtf8.getMessage());
        }
    }

    private void note(String part) {
        endings.add(part.substring(part.lastIndexOf('.') + 1));
        switch (part) {
            case "xl/workbook.xml" -> type = FileType.WORKBOOK;
            case "word/document.xml" -> type = FileType.DOCUMENT;
            default ->
                macros = macros
                        || part.endsWith("vbaproject.bin")
                        || part.contains("/macrosheets/")
                        || part.contains("/activex/");
        }
    }

    private void inflate(ZipFile archive, ZipEntry part) throws IOException {
        try (InputStream content = archive.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                inflated += read;
                if (inflated > MOST_BYTES || (inflated > FREE_BYTES && inflated / STEEPEST_RATIO > size)) {
                    throw ProblemException.rule("", "archive-inflates");
                }
            }
        }
    }

    /** Macros may stand under another name; the list of types then says what they are. */
    private void lookForMacroTypes(ZipFile archive) throws IOException {
        ZipEntry types = archive.getEntry("[Content_Types].xml");
        if (types == null) {
            type = null;
            return;
        }
        try (InputStream content = archive.getInputStream(types)) {
            byte[] text = content.readNBytes(LARGEST_CONTENT_TYPES);
            if (text.length == LARGEST_CONTENT_TYPES) {
                throw new ZipException("a list of types this long is none");
            }
            macros = macros || ContentTypes.haveMacros(new ByteArrayInputStream(text), endings);
        } catch (XMLStreamException noList) {
            throw new ZipException(noList.getMessage());
        }
    }
}
