package org.sanji.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.column.FeatureDoors;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTables;
import org.sanji.exchange.table.TableRow;
import org.sanji.exchange.table.TableSource;
import org.sanji.kernel.ProblemException;

/** Reads the file of an import: its headings, then its rows in chunks. */
@ApplicationScoped
class ImportedFile {

    /** A transaction stores so many rows at most. */
    static final int CHUNK = 1_000;

    private final ImportFiles files;
    private final FeatureTables tables;
    private final FeatureDoors doors;
    private final ExampleRows examples;
    private final int mostRows;

    ImportedFile(
            ImportFiles files,
            FeatureTables tables,
            FeatureDoors doors,
            ExampleRows examples,
            @ConfigProperty(name = "sanji.imports.most-rows") int mostRows) {
        this.files = files;
        this.tables = tables;
        this.doors = doors;
        this.examples = examples;
        this.mostRows = mostRows;
    }

    /** What is done with a chunk of rows. */
    interface Chunks {
        void chunk(RowApplication.Sheet sheet, List<TableRow> rows);
    }

    /**
     * Reads a file.
     *
     * @param seen whether rows that come twice are to be refused
     * @param skipped so many rows were worked off before
     * @return the headings
     * @throws ProblemException 422 when the file cannot be read, or is too long
     */
    Headings read(ImportRun run, @Nullable SeenRows seen, long skipped, Chunks chunks) {
        Path copy = files.copy(run);
        try (TableSource source = TableSource.open(copy, run.format)) {
            return read(tables.get(run.feature), source, seen, skipped, chunks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            files.drop(copy);
        }
    }

    private Headings read(
            FeatureTable table, TableSource source, @Nullable SeenRows seen, long skipped, Chunks chunks) {
        Iterator<TableRow> rows = source.rows();
        if (!rows.hasNext()) {
            throw ProblemException.rule("", "import-empty");
        }
        Headings headings = Headings.of(table, rows.next());
        var sheet = new RowApplication.Sheet(table, doors.of(table), headings, source.dayZero(), seen);
        long read = 0;
        while (rows.hasNext()) {
            List<TableRow> chunk = new ArrayList<>(CHUNK);
            while (rows.hasNext() && chunk.size() < CHUNK) {
                TableRow row = rows.next();
                if (!examples.isExample(table, headings, row) && ++read > skipped) {
                    chunk.add(row);
                }
            }
            if (read > mostRows) {
                throw ProblemException.rule("", "import-too-long", String.valueOf(mostRows));
            }
            if (!chunk.isEmpty()) {
                chunks.chunk(sheet, chunk);
            }
        }
        return headings;
    }
}
