package org.sanji.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Several windows of months read in one statement: each is a pair of columns, the value and the rows that gave it. Read
 * by bare JDBC, because these are the largest results there are. Months and measures stand in the text of the statement:
 * both come from code, never from a request.
 */
final class MonthWindows {

    private final Session session;
    private final List<Months> windows;
    private final Set<String> measures;

    MonthWindows(Session session, Map<Months, Set<String>> wanted) {
        this.session = session;
        this.windows = List.copyOf(wanted.keySet());
        this.measures = wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Reads one row of a result, given the amount of a window. */
    interface Row<T> {
        T read(ResultSet row, Amount amount) throws SQLException;
    }

    /** The columns, added up from the rows of a table with months. */
    String columns(String table) {
        return each(index -> {
            Months window = windows.get(index);
            String within = table + ".month between " + window.first() + " and " + window.last();
            return "sum(case when %1$s then %2$s.value else 0 end) as value%3$d, sum(case when %1$s then %2$s.row_count else 0 end) as rows%3$d"
                    .formatted(within, table, index);
        });
    }

    /** The names of those columns in a table that has them. */
    String names(String table) {
        return each(index -> "%1$s.value%2$d, %1$s.rows%2$d".formatted(table, index));
    }

    /** Keeps the rows some window wants. */
    String condition(String table) {
        return "%1$s.measure in ('%2$s') and %1$s.month between %3$d and %4$d"
                .formatted(
                        table,
                        String.join("', '", measures),
                        windows.stream().mapToInt(Months::first).min().orElse(0),
                        windows.stream().mapToInt(Months::last).max().orElse(0));
    }

    /** The rows of each window, those that nothing gave left out. */
    <T> Map<Months, List<T>> read(String sql, List<String> parameters, int columnsBefore, Row<T> reading) {
        if (windows.isEmpty()) {
            return Map.of();
        }
        return session.doReturningWork(connection -> read(connection, sql, parameters, columnsBefore, reading));
    }

    private <T> Map<Months, List<T>> read(
            Connection connection, String sql, List<String> parameters, int columnsBefore, Row<T> reading)
            throws SQLException {
        Map<Months, List<T>> found = new HashMap<>();
        windows.forEach(window -> found.put(window, new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.size(); index++) {
                select.setString(index + 1, parameters.get(index));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    add(row, columnsBefore, reading, found);
                }
            }
        }
        return found;
    }

    private <T> void add(ResultSet row, int columnsBefore, Row<T> reading, Map<Months, List<T>> found)
            throws SQLException {
        for (int index = 0; index < windows.size(); index++) {
            int column = columnsBefore + 1 + 2 * index;
            long rows = row.getLong(column + 1);
            if (rows > 0) {
                found.get(windows.get(index)).add(reading.read(row, new Amount(row.getBigDecimal(column), rows)));
            }
        }
    }

    private String each(IntFunction<String> column) {
        return IntStream.range(0, windows.size()).mapToObj(column).collect(Collectors.joining(", "));
    }
}
