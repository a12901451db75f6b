package org.sanji.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people attach them, and as nobody should. Each call gives another content. */
public final class SampleFiles {

    private static final String TYPES = "[Content_Types].xml";

    private static final String DEFAULT_MACROS = """
            <Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";

    // The end of the central directory: its length, and what stands where in it.
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_PARTS = 10;
    private static final int END_DIRECTORY = 12;

    private SampleFiles() {}

    public static byte[] pdf() {
        return ("%PDF-1.7\n% " + UUID.randomUUID() + "\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png() {
        return begun(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    }

    static byte[] jpeg() {
        return begun(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0);
    }

    static byte[] webp() {
        return begun('R', 'I', 'F', 'F', 0x40, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' ');
    }

    static byte[] csv() {
        return ("姓名,学时\n王敏," + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook() {
        return zip(Map.of(TYPES, types("sheet.main"), "xl/workbook.xml", text("<workbook/>")));
    }

    static byte[] document() {
        return zip(Map.of(TYPES, types("document.main"), "word/document.xml", text("<document/>")));
    }

    static byte[] plainZip() {
        return zip(Map.of("a.txt", text("a")));
    }

    static byte[] workbookWithMacros() {
        return zip(Map.of(
                TYPES,
                types("sheet.main"),
                "xl/workbook.xml",
                text("<workbook/>"),
                "xl/vbaProject.bin",
                text("macro")));
    }

    static byte[] workbookWithHiddenMacros() {
        return zip(Map.of(
                TYPES,
                types("sheet.macroEnabled.main"),
                "xl/workbook.xml",
                text("<workbook/>"),
                "xl/x.bin",
                text("m")));
    }

    /** As SheetJS writes it: it names types of parts it has not. */
    static byte[] workbookThatNamesManyTypes() {
        return zip(Map.of(TYPES, text(DEFAULT_MACROS), "xl/workbook.xml", text("<workbook/>")));
    }

    static byte[] workbookWithMacrosByTheirEnding() {
        return zip(Map.of(TYPES, text(DEFAULT_MACROS), "xl/workbook.xml", text("<workbook/>"), "xl/x.BIN", text("m")));
    }

    /** A list of types that hides what it says behind references to letters. */
    static byte[] workbookWithSpelledMacros() {
        return zip(Map.of(
                TYPES,
                types("sheet.macro&#69;nabled.main"),
                "xl/workbook.xml",
                text("<workbook/>"),
                "xl/x.bin",
                text("m")));
    }

    /** 200 megabytes of nothing. */
    static byte[] bomb() {
        return zip(Map.of(
                TYPES, types("sheet.main"), "xl/workbook.xml", text("<workbook/>"), "xl/a.xml", new byte[200 << 20]));
    }

    static byte[] workbookOfManyParts() {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part < 6_000; part++) {
                zip.putNextEntry(new ZipEntry("xl/" + part));
            }
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Behind its true end, in the comment of the archive, an end that speaks of one small part. */
    static byte[] workbookOfManyPartsThatSaysOne() {
        ByteBuffer falseEnd = ByteBuffer.allocate(END_BYTES + 1).order(ByteOrder.LITTLE_ENDIAN);
        falseEnd.putInt(0, END_SIGNATURE)
                .putShort(END_PARTS - 2, (short) 1)
                .putShort(END_PARTS, (short) 1)
                .putInt(END_DIRECTORY, 46);
        return commented(workbookOfManyParts(), falseEnd.array());
    }

    /** An archive without a comment, with one. */
    static byte[] commented(byte[] archive, byte[] comment) {
        byte[] whole = Arrays.copyOf(archive, archive.length + comment.length);
        System.arraycopy(comment, 0, whole, archive.length, comment.length);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putShort(archive.length - Short.BYTES, (short)
                comment.length);
        return whole;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("docProps/" + UUID.randomUUID()));
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] types(String main) {
        return text("<Types><Override PartName=\"/x\" ContentType=\"application/vnd." + main + "+xml\"/></Types>");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] begun(int... head) {
        var bytes = new ByteArrayOutputStream();
        for (int one : head) {
            bytes.write(one);
        }
        bytes.writeBytes(text(UUID.randomUUID().toString()));
        bytes.writeBytes(new byte[64]);
        return bytes.toByteArray();
    }
}
