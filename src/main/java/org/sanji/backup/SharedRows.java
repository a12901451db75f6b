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

    /** A table, the columns of its key, which come first in it, and which of its rows are meant. */
    private record Shared(String table, int key, String condition) {}

    private final Connection source;
    private final Connection target;
    private final List<Shared> shared;

    SharedRows(Connection source, Connection target, String county) {
        this.source = source;
        this.target = target;
        String codes = "(select k.code from county k where '" + county + "' in (k.code, k.tenant))";
        String places = "(left(%1$s, 6) in " + codes + " or %1$s in (select left(c.code, d.digits) from county c"
                + " join (select 2 as digits union all select 4) d where c.code in " + codes + "))";
        this.shared = List.of(
                new Shared("region", 1, places.formatted("code")),
                new Shared("region_former_name", 2, places.formatted("region")),
                new Shared("published_standard", 2, places.formatted("region")),
                new Shared(
                        "campaign", 1, "id in (select e.campaign from evaluation e where e.county = '" + county + "')"),
                new Shared("county", 1, "'" + county + "' in (code, tenant)"));
    }

    /** What the target has otherwise, in words. */
    List<String> conflicts() throws SQLException {
        List<String> conflicts = new ArrayList<>();
        for (Shared one : shared) {
            Map<List<String>, String> there = rows(target, one, "1 = 1");
            rows(source, one, one.condition()).forEach((key, line) -> {
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
            Map<List<String>, String> there = rows(target, one, "1 = 1");
            StoredTable table = table(target, one);
            try (PreparedStatement insert = target.prepareStatement(table.insert())) {
                for (Map.Entry<List<String>, String> row :
                        rows(source, one, one.condition()).entrySet()) {
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
