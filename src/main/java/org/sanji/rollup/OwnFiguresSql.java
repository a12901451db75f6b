package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.measure.Counting;
import org.sanji.measure.Dates;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;
import org.sanji.measure.Time;

/**
 * Computes what some institutions' own rows give, set-wise, one statement a measure. Every statement names the county:
 * the ORM's tenant filter does not reach native SQL. The names of tables and columns come from the measures, which are
 * code, never from a request.
 */
@ApplicationScoped
class OwnFiguresSql {

    private static final String SEGMENT = """
            join institution_closure c on c.county = s.county and c.descendant = s.institution and c.depth = 0
            """;
    private static final String ROWS_OF = """
            where s.county = :county and s.institution in (:institutions)
            """;

    private static final String INSERT_CHANGES = """
            insert into figure_own (county, measure, institution, month, segment_from, value, row_count)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_MEMBERS = """
            insert into figure_member
                (county, measure, institution, segment_from, member, first_day, last_day, row_count)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Session entities;
    private final FigureInsertsSql inserts;

    OwnFiguresSql(Session entities, FigureInsertsSql inserts) {
        this.entities = entities;
        this.inserts = inserts;
    }

    /** Some institutions of a county and the months to be computed again. */
    record Scope(String county, Collection<UUID> institutions, Months months) {}

    /** Computes one measure again. */
    void compute(Measure measure, Counting counting, Scope scope) {
        if (measure.space() == Space.DISTINCT) {
            members(measure, counting, scope);
        } else {
            changes(measure, counting, scope);
        }
    }

    private void members(Measure measure, Counting counting, Scope scope) {
        run(
                "delete from figure_member where county = :county and institution in (:institutions)"
                        + " and measure = :measure",
                measure,
                scope);
        String first = switch (counting.source().dates()) {
            case Dates.On on -> "s." + on.column();
            case Dates.During during -> "greatest(s." + during.first() + ", c.valid_from)";
        };
        String last = switch (counting.source().dates()) {
            // Once reached, for ever counted: a cumulative member has no last day.
            case Dates.On on -> measure.time() == Time.FLOW ? "s." + on.column() : "c.valid_to";
            case Dates.During during -> "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
        };
        store(
                INSERT_MEMBERS,
                "select s.institution, c.valid_from, s." + counting.member() + ", " + first + ", max(" + last
                        + "), count(*) from " + counting.source().table() + " s " + SEGMENT + " and "
                        + overlaps(counting.source().dates()) + ROWS_OF + where(counting)
                        + " group by s.institution, c.valid_from, s." + counting.member() + ", " + first,
                measure,
                scope);
    }

    private void changes(Measure measure, Counting counting, Scope scope) {
        run(
                "delete from figure_own where county = :county and institution in (:institutions)"
                        + " and measure = :measure and month between :firstMonth and :lastMonth",
                measure,
                scope);
        switch (counting.source().dates()) {
            case Dates.On on -> flow(measure, counting, "s." + on.column(), scope);
            case Dates.During during -> stock(measure, counting, during, scope);
        }
    }

    private void flow(Measure measure, Counting counting, String day, Scope scope) {
        String select = "select s.institution, " + month(day) + " as month, c.valid_from, "
                + value(counting) + " as value, 1 as rows_changed from "
                + counting.source().table() + " s " + SEGMENT
                + " and " + day + " between c.valid_from and c.valid_to " + ROWS_OF + where(counting)
                + " and " + day + " between :firstDay and :lastDay";
        insertChanges(select, measure, scope);
    }

    /** A stock rises in the month a row begins to count and falls in the month after whose start it counts no more. */
    private void stock(Measure measure, Counting counting, Dates.During during, Scope scope) {
        String first = "greatest(s." + during.first() + ", c.valid_from)";
        String last = "least(coalesce(s." + during.last() + ", c.valid_to), c.valid_to)";
        String rows =
                counting.source().table() + " s " + SEGMENT + " and " + overlaps(during) + ROWS_OF + where(counting);
        String rise = "select s.institution, " + month(first) + " as month, c.valid_from, " + value(counting)
                + " as value, 1 as rows_changed from " + rows;
        String fall = "select s.institution, " + month("date_add(" + last + ", interval 1 day)")
                + " as month, c.valid_from, -" + value(counting) + " as value, -1 as rows_changed from " + rows
                + " and " + last + " < '9999-12-31'";
        insertChanges(
                "select * from (" + rise + " union all " + fall + ") b where month between :firstMonth and :lastMonth",
                measure,
                scope);
    }

    private void insertChanges(String select, Measure measure, Scope scope) {
        store(
                INSERT_CHANGES,
                "select institution, month, valid_from, sum(value), sum(rows_changed) from (" + select
                        + ") a group by institution, month, valid_from",
                measure,
                scope);
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

    private void run(String sql, Measure measure, Scope scope) {
        bind(entities.createNativeQuery(sql), sql, measure, scope).executeUpdate();
    }

    private void store(String insert, String select, Measure measure, Scope scope) {
        NativeQuery<Object[]> query = entities.createNativeQuery(select, Object[].class);
        bind(query, select, measure, scope);
        inserts.insert(insert, List.of(scope.county(), measure.code()), query.getResultList());
    }

    private static Query bind(Query query, String sql, Measure measure, Scope scope) {
        Months months = scope.months();
        query.setParameter("county", scope.county()).setParameter("institutions", scope.institutions());
        setIfNamed(query, sql, "measure", measure.code());
        setIfNamed(query, sql, "firstMonth", months.first());
        setIfNamed(query, sql, "lastMonth", months.last());
        setIfNamed(query, sql, "firstDay", months.firstDay());
        setIfNamed(query, sql, "lastDay", months.lastDay());
        return query;
    }

    private static void setIfNamed(Query query, String sql, String name, Object value) {
        if (sql.contains(":" + name)) {
            query.setParameter(name, value);
        }
    }
}
