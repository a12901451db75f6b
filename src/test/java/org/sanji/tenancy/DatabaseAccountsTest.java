package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.local.LocalAccounts;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** The database's own opinion on what the accounts of design §3 may do. */
@QuarkusTest
class DatabaseAccountsTest {

    private static final Logger LOG = Logger.getLogger(DatabaseAccountsTest.class);
    private static final int DENIED = 1142;
    private static final String TRIGGERED = "45000";
    private static final Path PAGE = Path.of("docs/database-accounts.md");
    private static final String APPLIED_MIGRATIONS = "databasechangelog";

    /** Tables whose rows are never altered: their names, and what they are, stand in the migrations. */
    private static final Set<String> NEVER_ALTERED = Set.of(
            "assessment",
            "audit_event",
            "evaluation_seal",
            "evaluation_step",
            "period_report_step",
            "published_standard",
            "release_figure",
            "release_part");

    @Inject
    AgroalDataSource application;

    @Inject
    @DataSource("exchange")
    AgroalDataSource door;

    private final LocalAddresses stack = LocalStack.forTests();

    @Test
    @DisplayName("the application and the door work as accounts of their own, and the tables belong to a third")
    void eachWorksAsItself() throws SQLException {
        assertEquals(List.of("sanji_app"), texts(application, "select substring_index(current_user(), '@', 1)"));
        assertEquals(List.of("sanji_exchange"), texts(door, "select substring_index(current_user(), '@', 1)"));
        assertTrue(refusal(application, "create table made_up (id int)").getErrorCode() == DENIED);
        assertTrue(refusal(application, "drop table activity").getErrorCode() == DENIED);
    }

    @Test
    @DisplayName("every table is given to the application, and docs/database-accounts.md says what the database says")
    void thePageIsWhatTheDatabaseSays() throws SQLException, IOException {
        Map<String, Set<String>> ofApplication = given(LocalAccounts.APPLICATION);
        assertEquals(Set.of("SELECT"), ofApplication.remove(APPLIED_MIGRATIONS));
        Map<String, Set<String>> ofDoor = given(LocalAccounts.DOOR);
        Set<String> tables = tables();
        assertEquals(tables, ofApplication.keySet());
        String page = page(tables, ofApplication, ofDoor);
        LOG.infof("%d tables walked, %d of them given to the door", tables.size(), ofDoor.size());
        if (Boolean.getBoolean("sanji.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    @DisplayName(
            "what is never altered is altered by nobody: the application lacks the right, and a trigger refuses the owner")
    void neverAltered() throws SQLException {
        CountyFixture.wujin();
        Map<String, Set<String>> rights = given(LocalAccounts.APPLICATION);
        for (String table : NEVER_ALTERED) {
            assertTrue(!rights.get(table).contains("UPDATE"), table);
            SQLException update = refusal(application, "update " + table + " set " + column(table) + " = null");
            assertEquals(DENIED, update.getErrorCode(), table + ": " + update.getMessage());
        }
        for (String table : List.of("audit_event", "audit_head", "evaluation_seal", "published_standard")) {
            assertEquals(DENIED, refusal(application, "delete from " + table).getErrorCode(), table);
        }
        try (Connection owner = owner()) {
            assertEquals(
                    TRIGGERED,
                    refusal(owner, "update audit_event set actor = 'x' limit 1").getSQLState());
            assertEquals(
                    TRIGGERED, refusal(owner, "delete from audit_event limit 1").getSQLState());
            assertEquals(
                    TRIGGERED, refusal(owner, "delete from audit_head limit 1").getSQLState());
        }
    }

    @Test
    @DisplayName("tables whose rows nobody alters are exactly those the application may not update")
    void whatIsNeverAlteredIsKnown() throws SQLException {
        assertEquals(
                new TreeSet<>(NEVER_ALTERED),
                given(LocalAccounts.APPLICATION).entrySet().stream()
                        .filter(table -> !APPLIED_MIGRATIONS.equals(table.getKey()))
                        .filter(table -> !table.getValue().contains("UPDATE"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("the provincial door reads sums and published things, and reaches no person and no trail")
    void theDoorReachesNobody() throws SQLException {
        texts(door, "select value from figure_sum where county = '320412' limit 1");
        for (String table : List.of(
                "learner",
                "staff_member",
                "volunteer",
                "enrolment",
                "figure_member",
                "audit_event",
                "idempotency_record")) {
            assertEquals(
                    DENIED, refusal(door, "select * from " + table + " limit 1").getErrorCode(), table);
        }
        assertEquals(
                DENIED,
                refusal(door, "update figure_sum set value = 0 where county = '320412'")
                        .getErrorCode());
        assertEquals(
                DENIED,
                refusal(door, "delete from recognition where county = '320412'").getErrorCode());
    }

    @Test
    @DisplayName("pooled connections check foreign keys and end what takes too long")
    void connectionsAreSetUp() throws SQLException {
        for (AgroalDataSource pool : List.of(application, door)) {
            assertEquals(List.of("1"), texts(pool, "select @@foreign_key_checks"));
            assertEquals(List.of("15"), texts(pool, "select @@innodb_lock_wait_timeout"));
            boolean mariadb = texts(pool, "select version()").getFirst().contains("MariaDB");
            String limit = mariadb
                    ? "select cast(@@max_statement_time as signed)"
                    : "select cast(@@max_execution_time / 1000 as signed)";
            assertEquals(List.of("60"), texts(pool, limit));
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection owner = owner()) {
            read(owner, "select lower(table_name) from information_schema.tables where table_schema = database()")
                    .stream()
                    .filter(table -> !APPLIED_MIGRATIONS.equals(table))
                    .forEach(found::add);
        }
        return found;
    }

    private Map<String, Set<String>> given(String account) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Connection owner = owner()) {
            for (String row : read(owner, """
                    select concat(lower(table_name), ' ', privilege_type) from information_schema.table_privileges
                    where table_schema = database() and grantee like '%%%s%%'
                    """.formatted(account))) {
                String[] parts = row.split(" ", 2);
                found.computeIfAbsent(parts[0], first -> new TreeSet<>()).add(parts[1].toUpperCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static String page(
            Set<String> tables, Map<String, Set<String>> application, Map<String, Set<String>> door) {
        var page = new StringBuilder("""
                # What the database accounts may do

                Read from the database by `./mvnw test -Dtest=DatabaseAccountsTest -Dsanji.write=true`; a test compares it. The accounts
                are made by [migrations/accounts.sql](../migrations/accounts.sql); `sanji_migrator` owns the tables and gives these rights at
                the end of every migration. What a trigger refuses to everybody is not granted either. `sanji_app` may also read
                which migrations were applied: it is not ready before they all were.

                | table | sanji_app | sanji_exchange |
                |---|---|---|
                """);
        tables.forEach(table -> page.append(
                "| %s | %s | %s |\n".formatted(table, rights(application.get(table)), rights(door.get(table)))));
        return page.toString();
    }

    private static String rights(Set<String> rights) {
        return rights == null ? "" : String.join(", ", rights).toLowerCase(Locale.ROOT);
    }

    private String column(String table) throws SQLException {
        try (Connection owner = owner()) {
            return read(owner, """
                    select column_name from information_schema.columns
                    where table_schema = database() and lower(table_name) = '%s' order by ordinal_position limit 1
                    """.formatted(table)).getFirst();
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(stack.databaseUrl(), stack.databaseUser(), stack.databasePassword());
    }

    private static SQLException refusal(AgroalDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return refusal(connection, sql);
        }
    }

    private static SQLException refusal(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        }
    }

    private static List<String> texts(AgroalDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return read(connection, sql);
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
