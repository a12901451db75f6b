package org.sanji.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads ciphertexts made with another key or suite and writes them again: a few rows of one county at a time. */
final class SealedRowsSql {

    private static final int MOST_AT_ONCE = 200;
    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = database() and (column_name like '%\\_sealed' or column_name like '%\\_digest')
            order by table_name, ordinal_position
            """;
    private static final String KEYS = """
            select column_name from information_schema.key_column_usage
            where table_schema = database() and table_name = ? and constraint_name = 'PRIMARY' and column_name <> 'county'
            order by ordinal_position
            """;

    private final Connection database;

    SealedRowsSql(Connection database) {
        this.database = database;
    }

    /** A row with at least one ciphertext that is not as it would be made now. */
    record Row(List<@Nullable Object> key, Map<String, byte[]> sealed) {}

    List<SealedTable> tables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (List<@Nullable Object> found : rows(COLUMNS, List.of())) {
            columns.computeIfAbsent(String.valueOf(found.getFirst()), name -> new ArrayList<>())
                    .add(String.valueOf(found.getLast()));
        }
        List<SealedTable> tables = new ArrayList<>();
        for (var table : columns.entrySet()) {
            List<String> sealed = stems(table.getValue(), SealedTable.SEALED);
            if (!sealed.isEmpty()) {
                List<String> digested = stems(table.getValue(), SealedTable.DIGEST);
                digested.retainAll(sealed);
                tables.add(new SealedTable(table.getKey(), texts(KEYS, table.getKey()), sealed, digested));
            }
        }
        return tables;
    }

    private static List<String> stems(List<String> columns, String ending) {
        return columns.stream()
                .filter(column -> column.endsWith(ending))
                .map(column -> column.substring(0, column.length() - ending.length()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    List<String> counties(SealedTable table) throws SQLException {
        return texts("select distinct county from " + table.name() + " where county > ?", "");
    }

    /** Rows of a county behind a key whose ciphertexts begin otherwise; of the first ones when there is none. */
    List<Row> stale(SealedTable table, String county, byte[] head, @Nullable Row after) throws SQLException {
        String key = String.join(", ", table.key());
        String columns = table.columns().stream()
                .map(column -> column + SealedTable.SEALED)
                .collect(Collectors.joining(", "));
        String otherwise = table.columns().stream()
                .map(column -> "left(" + column + SealedTable.SEALED + ", " + head.length + ") <> ?")
                .collect(Collectors.joining(" or "));
        String beyond = after == null
                ? ""
                : " and (" + key + ") > (" + marks(table.key().size()) + ")";
        String sql = "select " + key + ", " + columns + " from " + table.name() + " where county = ?" + beyond
                + " and (" + otherwise + ") order by " + key + " limit " + MOST_AT_ONCE;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(county);
        values.addAll(after == null ? List.of() : after.key());
        values.addAll(Collections.nCopies(table.columns().size(), head));
        List<Row> stale = new ArrayList<>();
        for (List<@Nullable Object> row : rows(sql, values)) {
            stale.add(row(table, row, head));
        }
        return stale;
    }

    private static Row row(SealedTable table, List<@Nullable Object> values, byte[] head) {
        int keys = table.key().size();
        Map<String, byte[]> sealed = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (values.get(keys + column) instanceof byte[] bytes
                    && !Arrays.equals(bytes, 0, Math.min(head.length, bytes.length), head, 0, head.length)) {
                sealed.put(table.columns().get(column), bytes);
            }
        }
        return new Row(new ArrayList<>(values.subList(0, keys)), sealed);
    }

    /**
     * Writes one ciphertext again, unless somebody changed it meanwhile.
     *
     * @param digest the digest beside it, or null where there is none
     * @return whether it was written
     */
    boolean replace(SealedTable table, String county, Row row, String column, byte[] sealed, byte @Nullable [] digest)
            throws SQLException {
        String sql = "update " + table.name() + " set " + column + SealedTable.SEALED + " = ?"
                + (digest == null ? "" : ", " + column + SealedTable.DIGEST + " = ?") + " where county = ? and "
                + table.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and ")) + " and "
                + column + SealedTable.SEALED + " = ?";
        List<@Nullable Object> values = new ArrayList<>(Stream.of(sealed, digest, county)
                .filter(java.util.Objects::nonNull)
                .toList());
        values.addAll(row.key());
        values.add(row.sealed().get(column));
        try (PreparedStatement update = database.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate() == 1;
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private List<String> texts(String sql, String value) throws SQLException {
        return rows(sql, List.of(value)).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    private List<List<@Nullable Object>> rows(String sql, List<? extends @Nullable Object> values) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet found = select.executeQuery()) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (found.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
    }
}
