package org.sanji.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;

/** A file that is read row by row. Rows without anything in them are left out. */
public interface TableSource extends AutoCloseable {

    /** The rows, once, from the first one on. */
    Iterator<TableRow> rows();

    /** The day that is number 0 where days are numbers. */
    LocalDate dayZero();

    @Override
    void close() throws IOException;

    /**
     * Opens a file, and looks through a workbook first: no reader gets one nobody has looked through.
     *
     * @throws org.sanji.kernel.ProblemException 422 when it cannot be read as what it is
     */
    static TableSource open(Path file, TableFormat format) throws IOException {
        return switch (format) {
            case XLSX -> new WorkbookSource(file);
            case CSV -> new CsvSource(file);
            case NDJSON -> throw new IllegalArgumentException("Not read as a table");
        };
    }
}
