package org.sanji.exchange.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One JSON object a line: what the list of the API shows, whole. */
final class LineWriter implements RowWriter {

    private final Writer lines;

    LineWriter(OutputStream out) {
        lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        lines.write(row.toString());
        lines.write('\n');
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
