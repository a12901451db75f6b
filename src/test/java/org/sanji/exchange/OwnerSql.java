package org.sanji.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sanji.local.LocalAccounts;

/** What a test does to the database itself, as somebody who may do everything there. */
public final class OwnerSql {

    private OwnerSql() {}

    /** Some statements on one connection. */
    public static void execute(String... statements) throws SQLException {
        try (Connection owner = LocalAccounts.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first cell of an answer. */
    public static String value(String sql) throws SQLException {
        try (Connection owner = LocalAccounts.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
