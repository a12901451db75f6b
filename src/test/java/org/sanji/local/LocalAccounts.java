package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The database accounts of a deployment on a local server, made by {@code migrations/accounts.sql} itself: the application
 * of a test or of {@code make run} is not allowed more than one in production.
 */
public final class LocalAccounts {

    /** Changes tables and gives rights. */
    public static final String MIGRATOR = "sanji_migrator";

    /** Reads and writes rows. */
    public static final String APPLICATION = "sanji_app";

    /** Reads what a province may see. */
    public static final String DOOR = "sanji_exchange";

    static final String PASSWORD = "sanji";

    private static final Path SCRIPT = Path.of("migrations/accounts.sql");
    private static final Pattern SCHEMA = Pattern.compile("^jdbc:mysql://[^/]+/([\\w]+)");

    private LocalAccounts() {}

    /** Makes the accounts, and lets the migrator into the schema of these addresses. */
    static void open(LocalAddresses at) {
        String server = GivenDatabase.withSchema(at.databaseUrl(), "");
        try (Connection connection = DriverManager.getConnection(server, at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements(schema(at.databaseUrl()))) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The accounts of " + SCRIPT + " cannot be made", refused);
        }
    }

    /** A connection as one of the accounts. */
    public static Connection connect(LocalAddresses at, String account) throws SQLException {
        return DriverManager.getConnection(at.databaseUrl(), account, PASSWORD);
    }

    /** A connection of the tests that may do everything: what it is refused, a trigger refuses to everybody. */
    public static Connection connectAsOwner() throws SQLException {
        LocalAddresses at = LocalStack.forTests();
        return DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    private static Iterable<String> statements(String schema) {
        try {
            String script = Files.readString(SCRIPT)
                    .replaceAll("(?m)^--.*$", "")
                    .replaceAll("change-me-\\w+", PASSWORD)
                    .replace("`sanji`", "`" + schema + "`");
            return Arrays.stream(script.split(";"))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String schema(String url) {
        Matcher schema = SCHEMA.matcher(url);
        if (!schema.find()) {
            throw new IllegalStateException("No schema in " + url);
        }
        return schema.group(1);
    }
}
