package org.sanji.rollup;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Several windows of months read in one statement: each is a pair of columns, the value and the rows that gave it. Months
 * and measures stand in the text of the statement: both come from code, never from a request.
 */
final class MonthWindows {

    private final Session session;
    private final List<Months> windows;
    /** In which windows each measure is wanted. */
    private final Map<String, Wanted> wanted = new HashMap<>();

    private record Wanted(String measure, List<Integer> windows) {}

    /** Where the amounts of one measure in one window go. */
    private record Sink<T>(int column, List<T> rows) {}

    MonthWindows(Session session, Map<Months, Set<String>> wanted) {
        this.session = session;
        this.windows = List.copyOf(wanted.keySet());
        for (int index = 0; index < windows.size(); index++) {
            for (String measure : wanted.get(windows.get(index))) {
                this.wanted
                        .computeIfAbsent(measure, code -> new Wanted(code, new ArrayList<>()))
                        .windows()
                        .add(index);
            }
        }
    }

    /** Reads what stands before the columns of the windows, but for the measure, which is given. */
    interface Key<K> {
        K read(ResultSet row, String measure) throws SQLException;
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
                        String.join("', '", wanted.keySet()),
                        windows.stream().mapToInt(Months::first).min().orElse(0),
                        windows.stream().mapToInt(Months::last).max().orElse(0));
    }

    /**
     * The rows of each window by measure, those that nothing gave left out.
     *
     * @param measureColumn the column of the measure, after which those of the windows follow
     */
    <K, T> Map<Months, Map<String, List<T>>> read(
            String sql, List<String> parameters, int measureColumn, Key<K> key, BiFunction<K, Amount, T> of) {
        Map<Months, Map<String, List<T>>> found = new HashMap<>();
        Map<String, List<Sink<T>>> sinks = new HashMap<>();
        wanted.forEach((measure, one) -> sinks.put(measure, sinks(one, measureColumn + 1, found)));
        if (!windows.isEmpty()) {
            Rows.forEach(session, sql, parameters, row -> {
                String measure = row.getString(measureColumn);
                add(row, requireNonNull(sinks.get(measure)), key.read(row, measure), of);
            });
        }
        return found;
    }

    private <T> List<Sink<T>> sinks(Wanted one, int firstColumn, Map<Months, Map<String, List<T>>> found) {
        return one.windows().stream()
                .map(index -> new Sink<>(
                        firstColumn + 2 * index,
                        found.computeIfAbsent(windows.get(index), none -> new HashMap<>())
                                .computeIfAbsent(one.measure(), none -> new ArrayList<>())))
                .toList();
    }

    private static <K, T> void add(ResultSet row, List<Sink<T>> sinks, K key, BiFunction<K, Amount, T> of)
            throws SQLException {
        for (Sink<T> sink : sinks) {
            long rows = row.getLong(sink.column() + 1);
            if (rows > 0) {
                sink.rows().add(of.apply(key, new Amount(row.getBigDecimal(sink.column()), rows)));
            }
        }
    }

    private String each(IntFunction<String> column) {
        return IntStream.range(0, windows.size()).mapToObj(column).collect(Collectors.joining(", "));
    }
}
