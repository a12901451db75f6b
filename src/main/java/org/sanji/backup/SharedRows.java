package org.sanji.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of nobody's county that the rows of one rest on: its places and those above, what they were called, the standards of
 * its city and province, the campaigns it applied in, and that it is a county.
 */
final class SharedRows {

    /** A table, the columns of its key, which come first in it, and which of its rows are meant in each database. */
    private record Shared(String table, int key, String here, String there) {

        Shared(String table, int key, String both) {
            this(table, key, both, both);
        }
    }

    private final Connection source;
    private final Connection target;
    private final List<Shared> shared;

    SharedRows(Connection source, Connection target, String county) throws SQLException {
        this.source = source;
        this.target = target;
        String places = places(source, county);
        this.shared = List.of(
                new Shared("region", 1, places.formatted("code")),
                new Shared("region_former_name", 2, places.formatted("region")),
                new Shared("published_standard", 2, places.formatted("region")),
                new Shared(
                        "campaign",
                        1,
                        "id in (select e.campaign from evaluation e where e.county = '" + county + "')",
                        "1 = 1"),
                new Shared("county", 1, "'" + county + "' in (code, tenant)"));
    }

    /** Those under each code the county has had, and those above it. */
    private static String places(Connection source, String county) throws SQLException {
        String named = "select group_concat(quote(code)), group_concat(quote(left(code, 2)), ',', quote(left(code, 4)))"
                + " from county where '" + county + "' in (code, tenant)";
        try (PreparedStatement select = source.prepareStatement(named);
                ResultSet row = select.executeQuery()) {
            row.next();
            return "(left(%1$s, 6) in (" + row.getString(1) + ") or %1$s in (" + row.getString(2) + "))";
        }
    }

    /** What the target has otherwise, in words. */
    List<String> conflicts() throws SQLException {
        List<String> conflicts = new ArrayList<>();
        for (Shared one : shared) {
            Map<List<String>, String> there = rows(target, one, one.there());
            rows(source, one, one.here()).forEach((key, line) -> {
                String other = there.get(key);
                if (other != null && !other.equals(line)) {
                    conflicts.add(one.table() + " " + String.join(" ", key) + " is another one in the target");
                }
            });
        }
        return conflicts;
    }

    /** Adds what the target has not. */
    void copy() throws SQLException, IOException {
        for (Shared one : shared) {
            Map<List<String>, String> there = rows(target, one, one.there());
            StoredTable table = table(target, one);
            try (PreparedStatement insert = target.prepareStatement(table.insert())) {
                for (Map.Entry<List<String>, String> row :
                        rows(source, one, one.here()).entrySet()) {
                    if (!there.containsKey(row.getKey())) {
                        Row.write(row.getValue(), table.columns(), insert);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    private static Map<List<String>, String> rows(Connection database, Shared shared, String condition)
            throws SQLException {
        StoredTable table = table(database, shared);
        Map<List<String>, String> rows = new LinkedHashMap<>();
        try (PreparedStatement select =
                        database.prepareStatement(table.select() + " where " + condition + " order by 1");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                List<String> key = new ArrayList<>();
                for (int at = 0; at < shared.key(); at++) {
                    key.add(Row.text(row, at, table.columns()));
                }
                rows.put(key, new String(Row.read(row, table.columns()), StandardCharsets.UTF_8));
            }
        }
        return rows;
    }

    private static StoredTable table(Connection database, Shared shared) throws SQLException {
        return StoredTable.all(database).stream()
                .filter(table -> table.name().equals(shared.table()))
                .findFirst()
                .orElseThrow();
    }
}
