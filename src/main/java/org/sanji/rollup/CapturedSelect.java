package org.sanji.rollup;

import java.util.stream.Collectors;
import org.sanji.measure.Counting;
import org.sanji.measure.Dates;
import org.sanji.measure.Measure;
import org.sanji.measure.Time;

/**
 * The select that says what some institutions' captured rows give for a measure: what the roll-up stores, and what
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
            case Dates.During during -> "greatest(s." + during.first() + ", c.valid_from)";
        };
        String last = switch (counting.source().dates()) {
            // Once reached, for ever counted: a cumulative member has no last day.
            case Dates.On on -> measure.time() == Time.FLOW ? "s." + on.column() : "c.valid_to";
            case Dates.During during -> "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
        };
        return "select s.institution, c.valid_from, s." + counting.member() + " as member, " + first
                + " as first_day, max(" + last + ") as last_day, count(*) as row_count from "
                + counting.source().table() + " s " + SEGMENT + " and "
                + overlaps(counting.source().dates()) + ROWS_OF + where(counting)
                + " group by s.institution, c.valid_from, s." + counting.member() + ", " + first;
    }

    /** By institution, month and segment: the change of the value and of the number of rows. */
    static String changes(Counting counting) {
        String changes = switch (counting.source().dates()) {
            case Dates.On on -> flow(counting, "s." + on.column());
            case Dates.During during -> stock(counting, during);
        };
        return "select institution, month, valid_from, sum(value) as value, sum(rows_changed) as row_count from ("
                + changes + ") a group by institution, month, valid_from";
    }

    private static String flow(Counting counting, String day) {
        return "select s.institution, " + month(day) + " as month, c.valid_from, "
                + value(counting) + " as value, 1 as rows_changed from "
                + counting.source().table() + " s " + SEGMENT
                + " and " + day + " between c.valid_from and c.valid_to " + ROWS_OF + where(counting)
                + " and " + day + " between :firstDay and :lastDay";
    }

    /** A stock rises in the month a row begins to count and falls in the month after whose start it counts no more. */
    private static String stock(Counting counting, Dates.During during) {
        String first = "greatest(s." + during.first() + ", c.valid_from)";
        String last = "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
        String rows =
                counting.source().table() + " s " + SEGMENT + " and " + overlaps(during) + ROWS_OF + where(counting);
        String rise = "select s.institution, " + month(first) + " as month, c.valid_from, " + value(counting)
                + " as value, 1 as rows_changed from " + rows;
        String fall = "select s.institution, " + month("date_add(" + last + ", interval 1 day)")
                + " as month, c.valid_from, -" + value(counting) + " as value, -1 as rows_changed from " + rows
                + " and " + last + " < '9999-12-31'";
        return "select * from (" + rise + " union all " + fall + ") b where month between :firstMonth and :lastMonth";
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

    private static String value(Counting counting) {
        String value = counting.value().equals(Counting.ROWS) ? "1" : "s." + counting.value();
        return counting.unmetIsZero()
                ? "(case when true" + conditions(counting) + " then " + value + " else 0 end)"
                : value;
    }

    /** Rows that say nothing are left out; those that say zero are not. */
    private static String where(Counting counting) {
        return counting.unmetIsZero() ? "" : conditions(counting);
    }

    private static String conditions(Counting counting) {
        return counting.conditions().stream()
                .map(condition ->
                        " and s." + condition.column() + " in ('" + String.join("', '", condition.values()) + "')")
                .collect(Collectors.joining());
    }
}
