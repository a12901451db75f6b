package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sanji.evidence.EvidenceConfiguration;
import org.sanji.evidence.ReceivedFiles;
import org.sanji.exchange.column.FeatureTables;
import org.sanji.exchange.table.OutgoingFile;
import org.sanji.exchange.table.TableCell;
import org.sanji.exchange.table.TableFormat;
import org.sanji.exchange.table.TableRow;
import org.sanji.exchange.table.TableSource;
import org.sanji.kernel.Language;

/**
 * The rows of an import once more, with what is wrong marked: a red cell and a comment at each error, and all errors of a
 * row behind its last column. It is a new workbook with the same values: formats of the one that was sent are not in it.
 */
@ApplicationScoped
class MarkedWorkbooks {

    private static final int AT_ONCE = 500;
    /** Comments are kept in memory until a workbook is whole. */
    private static final int MOST_COMMENTS = 20_000;

    private static final String RED = "FFC7CE";
    private static final double WIDTH = 18;

    private final ImportFiles files;
    private final ImportRecords records;
    private final FeatureTables tables;
    private final EvidenceConfiguration configuration;

    MarkedWorkbooks(
            ImportFiles files, ImportRecords records, FeatureTables tables, EvidenceConfiguration configuration) {
        this.files = files;
        this.records = records;
        this.tables = tables;
        this.configuration = configuration;
    }

    String fileName(ImportRun run) {
        String ending = "." + run.format.ending();
        String name = run.fileName.endsWith(ending)
                ? run.fileName.substring(0, run.fileName.length() - ending.length())
                : run.fileName;
        return name + "-checked." + TableFormat.XLSX.ending();
    }

    OutgoingFile of(ImportRun run) {
        Locale language = Language.current();
        return OutgoingFile.of(
                configuration.directory().resolve(ReceivedFiles.WORKING), out -> write(run, language, out));
    }

    private void write(ImportRun run, Locale language, OutputStream out) throws IOException {
        Path copy = files.copy(run);
        try (TableSource source = TableSource.open(copy, run.format);
                var workbook = new Workbook(out, "Sanji", "1.0")) {
            Worksheet sheet =
                    workbook.newWorksheet(tables.get(run.feature).sheet().in(language));
            new Marking(sheet, run, language).write(source.rows());
        } finally {
            files.drop(copy);
        }
    }

    /** One workbook on its way. */
    private final class Marking {

        private final Worksheet sheet;
        private final ImportRun run;
        private final Locale language;
        private int errorsAt = -1;
        private int comments;

        Marking(Worksheet sheet, ImportRun run, Locale language) {
            this.sheet = sheet;
            this.run = run;
            this.language = language;
        }

        void write(Iterator<TableRow> rows) throws IOException {
            while (rows.hasNext()) {
                List<TableRow> some = new ArrayList<>(AT_ONCE);
                while (rows.hasNext() && some.size() < AT_ONCE) {
                    some.add(rows.next());
                }
                Map<Integer, List<ImportError>> errors =
                        records
                                .errors(
                                        run.id,
                                        some.getFirst().number(),
                                        some.getLast().number())
                                .stream()
                                .collect(Collectors.groupingBy(error -> error.line));
                for (TableRow row : some) {
                    write(row, errors.getOrDefault(row.number(), List.of()));
                }
                sheet.flush();
            }
        }

        /** A row of CSV with line breaks in it takes several lines there and one here: rows keep their numbers anyway. */
        private void write(TableRow row, List<ImportError> errors) {
            int line = row.number() - 1;
            if (errorsAt < 0) {
                errorsAt = row.cells().size();
                sheet.inlineString(line, errorsAt, Headings.errorsHeading(language));
                sheet.width(errorsAt, 3 * WIDTH);
            }
            for (int column = 0; column < row.cells().size(); column++) {
                if (column != errorsAt) {
                    write(line, column, row.cell(column));
                }
            }
            errors.forEach(error -> mark(line, error));
            if (!errors.isEmpty()) {
                sheet.inlineString(line, errorsAt, inWords(errors));
                sheet.style(line, errorsAt).fillColor(RED).set();
            }
        }

        private void write(int line, int column, TableCell cell) {
            switch (cell.kind()) {
                case EMPTY -> {
                    // stays empty
                }
                case NUMBER -> sheet.value(line, column, new BigDecimal(cell.text()));
                case TRUTH -> sheet.value(line, column, Boolean.valueOf(cell.text()));
                case TEXT, FORMULA, ERROR -> sheet.inlineString(line, column, cell.text());
            }
        }

        private void mark(int line, ImportError error) {
            if (error.columnNumber == 0) {
                return;
            }
            int column = error.columnNumber - 1;
            sheet.style(line, column).fillColor(RED).set();
            if (comments++ < MOST_COMMENTS) {
                sheet.comment(line, column, error.message);
            }
        }

        private static String inWords(List<ImportError> errors) {
            return errors.stream()
                    .map(error -> error.heading == null ? error.message : error.heading + "：" + error.message)
                    .collect(Collectors.joining("; "));
        }
    }
}
