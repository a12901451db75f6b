package org.sanji.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for texts in every column of every table of a schema, as a thief of a dump would: as they are, and written in
 * hexadecimal digits or Base64.
 */
final class Dump {

    private static final String COLUMNS = """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database() and t.table_type = 'BASE TABLE' order by 1, 2
            """;

    private final Connection database;
    private int columns;

    Dump(Connection database) {
        this.database = database;
    }

    /** How many columns were looked through. */
    int columns() {
        return columns;
    }

    /** The columns in which one of the texts stands. */
    List<String> holding(Collection<String> texts) throws SQLException {
        List<String> forms = texts.stream().flatMap(Dump::forms).distinct().toList();
        List<String> found = new ArrayList<>();
        for (var table : byTable().entrySet()) {
            String each = table.getValue().stream()
                    .map(column -> "sum("
                            + forms.stream()
                                    .map(form -> "instr(cast(`" + column + "` as binary), x'" + form + "') > 0")
                                    .collect(Collectors.joining(" or "))
                            + ")")
                    .collect(Collectors.joining(", "));
            try (Statement statement = database.createStatement();
                    ResultSet counts = statement.executeQuery("select " + each + " from `" + table.getKey() + "`")) {
                counts.next();
                for (int at = 0; at < table.getValue().size(); at++) {
                    columns++;
                    if (counts.getLong(at + 1) > 0) {
                        found.add(table.getKey() + "." + table.getValue().get(at));
                    }
                }
            }
        }
        return found;
    }

    /** The bytes to look for, in hexadecimal digits. */
    private static Stream<String> forms(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        return Stream.of(
                hex,
                hex(hex),
                hex(hex.toUpperCase(java.util.Locale.ROOT)),
                hex(Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private java.util.Map<String, List<String>> byTable() throws SQLException {
        var tables = new java.util.TreeMap<String, List<String>>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }
}
