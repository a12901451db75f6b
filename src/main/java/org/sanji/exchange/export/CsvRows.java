package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.sanji.exchange.table.CellText;

/** Rows as CSV in UTF-8, with a mark so that Excel sees it. What a sheet would take for a formula is guarded. */
final class CsvRows implements RowWriter {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final CsvWriter csv;
    private final ExportColumns columns;

    CsvRows(OutputStream out, ExportColumns columns) throws IOException {
        out.write(MARK);
        this.columns = columns;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.headings());
    }

    @Override
    public void write(ObjectNode row) {
        csv.writeRecord(columns.texts(row).stream().map(CellText::guarded).toList());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
