package org.sanji.exchange.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.OutgoingBytes;

/** The figures of a release as a table of text or a workbook: made in a file that goes when it is sent. */
@ApplicationScoped
class ReleaseTables {

    private static final List<String> COLUMNS = List.of(
            "region", "measure", "period", "value", "status", "numerator", "denominator", "rows", "missing", "own");
    private static final int BLOCK = 5_000;
    /** A sheet has 1,048,576 rows. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private final ReleaseFiguresSql figures;
    private final ObjectMapper mapper;

    ReleaseTables(ReleaseFiguresSql figures, ObjectMapper mapper) {
        this.figures = figures;
        this.mapper = mapper;
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** UTF-8 with a mark, so that spreadsheets read it; no field needs quotes. */
    OutgoingBytes csv(ReleaseSlice slice) throws IOException {
        return sent(out -> {
            out.write(("\uFEFF" + String.join(",", COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8));
            forEach(slice, figure -> {
                List<String> cells = cells(figure).stream()
                        .map(cell -> cell == null ? "" : cell)
                        .toList();
                write(out, String.join(",", cells) + "\r\n");
            });
        });
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    OutgoingBytes workbook(ReleaseSlice slice) throws IOException {
        return sent(out -> {
            try (var book = new Workbook(out, "Sanji", "1.0")) {
                var sheets = new Sheets(book);
                forEach(slice, sheets::add);
                sheets.finish();
            }
        });
    }

    /** One sheet after the other. */
    private static final class Sheets {

        private final Workbook book;
        private @Nullable Worksheet sheet;
        private int row;
        private int sheets;

        Sheets(Workbook book) {
            this.book = book;
            begin();
        }

        private void begin() {
            sheet = book.newWorksheet("figures" + (++sheets == 1 ? "" : " " + sheets));
            row = 0;
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
        }

        void add(ReleaseFigureView figure) {
            if (row == ROWS_OF_A_SHEET) {
                finish();
                begin();
            }
            row++;
            List<@Nullable String> cells = cells(figure);
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (cell != null) {
                    put(column, cell);
                }
            }
            if (row % BLOCK == 0) {
                flush();
            }
        }

        /** Codes stay text: a spreadsheet would make numbers of them. */
        private void put(int column, String cell) {
            String name = COLUMNS.get(column);
            boolean text =
                    name.equals("region") || name.equals("measure") || name.equals("period") || name.equals("status");
            if (text) {
                java.util.Objects.requireNonNull(sheet).value(row, column, cell);
            } else {
                java.util.Objects.requireNonNull(sheet).value(row, column, new java.math.BigDecimal(cell));
            }
        }

        private void flush() {
            try {
                java.util.Objects.requireNonNull(sheet).flush();
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }

        void finish() {
            try {
                java.util.Objects.requireNonNull(sheet).finish();
            } catch (IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }
    }

    private static List<@Nullable String> cells(ReleaseFigureView figure) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(figure.region().value());
        cells.add(figure.measure());
        cells.add(figure.period().toString());
        cells.add(figure.value() == null ? null : figure.value().toPlainString());
        cells.add(figure.status().name());
        cells.add(figure.numerator() == null ? null : figure.numerator().toPlainString());
        cells.add(figure.denominator() == null ? null : figure.denominator().toPlainString());
        cells.add(figure.rows() == null ? null : figure.rows().toString());
        cells.add(String.valueOf(figure.missing()));
        cells.add(figure.own() == null ? null : figure.own().toPlainString());
        return cells;
    }

    private void forEach(ReleaseSlice slice, Consumer<ReleaseFigureView> work) throws IOException {
        for (long from = slice.firstNumber(); from < slice.end(); from += BLOCK) {
            for (String row : figures.block(slice.release(), from, Math.min(slice.end(), from + BLOCK))) {
                work.accept(read(row));
            }
        }
    }

    /** A canonical row as a figure. */
    ReleaseFigureView read(String row) throws IOException {
        return mapper.readValue(row, ReleaseFigureView.class);
    }

    private static OutgoingBytes sent(Writing writing) throws IOException {
        Path file = Files.createTempFile("sanji-release", ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writing.write(out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        long length = Files.size(file);
        InputStream bytes = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return new OutgoingBytes(bytes, length);
    }
}
