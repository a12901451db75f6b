package org.sanji.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * Measures, each in the windows of months it is asked for, as a small table of a statement: what joins it reads of each
 * measure only the months somebody asked for, all in one statement. Measures and months stand in its text: both come
 * from code, never from a request.
 */
final class AskedWindows {

    private static final String LINE =
            "select %d as number, _ascii'%s' collate ascii_bin as measure, %d as first_month, %d as last_month";

    private final List<Asked> asked;

    /** A measure in one window. Its place in the list is its number. */
    private record Asked(String measure, Months months) {}

    AskedWindows(Map<Months, Set<String>> wanted) {
        this.asked = wanted.entrySet().stream()
                .flatMap(window -> window.getValue().stream().map(measure -> new Asked(measure, window.getKey())))
                .toList();
    }

    /** Reads what stands before the number of the window, but for the measure, which is given. */
    interface Key<K> {
        K read(ResultSet row, String measure) throws SQLException;
    }

    /** The measures, as a list of a statement; one that nothing equals when none is asked for. */
    String measures() {
        return asked.isEmpty()
                ? "''"
                : asked.stream()
                        .map(one -> "_ascii'" + one.measure() + "' collate ascii_bin")
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** A table with the columns number, measure, first_month and last_month. */
    String table() {
        return IntStream.range(0, asked.size())
                .mapToObj(number -> {
                    Asked one = asked.get(number);
                    return LINE.formatted(
                            number,
                            one.measure(),
                            one.months().first(),
                            one.months().last());
                })
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    /**
     * The rows of each window by measure, those that nothing gave left out.
     *
     * @param numberColumn the column of the number, after which those of the value and of the rows follow
     */
    <K, T> Map<Months, Map<String, List<T>>> read(
            Session session,
            String sql,
            List<String> parameters,
            int numberColumn,
            Key<K> key,
            BiFunction<K, Amount, T> of) {
        Map<Months, Map<String, List<T>>> found = new HashMap<>();
        List<List<T>> sinks = asked.stream()
                .map(one -> found.computeIfAbsent(one.months(), none -> new HashMap<>())
                        .computeIfAbsent(one.measure(), none -> new ArrayList<>()))
                .toList();
        if (!asked.isEmpty()) {
            Rows.forEach(session, sql, parameters, row -> {
                int number = row.getInt(numberColumn);
                K read = key.read(row, asked.get(number).measure());
                Amount amount = new Amount(row.getBigDecimal(numberColumn + 1), row.getLong(numberColumn + 2));
                sinks.get(number).add(of.apply(read, amount));
            });
        }
        return found;
    }
}
