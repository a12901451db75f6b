package org.sanji.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/** Rows separated by commas (RFC 4180), in UTF-8 or GB 18030. */
final class CsvSource implements TableSource {

    /** Days are not numbers here; a number is taken for one of a workbook that was saved as CSV. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** A cell of a sheet has 32,767 characters at most. */
    private static final int LONGEST_FIELD = 1 << 17;

    private final CsvReader<CsvRecord> reader;

    CsvSource(Path file) throws IOException {
        CsvCharset charset = CsvCharset.of(file);
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(charset.markBytes());
        reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(bytes, charset.charset()));
    }

    @Override
    public Iterator<TableRow> rows() {
        Iterator<CsvRecord> found = reader.iterator();
        return new Rows(() -> next(found));
    }

    private static @Nullable TableRow next(Iterator<CsvRecord> found) {
        try {
            return found.hasNext() ? row(found.next()) : null;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw ProblemException.rule("", "csv-broken", String.valueOf(broken.getMessage()));
        }
    }

    private static TableRow row(CsvRecord record) {
        return new TableRow(
                (int) record.getStartingLineNumber(),
                record.getFields().stream()
                        .map(CellText::meant)
                        .map(TableCell::of)
                        .toList());
    }

    @Override
    public LocalDate dayZero() {
        return DAY_ZERO;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
