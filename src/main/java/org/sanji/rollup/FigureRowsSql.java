package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Condition;
import org.sanji.measure.Counting;
import org.sanji.measure.Dates;
import org.sanji.measure.Measure;
import org.sanji.measure.Time;

/**
 * Reads the captured rows a measure looked at for one region and period. The only place where a question about figures
 * touches captured rows: it explains them. Names of tables and columns come from the measures, which are code.
 */
@ApplicationScoped
class FigureRowsSql {

    private static final String INSTITUTIONS = """
            select distinct descendant from institution_closure where county = :county and region = :region
            """;
    /**
     * The segment in which a row counts: the last in the region that touches both the row and the period. One, although
     * the institution may have moved within the region meanwhile.
     */
    private static final String SEGMENT = """
             join institution_closure c on c.county = s.county and c.descendant = s.institution and c.region = :region
              and c.valid_from = (
                select max(x.valid_from) from institution_closure x
                where x.county = s.county and x.descendant = s.institution and x.region = :region
                  and greatest(%1$s, x.valid_from) <= :lastDay
                  and %1$s <= x.valid_to and coalesce(%2$s, x.valid_to) >= x.valid_from
                  and least(coalesce(%2$s, x.valid_to), x.valid_to) >= %3$s)
            """;

    private final Session session;

    FigureRowsSql(Session session) {
        this.session = session;
    }

    /** Which rows of a county are asked for: those after an id. The region lies in the county, or is it. */
    record Query(String county, RegionCode region, FigureRowService.Scope scope, Reach reach, UUID after, int most) {

        Period period() {
            return scope.period();
        }
    }

    /**
     * A row with what decides whether it counts.
     *
     * @param met for each condition of the measure, whether the row meets it
     * @param repeat whether a row before it was about the same person or thing
     */
    record Row(
            UUID id,
            UUID institution,
            String institutionName,
            Tier tier,
            RegionCode standsIn,
            String label,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            BigDecimal value,
            List<Boolean> met,
            boolean repeat) {}

    List<Row> rows(Measure measure, Counting counting, Query wanted) {
        List<UUID> institutions = institutions(wanted);
        if (institutions.isEmpty()) {
            return List.of();
        }
        String sql = wanted.reach()
                .sql("select * from (" + select(measure, counting) + ") r where r.id > :after order by r.id");
        NativeQuery<Object[]> query = bound(session.createNativeQuery(sql, Object[].class), sql, wanted, institutions)
                .setParameter("after", wanted.after())
                .setMaxResults(wanted.most());
        int conditions = counting.conditions().size();
        return query.getResultList().stream().map(row -> row(row, conditions)).toList();
    }

    /** How many rows there are, whether they count or not. */
    long count(Measure measure, Counting counting, Query wanted) {
        List<UUID> institutions = institutions(wanted);
        if (institutions.isEmpty()) {
            return 0;
        }
        String sql = wanted.reach().sql("select count(*) from (" + select(measure, counting) + ") r");
        return ((Number) bound(session.createNativeQuery(sql, Object.class), sql, wanted, institutions)
                        .getSingleResult())
                .longValue();
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, String sql, Query wanted, List<UUID> institutions) {
        query.setParameter("county", wanted.county())
                .setParameter("region", wanted.region().value())
                .setParameter("institutions", institutions)
                .setParameter("lastDay", wanted.period().end());
        return sql.contains(":firstDay")
                ? query.setParameter("firstDay", wanted.period().start())
                : query;
    }

    private List<UUID> institutions(Query wanted) {
        return session
                .createNativeQuery(wanted.reach().sql(INSTITUTIONS), Object.class)
                .setParameter("county", wanted.county())
                .setParameter("region", wanted.region().value())
                .getResultList()
                .stream()
                .map(Ids::of)
                .filter(found -> wanted.scope().institution() == null
                        || found.equals(wanted.scope().institution()))
                .toList();
    }

