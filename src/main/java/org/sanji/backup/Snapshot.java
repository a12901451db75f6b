package org.sanji.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consistent view of the database for as long as it is read, whoever writes meanwhile. Where there is a binary log
 * the view begins at a known place of it: for that moment, and no longer, nobody commits.
 */
final class Snapshot {

    private static final int UNKNOWN_STATEMENT = 1064;

    private final Connection database;

    Snapshot(Connection database) {
        this.database = database;
    }

    /**
     * Begins the view.
     *
     * @param withPosition whether the place in the binary log is wanted: the account must be allowed to RELOAD
     */
    Manifest.@Nullable Position begin(boolean withPosition) throws SQLException {
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = database.createStatement()) {
            if (!withPosition) {
                statement.execute("start transaction with consistent snapshot, read only");
                return null;
            }
            statement.execute("flush tables with read lock");
            try {
                statement.execute("start transaction with consistent snapshot, read only");
                return position(statement);
            } finally {
                statement.execute("unlock tables");
            }
        }
    }

    void end() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("rollback");
        }
    }

    /** By the name of now, or by that of MariaDB and of older servers. */
    private static Manifest.@Nullable Position position(Statement statement) throws SQLException {
        try {
            return position(statement, "show binary log status", true);
        } catch (SQLException older) {
            if (older.getErrorCode() != UNKNOWN_STATEMENT) {
                throw older;
            }
            return position(statement, "show master status", false);
        }
    }

    private static Manifest.@Nullable Position position(Statement statement, String question, boolean withGtids)
            throws SQLException {
        try (ResultSet status = statement.executeQuery(question)) {
            return status.next()
                    ? new Manifest.Position(
                            status.getString(1),
                            status.getLong(2),
                            withGtids ? status.getString(5).replace("\n", "") : null)
                    : null;
        }
    }

    /** The time of the database. */
    String now() throws SQLException {
        return texts("select date_format(utc_timestamp(6), '%Y-%m-%dT%H:%i:%s.%fZ')")
                .getFirst();
    }

    List<String> migrations() throws SQLException {
        return texts("select filename from DATABASECHANGELOG group by filename order by filename");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
