package org.sanji.vitess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** The committed VSchema against the tables the migrations made. */
@QuarkusTest
class VSchemaTest {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE'
            """;
    private static final String COUNTY_FIRST = """
            select table_name from information_schema.statistics
            where table_schema = database() and index_name = 'PRIMARY' and seq_in_index = 1 and column_name = 'county'
            """;
    /** Not the key a group of servers makes itself for a table that has none, which is Liquibase's alone. */
    private static final String COUNTED = """
            select table_name from information_schema.columns
            where table_schema = database() and extra like '%auto_increment%' and extra not like '%INVISIBLE%'
            """;

    private final VSchema schema = VSchema.committed();

    @Test
    @DisplayName("every table is in one keyspace, and none is named that is not there")
    void everyTable() throws SQLException {
        Set<String> named = new TreeSet<>(schema.sharded().keySet());
        named.retainAll(schema.province());
        assertEquals(Set.of(), named, "in both");
        named.addAll(schema.sharded().keySet());
        named.addAll(schema.province());
        assertEquals(query(TABLES), named);
    }

    @Test
    @DisplayName("sharded are exactly the tables whose primary key begins with the county, by that column")
    void sharded() throws SQLException {
        assertEquals(query(COUNTY_FIRST), schema.sharded().keySet());
        assertEquals(Set.of("county"), Set.copyOf(schema.sharded().values()));
    }

    @Test
    @DisplayName("every sharded table has the vindex of the county and no other, and it is one there is")
    void vindexes() {
        JsonNode counties = VSchema.read("vschema.json");
        assertTrue(counties.path("sharded").asBoolean());
        assertEquals("xxhash", counties.at("/vindexes/by_county/type").asText());
        for (Map.Entry<String, JsonNode> table : counties.path("tables").properties()) {
            JsonNode indexes = table.getValue().path("column_vindexes");
            boolean reference = schema.references().contains(table.getKey());
            assertEquals(reference ? 0 : 1, indexes.size(), table.getKey());
            assertEquals(
                    reference ? "" : "by_county", indexes.path(0).path("name").asText(), table.getKey());
        }
    }

    @Test
    @DisplayName("every reference has its original in the keyspace that is not sharded")
    void references() {
        assertFalse(VSchema.read("vschema-province.json").path("sharded").asBoolean(true));
        for (String table : schema.references()) {
            assertTrue(schema.province().contains(table), table);
            assertEquals(
                    "province." + table,
                    VSchema.read("vschema.json")
                            .at("/tables/" + table + "/source")
                            .asText());
        }
    }

    @Test
    @DisplayName("no table counts its rows itself: no sequences are needed")
    void noSequences() throws SQLException {
        assertEquals(Set.of(), query(COUNTED));
    }

    private static Set<String> query(String sql) throws SQLException {
        Set<String> found = new TreeSet<>();
        LocalAddresses at = LocalStack.forTests();
        // As the owner: the application's account is not shown the tables of Liquibase.
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }
}
