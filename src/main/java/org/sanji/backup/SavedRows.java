package org.sanji.backup;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Moves rows between the database and the files of a backup, one file a table, and reckons their digests on the way. */
final class SavedRows {

    private static final int AT_ONCE = 1000;

    private final Connection database;
    private final @Nullable String county;

    /** @param county whose rows are meant; null for all */
    SavedRows(Connection database, @Nullable String county) {
        this.database = database;
        this.county = county;
    }

    /** Writes the rows of a table into a directory. */
    Manifest.Saved save(StoredTable table, Path directory) throws SQLException, IOException {
        try (OutputStream file = new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file(directory, table)), 1 << 16), 1 << 16)) {
            return read(table, line -> {
                file.write(line);
                file.write('\n');
            });
        }
    }

    /** What the rows of a table are now. */
    Manifest.Saved digest(StoredTable table) throws SQLException, IOException {
        return read(table, line -> {});
    }

    /**
     * Inserts the rows that are meant of those in a directory.
     *
     * @return what the whole file is
     */
    Manifest.Saved load(StoredTable table, Path directory) throws SQLException, IOException {
        var whole = new RowDigest();
        try (BufferedReader lines = lines(table, directory);
                PreparedStatement insert = database.prepareStatement(table.insert())) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                whole.add(line.getBytes(StandardCharsets.UTF_8));
                if (isMeant(line, table)) {
                    Row.write(line, table.columns(), insert);
                    insert.addBatch();
                    waiting++;
                }
                if (waiting == AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        return whole.result();
    }

    /** What the rows that are meant are in a directory. */
    Manifest.Saved saved(StoredTable table, Path directory) throws IOException {
        var digest = new RowDigest();
        try (BufferedReader lines = lines(table, directory)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isMeant(line, table)) {
                    digest.add(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return digest.result();
    }

    private boolean isMeant(String line, StoredTable table) throws IOException {
        return county == null || county.equals(Row.value(line, table.countyColumn()));
    }

    private static BufferedReader lines(StoredTable table, Path directory) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file(directory, table)), 1 << 16), StandardCharsets.UTF_8));
    }

    private interface LineSink {
        void accept(byte[] line) throws IOException;
    }

    /** Row by row: a table may be larger than the memory. */
    private Manifest.Saved read(StoredTable table, LineSink sink) throws SQLException, IOException {
        var digest = new RowDigest();
        String condition = county == null ? "" : " where county = '" + county + "'";
        try (Statement select = database.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = select.executeQuery(table.select() + condition)) {
                while (rows.next()) {
                    byte[] line = Row.read(rows, table.columns());
                    digest.add(line);
                    sink.accept(line);
                }
            }
        }
        return digest.result();
    }

    private static Path file(Path directory, StoredTable table) {
        return directory.resolve(table.name() + ".ndjson.gz");
    }
}