    private static String select(Measure measure, Counting counting) {
        Dates dates = counting.source().dates();
        String first = firstDay(dates);
        String last = lastDay(dates);
        // From the rows to where they count, whatever a database guesses of a tree that is made on the way.
        return "select straight_join s.id, s.institution, i.name, i.tier, c0.region, s."
                + counting.source().label() + " as label, "
                + first + " as first_day, " + last + " as last_day, " + value(counting) + " as value, "
                + repeat(counting) + " as repeated" + conditions(counting)
                + " from " + counting.source().table() + " s"
                + " join institution i on i.county = s.county and i.id = s.institution"
                + SEGMENT.formatted(first, last, lowestLastDay(measure, dates))
                + " join institution_closure c0 on c0.county = c.county and c0.descendant = c.descendant"
                + " and c0.valid_from = c.valid_from and c0.depth = 0"
                + " where s.county = :county and s.institution in (:institutions) and " + inPeriod(measure, dates);
    }

    private static String firstDay(Dates dates) {
        return switch (dates) {
            case Dates.On on -> "s." + on.column();
            case Dates.During during -> "s." + during.first();
        };
    }

    private static String lastDay(Dates dates) {
        return switch (dates) {
            case Dates.On on -> "s." + on.column();
            case Dates.During during -> "s." + during.last();
        };
    }

    /** Rows whose days touch the period, as the measure's time has it; a stock is looked at on the last day. */
    private static String inPeriod(Measure measure, Dates dates) {
        boolean stock = measure.time() == Time.STOCK;
        return switch (dates) {
            case Dates.On on ->
                measure.time() == Time.FLOW
                        ? "s." + on.column() + " between :firstDay and :lastDay"
                        : "s." + on.column() + " <= :lastDay";
            case Dates.During during ->
                "s.%1$s <= :lastDay and (s.%2$s is null or s.%2$s >= %3$s)"
                        .formatted(during.first(), during.last(), stock ? ":lastDay" : ":firstDay");
        };
    }

    /** Until when a row has to count at least. What happened on one day counts for ever where everything since counts. */
    private static String lowestLastDay(Measure measure, Dates dates) {
        return switch (dates) {
            case Dates.On on -> "x.valid_from";
            case Dates.During during -> measure.time() == Time.STOCK ? ":lastDay" : ":firstDay";
        };
    }

    private static String value(Counting counting) {
        return counting.value().equals(Counting.ROWS) ? "1" : "s." + counting.value();
    }

    /** Whether an earlier row that also meets all conditions is about the same member. */
    private static String repeat(Counting counting) {
        if (counting.member().equals(Counting.NOBODY)) {
            return "0";
        }
        String all =
                counting.conditions().stream().map(FigureRowsSql::condition).collect(Collectors.joining(" and "));
        // MySQL takes a number here for the position of a column, and refuses it.
        return "case when row_number() over (partition by s." + counting.member() + (all.isEmpty() ? "" : ", " + all)
                + " order by s.id) > 1 then 1 else 0 end";
    }

    private static String conditions(Counting counting) {
        return counting.conditions().stream()
                .map(condition -> ", case when " + condition(condition) + " then 1 else 0 end")
                .collect(Collectors.joining());
    }

    private static String condition(Condition condition) {
        return "coalesce(s." + condition.column() + " in ('" + String.join("', '", condition.values()) + "'), false)";
    }

    private static Row row(Object[] row, int conditions) {
        List<Boolean> met = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            met.add(((Number) row[10 + i]).intValue() == 1);
        }
        return new Row(
                Ids.of(row[0]),
                Ids.of(row[1]),
                (String) row[2],
                Tier.valueOf((String) row[3]),
                new RegionCode((String) row[4]),
                String.valueOf(row[5]),
                date(row[6]),
                row[7] == null ? null : date(row[7]),
                FigureTable.plain(new BigDecimal(row[8].toString())),
                met,
                ((Number) row[9]).intValue() == 1);
    }

    private static LocalDate date(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
