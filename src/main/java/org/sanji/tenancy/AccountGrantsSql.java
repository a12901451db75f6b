package org.sanji.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/**
 * Gives the accounts of design §3 what they may do, after every migration, so that no new table is forgotten: the
 * application reads and writes rows, the provincial door reads figures, releases, standards and decisions. What a trigger
 * refuses to everybody is not granted either. Only {@code sanji_migrator} gives: where one account does everything,
 * there is nobody to give to.
 */
public class AccountGrantsSql implements CustomTaskChange {

    private static final String MIGRATOR = "sanji_migrator";
    private static final String APPLICATION = "sanji_app";
    private static final String DOOR = "sanji_exchange";
    private static final String CHANGE_LOG = "DATABASECHANGELOG";
    private static final Pattern ACCOUNT = Pattern.compile(MIGRATOR + "@([\\w.%:-]+)");

    /** What a province may see: one line a table. Drafts of releases are not among them, they hide nobody yet. */
    private static final Set<String> OF_THE_DOOR = Set.of(
            "campaign",
            "change_note",
            "change_position",
            "county",
            "evaluation",
            "figure_own",
            "figure_sum",
            "published_release",
            "published_standard",
            "recognition",
            "region",
            "region_former_name",
            "release_figure",
            "release_part",
            "rollup_county");

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE' order by table_name
            """;
    private static final String TRIGGERS = """
            select event_object_table, event_manipulation, action_statement from information_schema.triggers
            where trigger_schema = database() and action_timing = 'BEFORE'
            """;
    /** A trigger that asks nothing refuses everything. */
    private static final Pattern REFUSES = Pattern.compile("(?is)\\s*begin\\s+signal\\b.*");

    /** What an account may do with each table, as {@code grant} names it. */
    private record Wanted(String account, Map<String, String> tables) {}

    @Override
    public void execute(Database database) throws CustomChangeException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        try (Statement statement = connection.createStatement()) {
            Matcher migrator = ACCOUNT.matcher(text(statement, "select current_user()"));
            if (migrator.matches()) {
                give(statement, migrator.group(1));
            }
        } catch (SQLException refused) {
            throw new CustomChangeException(
                    "The accounts of migrations/accounts.sql cannot be given their rights", refused);
        }
    }

    private static void give(Statement statement, String host) throws SQLException {
        List<String> tables = tables(statement);
        Set<String> never = Set.copyOf(refused(statement));
        for (Wanted wanted : List.of(application(tables, never), door(tables))) {
            for (Map.Entry<String, String> table : wanted.tables().entrySet()) {
                statement.execute("grant %s on %s to '%s'@'%s'"
                        .formatted(table.getValue(), table.getKey(), wanted.account(), host));
            }
        }
    }

    private static Wanted application(List<String> tables, Set<String> never) {
        Map<String, String> rights = new TreeMap<>();
        for (String table : tables) {
            List<String> may = new ArrayList<>(List.of("select", "insert"));
            List.of("update", "delete").stream()
                    .filter(right -> !never.contains(table.toLowerCase(Locale.ROOT) + " " + right))
                    .forEach(may::add);
            rights.put(table, String.join(", ", may));
        }
        // It is ready when all migrations it knows are there.
        rights.put(CHANGE_LOG, "select");
        return new Wanted(APPLICATION, rights);
    }

    private static Wanted door(List<String> tables) {
        Map<String, String> rights = new TreeMap<>();
        tables.stream().filter(AccountGrantsSql::isOfTheDoor).forEach(table -> rights.put(table, "select"));
        return new Wanted(DOOR, rights);
    }

    private static boolean isOfTheDoor(String table) {
        return OF_THE_DOOR.contains(table.toLowerCase(Locale.ROOT));
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!table.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** {@code audit_event update}: what triggers refuse to everybody. */
    private static List<String> refused(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TRIGGERS)) {
            while (rows.next()) {
                if (REFUSES.matcher(rows.getString(3)).matches()) {
                    found.add((rows.getString(1) + " " + rows.getString(2)).toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "Accounts have their rights";
    }

    @Override
    public void setUp() {}

    @Override
    public void setFileOpener(ResourceAccessor files) {}

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
