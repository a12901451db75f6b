package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sanji.exchange.column.ColumnType.Plain;
import org.sanji.kernel.ProblemException;

/** Rows as a workbook. A text in a cell of a workbook is a text, whatever it begins with. */
final class WorkbookRows implements RowWriter {

    private static final double WIDTH = 18;
    private static final String HEADING_COLOUR = "DDEBF7";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ExportColumns columns;
    private int line;

    WorkbookRows(OutputStream out, String name, ExportColumns columns) {
        this.columns = columns;
        workbook = new Workbook(out, "Sanji", "1.0");
        sheet = workbook.newWorksheet(name);
        List<String> headings = columns.headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().fillColor(HEADING_COLOUR).set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(ObjectNode row) {
        line++;
        if (line >= Worksheet.MAX_ROWS) {
            throw ProblemException.rule("", "export-too-long", String.valueOf(Worksheet.MAX_ROWS - 1));
        }
        List<String> texts = columns.texts(row);
        for (int column = 0; column < texts.size(); column++) {
            write(column, texts.get(column));
        }
    }

    private void write(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (columns.type(column) == Plain.INTEGER || columns.type(column) == Plain.DECIMAL) {
            sheet.value(line, column, new BigDecimal(text));
        } else {
            sheet.inlineString(line, column, text);
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
