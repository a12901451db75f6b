package org.sanji.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as the database describes it.
 *
 * @param columns those that are stored, in their order; what the database reckons itself is left out
 */
record StoredTable(String name, List<Column> columns) {

    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database() and t.table_type = 'BASE TABLE'
              and coalesce(c.generation_expression, '') = '' and upper(c.table_name) not like 'DATABASECHANGELOG%'
            order by c.table_name, c.ordinal_position
            """;

    /** A column, and whether it holds bytes that are no text. */
    record Column(String name, boolean bytes) {}

    /** All tables, by name. */
    static List<StoredTable> all(Connection database) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (PreparedStatement select = database.prepareStatement(COLUMNS);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                tables.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(new Column(
                                found.getString(2),
                                BYTES.contains(found.getString(3).toLowerCase(java.util.Locale.ROOT))));
            }
        }
        return tables.entrySet().stream()
                .map(table -> new StoredTable(table.getKey(), table.getValue()))
                .toList();
    }

    /** Whether its rows belong to counties. The gate of a county is of the database it stands in. */
    boolean isOfCounties() {
        return countyColumn() >= 0 && !name.equals("county_gate");
    }

    /** Where the county stands; -1 where there is none. */
    int countyColumn() {
        return columns.stream().map(Column::name).toList().indexOf("county");
    }

    String select() {
        return "select " + names() + " from `" + name + "`";
    }

    String insert() {
        String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        return "insert into `" + name + "` (" + names() + ") values (" + places + ")";
    }

    private String names() {
        return columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
    }
}
