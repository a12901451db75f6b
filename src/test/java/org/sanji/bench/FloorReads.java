package org.sanji.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements written by hand: all of their rows are read, none is sent. */
record FloorReads(DataSource pool, List<String> statements) {

    /** How many rows each statement gave. */
    List<Integer> read() throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (String statement : statements) {
                rows.add(read(connection, statement));
            }
        }
        return rows;
    }

    private static int read(Connection connection, String statement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statement);
                ResultSet result = select.executeQuery()) {
            int rows = 0;
            while (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    result.getObject(column);
                }
                rows++;
            }
            return rows;
        }
    }
}
