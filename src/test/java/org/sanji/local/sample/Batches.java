package org.sanji.local.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    private final Map<Table, StringBuilder> texts = new EnumMap<>(Table.class);
    private int waiting;
    private int written;

    public Batches(Connection connection) throws SQLException {
        this.statement = connection.createStatement();
    }

    /** The tables that may get rows. */
    public static List<String> tables() {
        return Stream.of(Table.values()).map(Table::inDatabase).toList();
    }

    void add(Table table, @Nullable Object... row) {
        StringBuilder text = texts.computeIfAbsent(table, unused -> new StringBuilder());
        text.append(text.isEmpty() ? table.insert() : ",").append("(");
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : ",");
            Literal.append(text, row[i]);
        }
        text.append(")");
        written++;
        if (++waiting == MOST_AT_ONCE) {
            flush();
        }
    }

    /** How many rows were handed over so far. */
    int written() {
        return written;
    }

    private void flush() {
        texts.forEach((table, text) -> {
            try {
                statement.executeUpdate(text.toString());
            } catch (SQLException refused) {
                throw new IllegalStateException("No sample rows could be written to " + table, refused);
            }
        });
        texts.clear();
        waiting = 0;
    }

    /** Writes what still waits. */
    @Override
    public void close() throws SQLException {
        flush();
        statement.close();
    }
}
