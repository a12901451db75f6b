package org.sanji.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A database server that was there already and is named by the environment. Tests get a schema of their own on it, which
 * is dropped at the end; {@code make run} uses the schema of the address as it is.
 */
record GivenDatabase(String url, String user, String password, boolean disposable) implements AutoCloseable {

    static Optional<GivenDatabase> fromEnvironment(LocalState state) {
        String url = System.getenv("DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String user = System.getenv().getOrDefault("DB_USERNAME", "root");
        String password = System.getenv().getOrDefault("DB_PASSWORD", "");
        if (!state.isDisposable()) {
            return Optional.of(new GivenDatabase(url, user, password, false));
        }
        String schema = "sanji_test_" + ProcessHandle.current().pid();
        GivenDatabase fresh = new GivenDatabase(withSchema(url, schema), user, password, true);
        execute(withSchema(url, ""), user, password, "DROP DATABASE IF EXISTS " + schema);
        execute(withSchema(url, ""), user, password, "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        return Optional.of(fresh);
    }

    @Override
    public void close() {
        if (disposable) {
            String schema = url.replaceFirst("^jdbc:mysql://[^/]+/", "").replaceFirst("\\?.*$", "");
            execute(withSchema(url, ""), user, password, "DROP DATABASE IF EXISTS " + schema);
        }
    }

    /** {@code jdbc:mysql://host:port/schema?option=value} with another schema. */
    static String withSchema(String url, String schema) {
        return url.replaceFirst("^(jdbc:mysql://[^/?]+)(/[^?]*)?", "$1/" + schema);
    }

    private static void execute(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database of DB_URL refused: " + sql, failed);
        }
    }
}
