package org.sanji.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as a test writes and reads them. */
public final class Sheets {

    private Sheets() {}

    /** A workbook with one sheet. */
    public static byte[] workbook(List<? extends List<?>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rows");
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    write(sheet, line, column, rows.get(line).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, int column, Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case Number number -> sheet.value(line, column, number);
            case Formula formula -> sheet.formula(line, column, formula.text());
            default -> sheet.value(line, column, String.valueOf(value));
        }
    }

    /** A cell that is reckoned. */
    public record Formula(String text) {}

    /** The texts of the first sheet. */
    public static List<List<String>> read(byte[] workbook) {
        List<List<String>> rows = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var stream = book.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                List<String> texts = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    texts.add(row.getCellText(column));
                }
                rows.add(texts);
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
