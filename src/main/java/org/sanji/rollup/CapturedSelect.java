package org.sanji.rollup;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sanji.measure.Counting;
import org.sanji.measure.Dates;
import org.sanji.measure.Measure;
import org.sanji.measure.Source;
import org.sanji.measure.Time;

/**
 * The select that says what some institutions' captured rows give for measures: what the roll-up stores, and what
 * reconciliation holds against the stored. The names of tables and columns come from the measures, which are code, never
 * from a request. Parameters: county, institutions, firstMonth, lastMonth, firstDay, lastDay.
 */
final class CapturedSelect {

    private static final String SEGMENT = """
            join institution_closure c on c.county = s.county and c.descendant = s.institution and c.depth = 0
            """;
    private static final String ROWS_OF = """
            where s.county = :county and s.institution in (:institutions)
            """;

    private CapturedSelect() {}

    /** By institution, segment, member and first day: the last day and the number of rows. */
    static String members(Measure measure, Counting counting) {
        String first = switch (counting.source().dates()) {
            case Dates.On on -> "s." + on.column();
            case Dates.During during -> first(during);
        };
        String last = switch (counting.source().dates()) {
            // Once reached, for ever counted: a cumulative member has no last day.
            case Dates.On on -> measure.time() == Time.FLOW ? "s." + on.column() : "c.valid_to";
            case Dates.During during -> last(during);
        };
        return "select s.institution, c.valid_from, s." + counting.member() + " as member, " + first
                + " as first_day, max(" + last + ") as last_day, count(*) as row_count from "
                + counting.source().table() + " s " + SEGMENT + " and "
                + overlaps(counting.source().dates()) + ROWS_OF + where(List.of(counting))
                + " group by s.institution, c.valid_from, s." + counting.member() + ", " + first;
    }

    /**
     * By measure, institution, month and segment: the change of the value and of the number of rows; none where neither
     * changes. The measures look at the same rows, which are read once for all of them.
     */
    static String changes(List<Measure> measures) {
        List<Counting> countings = measures.stream()
                .map(measure -> measure.counted().orElseThrow())
                .toList();
        Source source = countings.getFirst().source();
        String changes = switch (source.dates()) {
            case Dates.On on -> flow(source, countings, "s." + on.column());
            case Dates.During during -> stock(source, countings, during);
        };
        String sums = each(
                countings.size(),
                ", ",
                number -> "sum(value%1$d) as value%1$d, sum(rows%1$d) as rows%1$d".formatted(number));
        String codes = each(
                measures.size(),
                " union all ",
                number -> "select %d as number, _ascii'%s' as measure"
                        .formatted(number, measures.get(number).code()));
        return "select m.measure, a.institution, a.month, a.valid_from, " + ofMeasure("value", countings.size())
                + " as value, " + ofMeasure("rows", countings.size()) + " as row_count"
                + " from (select institution, month, valid_from, " + sums + " from (" + changes
                + ") b group by institution, month, valid_from) a cross join (" + codes + ") m where "
                + ofMeasure("value", countings.size()) + " <> 0 or " + ofMeasure("rows", countings.size()) + " <> 0";
    }

    private static String each(int many, String between, IntFunction<String> text) {
        return IntStream.range(0, many).mapToObj(text).collect(Collectors.joining(between));
    }

    /** Of the columns that stand side by side the one of the measure. */
    private static String ofMeasure(String column, int many) {
        return many == 1
                ? "a." + column + "0"
                : "(case m.number " + each(many, " ", number -> "when %1$d then a.%2$s%1$d".formatted(number, column))
                        + " end)";
    }

    private static String flow(Source source, List<Counting> countings, String day) {
        return "select s.institution, " + month(day) + " as month, c.valid_from, " + amounts(countings, "") + " from "
                + source.table() + " s " + SEGMENT
                + " and " + day + " between c.valid_from and c.valid_to " + ROWS_OF + where(countings)
                + " and " + day + " between :firstDay and :lastDay";
    }

    /** A stock rises in the month a row begins to count and falls in the month after whose start it counts no more. */
    private static String stock(Source source, List<Counting> countings, Dates.During during) {
        String rows = source.table() + " s " + SEGMENT + " and " + overlaps(during) + ROWS_OF + where(countings);
        String rise = "select s.institution, " + month(first(during)) + " as month, c.valid_from, "
                + amounts(countings, "") + " from " + rows;
        String fall = "select s.institution, " + month("date_add(" + last(during) + ", interval 1 day)")
                + " as month, c.valid_from, " + amounts(countings, "-") + " from " + rows
                + " and " + last(during) + " < '9999-12-31'";
        return "select * from (" + rise + " union all " + fall + ") r where month between :firstMonth and :lastMonth";
    }

    private static String first(Dates.During during) {
        return "greatest(s." + during.first() + ", c.valid_from)";
    }

    private static String last(Dates.During during) {
        return "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
    }

    private static String overlaps(Dates dates) {
        return switch (dates) {
            case Dates.On on -> "s." + on.column() + " between c.valid_from and c.valid_to ";
            case Dates.During during ->
                "s.%s <= c.valid_to and coalesce(s.%s, c.valid_to) >= c.valid_from "
                        .formatted(during.first(), during.last());
        };
    }

    private static String month(String day) {
        return "(year(" + day + ") * 100 + month(" + day + "))";
    }

    /** What a row adds to each measure, and whether it is one of its rows. */
    private static String amounts(List<Counting> countings, String sign) {
        return each(countings.size(), ", ", number -> {
            Counting counting = countings.get(number);
            String value = counting.value().equals(Counting.ROWS) ? "1" : "s." + counting.value();
            return "%1$s%2$s as value%4$d, %1$s%3$s as rows%4$d"
                    .formatted(
                            sign,
                            whereMet(counting, value),
                            counting.unmetIsZero() ? "1" : whereMet(counting, "1"),
                            number);
        });
    }

    private static String whereMet(Counting counting, String value) {
        return counting.conditions().isEmpty()
                ? value
                : "(case when " + conditions(counting) + " then " + value + " else 0 end)";
    }

    /** Rows that say nothing of any measure are left out; those that say zero are not. */
    private static String where(List<Counting> countings) {
        boolean all = countings.stream()
                .anyMatch(counting ->
                        counting.unmetIsZero() || counting.conditions().isEmpty());
        return all
                ? ""
                : countings.stream()
                        .map(CapturedSelect::conditions)
                        .distinct()
                        .collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static String conditions(Counting counting) {
        return counting.conditions().stream()
                .map(condition -> "s." + condition.column() + " in ('" + String.join("', '", condition.values()) + "')")
                .collect(Collectors.joining(" and "));
    }
}
