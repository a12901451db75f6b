package org.sanji.local.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to the database, many with one statement. Tables are written in their own order, so that a row's parent is
 * there before it, whatever the order in which the rows came. The statements are put together here because the driver
 * takes twice as long as the database when it does that for prepared ones.
 */
public final class Batches implements AutoCloseable {

    private static final int MOST_AT_ONCE = 4000;

    private final Statement statement;
    private final Map<Table, List<String>> rows = new EnumMap<>(Table.class);
    private final boolean inKeyOrder;
    private int waiting;
    private int written;

    /** Writes rows in the order in which they come. */
    public Batches(Connection connection) throws SQLException {
        this(connection, false);
    }

    private Batches(Connection connection, boolean inKeyOrder) throws SQLException {
        this.statement = connection.createStatement();
        this.inKeyOrder = inKeyOrder;
    }

    /**
     * Keeps rows until they are flushed and writes those of each table in the order of its key: the pages of a large table
     * are filled one after the other. For who flushes after each county.
     */
    public static Batches inKeyOrder(Connection connection) throws SQLException {
        return new Batches(connection, true);
    }

    /** The tables that may get rows. */
    public static List<String> tables() {
        return Stream.of(Table.values()).map(Table::inDatabase).toList();
    }

    void add(Table table, @Nullable Object... row) {
        StringBuilder text = new StringBuilder(192).append('(');
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : ",");
            Literal.append(text, row[i]);
        }
        rows.computeIfAbsent(table, unused -> new ArrayList<>())
                .add(text.append(')').toString());
        written++;
        if (++waiting == MOST_AT_ONCE && !inKeyOrder) {
            flush();
        }
    }

    /** How many rows were handed over so far. */
    public int written() {
        return written;
    }

    /** Writes what waits. */
    public void flush() {
        rows.forEach(this::flush);
        rows.clear();
        waiting = 0;
    }

    private void flush(Table table, List<String> waitingRows) {
        // The county and the id come first in a row, in letters whose order is that of the key. Institutions keep their
        // order: each comes after the one above it.
        if (inKeyOrder && table != Table.INSTITUTION) {
            Collections.sort(waitingRows);
        }
        for (int from = 0; from < waitingRows.size(); from += MOST_AT_ONCE) {
            List<String> some = waitingRows.subList(from, Math.min(from + MOST_AT_ONCE, waitingRows.size()));
            try {
                statement.executeUpdate(table.insert() + String.join(",", some));
            } catch (SQLException refused) {
                throw new IllegalStateException("No sample rows could be written to " + table, refused);
            }
        }
    }

    /** Writes what still waits. */
    @Override
    public void close() throws SQLException {
        flush();
        statement.close();
    }
}
