package org.sanji.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that refer to rows which are not there: rows are loaded without that check, in any order, and checked afterwards. */
final class Orphans {

    private static final String KEYS = """
            select constraint_name, table_name, column_name, referenced_table_name, referenced_column_name
            from information_schema.key_column_usage
            where table_schema = database() and referenced_table_name is not null
            order by table_name, constraint_name, ordinal_position
            """;

    private Orphans() {}

    private record Key(String table, String referenced, List<String[]> columns) {

        String question(@Nullable String county) {
            String joined = columns.stream()
                    .map(pair -> "p.`" + pair[1] + "` = c.`" + pair[0] + "`")
                    .collect(Collectors.joining(" and "));
            String named = columns.stream()
                    .map(pair -> "c.`" + pair[0] + "` is not null")
                    .collect(Collectors.joining(" and "));
            String ofCounty =
                    county != null && columns.getFirst()[0].equals("county") ? " and c.county = '" + county + "'" : "";
            return "select count(*) from `" + table + "` c left join `" + referenced + "` p on " + joined + " where "
                    + named + ofCounty + " and p.`" + columns.getFirst()[1] + "` is null";
        }
    }

    /** The foreign keys that are broken, with the number of rows. */
    static List<String> find(Connection database, @Nullable String county) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            for (Map.Entry<String, Key> key : keys(statement).entrySet()) {
                try (ResultSet count = statement.executeQuery(key.getValue().question(county))) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        broken.add(count.getLong(1) + " rows break " + key.getKey());
                    }
                }
            }
        }
        return broken;
    }

    private static Map<String, Key> keys(Statement statement) throws SQLException {
        Map<String, Key> keys = new LinkedHashMap<>();
        try (ResultSet found = statement.executeQuery(KEYS)) {
            while (found.next()) {
                String table = found.getString(2);
                String referenced = found.getString(4);
                keys.computeIfAbsent(
                                table + "." + found.getString(1), name -> new Key(table, referenced, new ArrayList<>()))
                        .columns()
                        .add(new String[] {found.getString(3), found.getString(5)});
            }
        }
        return keys;
    }
}
