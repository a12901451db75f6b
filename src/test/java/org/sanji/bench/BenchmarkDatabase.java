package org.sanji.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sanji.local.LocalAddresses;

/** One connection of a benchmark to a database, beside the application. */
final class BenchmarkDatabase implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;

    BenchmarkDatabase(LocalAddresses at) throws SQLException {
        this.connection = DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        this.statement = connection.createStatement();
    }

    /** Runs a statement; one that takes longer than this many seconds fails. */
    void run(String sql, int seconds) throws SQLException {
        statement.setQueryTimeout(seconds);
        statement.execute(sql);
    }

    /** The first column of the first row; 0 when there is none. */
    long number(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** The first column of every row. */
    List<String> texts(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** How many rows the whole server has read so far, through indexes or not. */
    long rowsRead() throws SQLException {
        long sum = 0;
        try (ResultSet rows = statement.executeQuery("show global status like 'Handler_read%'")) {
            while (rows.next()) {
                sum += rows.getLong(2);
            }
        }
        return sum;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
