package org.sanji.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks nobody should send, written part by part. */
final class HostileWorkbooks {

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
    private static final String ROOT = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
    private static final String BOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="rows" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String BOOK_RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    private static final String TEXTS = """
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>""";

    private HostileWorkbooks() {}

    /** A cell in a column no sheet has. */
    static byte[] far() {
        return of("", "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>", Map.of());
    }

    /** The same, written as nobody writes it. */
    static byte[] farInSmallLetters() {
        return of("", "<row r=\"1\"><c r=\"$zzzzzz$1\" t=\"inlineStr\"><is><t>x</t></is></c></row>", Map.of());
    }

    /** The same in a part whose name does not say that it is a sheet. */
    static byte[] farInAPicture() {
        return of(
                "",
                cell("x"),
                Map.of(
                        "xl/_rels/workbook.xml.rels",
                        bytes(BOOK_RELATIONS.replace("worksheets/sheet1.xml", "media/image1.png")),
                        "xl/media/image1.png",
                        bytes("<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>"
                                + "</worksheet>")));
    }

    /** A text that is not there, of which a reader makes all before it. */
    static byte[] withoutItsTexts() {
        return of(
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                Map.of(
                        "[Content_Types].xml", bytes(TYPES.replace("</Types>", TEXTS + "</Types>")),
                        "xl/sharedStrings.xml", bytes("<sst><si><t>x</t></si></sst>")));
    }

    /** A row no sheet has. */
    static byte[] deep() {
        return of("", "<row r=\"2000000\"><c r=\"A2000000\" t=\"inlineStr\"><is><t>x</t></is></c></row>", Map.of());
    }

    /** A day as some programs write it, which the reader does not know. */
    static byte[] withADay() {
        return of("", "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2025-03-08T00:00:00Z</v></c></row>", Map.of());
    }

    /** Cells that name no place a sheet has. */
    static byte[] nowhere() {
        return of("", "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>", Map.of());
    }

    /** A million cells that name no column. */
    static byte[] wide() {
        return of("", "<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>", Map.of());
    }

    /** One cell of a million characters. */
    static byte[] endless() {
        return of("", cell("长".repeat(1_000_000)), Map.of());
    }

    /** A sheet that reaches for a file of this machine. */
    static byte[] reaching() {
        return of("<!DOCTYPE worksheet [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>", cell("&file;"), Map.of());
    }

    /** A sheet whose text grows a billion times. */
    static byte[] laughing() {
        return of(
                "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                cell("&b;"),
                Map.of());
    }

    static byte[] withMacros() {
        return of("", cell("x"), Map.of("xl/vbaProject.bin", "macro".getBytes(StandardCharsets.US_ASCII)));
    }

    /** 200 megabytes of nothing. */
    static byte[] bomb() {
        return of("", cell("x"), Map.of("xl/media/a.xml", new byte[200 << 20]));
    }

    /** The old binary format under the new name. */
    static byte[] ole2() {
        byte[] file = new byte[4096];
        byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        return file;
    }

    private static String cell(String text) {
        return "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    static byte[] of(String before, String rows, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("_rels/.rels", bytes(ROOT));
        parts.put("xl/workbook.xml", bytes(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", bytes(BOOK_RELATIONS));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>"));
        parts.putAll(more);
        return zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
