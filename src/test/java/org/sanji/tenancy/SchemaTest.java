package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** Walks information_schema: the database itself keeps counties apart (design §3). */
@QuarkusTest
class SchemaTest {

    /** Tables that belong to no county, each with its reason. An entry that is not needed any more fails the test. */
    private static final Set<String> NO_TENANT = Set.of(
            "county", // the list of tenants itself
            "region", // reference data of the whole country
            "region_former_name", // likewise
            "published_standard", // of cities and provinces
            "campaign", // likewise
            "published_release", // likewise
            "release_part", // likewise
            "release_figure", // likewise
            "change_position", // one row: the last position of the change feed
            "databasechangelog"); // Liquibase

    @Test
    @DisplayName("every table but the listed ones has a county that is never null and has no default")
    void everyTableHasItsCounty() throws SQLException {
        assertEquals(
                List.of(),
                query("""
                select t.table_name from information_schema.tables t
                where t.table_schema = database() and t.table_type = 'BASE TABLE' and not exists (
                    select 1 from information_schema.columns c
                    where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'county'
                      and c.is_nullable = 'NO' and c.column_default is null)
                """).stream()
                        .filter(table -> !NO_TENANT.contains(table.toLowerCase(java.util.Locale.ROOT)))
                        .toList());
    }

    @Test
    @DisplayName("every exemption is a table that exists and has no county")
    void exemptionsAreNeeded() throws SQLException {
        List<String> without = query("""
                select lower(t.table_name) from information_schema.tables t
                where t.table_schema = database() and not exists (
                    select 1 from information_schema.columns c
                    where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'county')
                """);
        assertEquals(
                List.of(),
                NO_TENANT.stream().filter(table -> !without.contains(table)).toList());
    }

    @Test
    @DisplayName("every primary and unique key of a tenant table starts with the county")
    void everyKeyStartsWithTheCounty() throws SQLException {
        assertEquals(List.of(), tenantOnly(query("""
                select concat(table_name, '.', index_name) from information_schema.statistics
                where table_schema = database() and non_unique = 0 and seq_in_index = 1 and column_name <> 'county'
                """)));
    }

    @Test
    @DisplayName("every foreign key between tenant tables carries the county first, on both sides")
    void everyForeignKeyCarriesTheCounty() throws SQLException {
        List<String> wrong = query("""
                select concat(table_name, '.', constraint_name) from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null and ordinal_position = 1
                  and lower(referenced_table_name) not in ('county', 'region', 'published_release')
                  and (column_name <> 'county' or referenced_column_name <> 'county')
                """);
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("a trigger keeps every tenant row in its county")
    void everyTenantTableHasItsTrigger() throws SQLException {
        List<String> guarded = query("""
                select event_object_table from information_schema.triggers
                where trigger_schema = database() and event_manipulation = 'UPDATE' and action_timing = 'BEFORE'
                """);
        List<String> unguarded = query("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                """).stream()
                .filter(table -> !NO_TENANT.contains(table.toLowerCase(java.util.Locale.ROOT)))
                .filter(table -> !guarded.contains(table))
                .toList();
        assertEquals(List.of(), unguarded);
    }

    @Test
    @DisplayName("the audit trail refuses to be altered or shortened")
    void auditTrailIsAppendOnly() throws SQLException {
        List<String> guards = query("""
                select event_manipulation from information_schema.triggers
                where trigger_schema = database() and event_object_table = 'audit_event' and action_timing = 'BEFORE'
                order by event_manipulation
                """);
        assertEquals(List.of("DELETE", "UPDATE"), guards.stream().sorted().toList());
    }

    private static List<String> tenantOnly(List<String> names) {
        return names.stream()
                .filter(name -> !NO_TENANT.contains(name.split("\\.")[0].toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        LocalAddresses stack = LocalStack.forTests();
        // As the owner: the application's account is shown neither the triggers nor the tables of Liquibase.
        try (Connection connection = DriverManager.getConnection(
                        stack.databaseUrl(), stack.databaseUser(), stack.databasePassword());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
