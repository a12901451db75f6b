package org.sanji.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts everything again that was encrypted with another key or suite than the current one. It holds a few rows at a
 * time and remembers nothing: cut off, it is begun anew and finds what is left. The application runs meanwhile; what it
 * writes with the key of before while it is being restarted with the new one, the next pass finds.
 */
final class KeyRotation {

    private static final int MOST_PASSES = 5;

    private final Connection database;
    private final SealedRowsSql rows;
    private final Sealing sealing;
    private final List<String> unreadable = new ArrayList<>();
    private long rewritten;

    KeyRotation(Connection database, Sealing sealing) {
        this.database = database;
        this.rows = new SealedRowsSql(database);
        this.sealing = sealing;
    }

    /** Where ciphertexts lie that no configured key opens: table, county and row. */
    List<String> unreadable() {
        return unreadable;
    }

    /** How many ciphertexts were written again. */
    long rewritten() {
        return rewritten;
    }

    /** Goes over all tables until a pass finds nothing more to write. */
    void run() throws SQLException {
        database.setAutoCommit(false);
        long before = -1;
        for (int pass = 0; pass < MOST_PASSES && rewritten != before; pass++) {
            before = rewritten;
            unreadable.clear();
            for (SealedTable table : rows.tables()) {
                for (String county : rows.counties(table)) {
                    rotate(table, county);
                }
            }
            database.commit();
        }
    }

    private void rotate(SealedTable table, String county) throws SQLException {
        SealedRowsSql.@Nullable Row last = null;
        List<SealedRowsSql.Row> stale = rows.stale(table, county, sealing.head(), last);
        while (!stale.isEmpty()) {
            for (SealedRowsSql.Row row : stale) {
                rotate(table, county, row);
            }
            database.commit();
            last = stale.getLast();
            stale = rows.stale(table, county, sealing.head(), last);
        }
    }

    private void rotate(SealedTable table, String county, SealedRowsSql.Row row) throws SQLException {
        for (var one : row.sealed().entrySet()) {
            String column = one.getKey();
            Cell cell = new Cell(county, table.name(), column, SealedTable.row(row.key()));
            try {
                String text = sealing.open(cell, one.getValue());
                byte[] digest = table.digested().contains(column) ? sealing.digest(county, column, text) : null;
                rewritten += rows.replace(table, county, row, column, sealing.seal(cell, text), digest) ? 1 : 0;
            } catch (UnreadableCiphertextException lost) {
                unreadable.add(
                        table.name() + " " + county + " " + cell.row() + " " + column + ": " + lost.getMessage());
            }
        }
    }
}
