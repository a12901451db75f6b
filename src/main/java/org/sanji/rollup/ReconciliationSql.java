package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.kernel.Ids;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;

/**
 * Holds the stored figures of a county against what its rows give now. Each statement adds up the computed and the
 * stored with opposite signs: what is left is a difference. Every statement names the county.
 */
@ApplicationScoped
class ReconciliationSql {

    /** So many of one measure show what is wrong with it. */
    static final int MOST_OF_A_MEASURE = 100;

    private static final String CHANGES = """
            select institution, month, sum(stored_value), sum(computed_value), sum(stored_rows), sum(computed_rows) from (
                select institution, month, valid_from as segment, 0 as stored_value, value as computed_value,
                       0 as stored_rows, row_count as computed_rows
                from (%s) r
                union all
                select institution, month, segment_from, value, 0, row_count, 0
                from figure_own where county = :county and measure = :measure) d
            group by institution, month, segment
            having sum(stored_value) <> sum(computed_value) or sum(stored_rows) <> sum(computed_rows)
            """;
    private static final String MEMBERS = """
            select institution, 0, sum(sign(had)), sum(sign(has)), sum(had), sum(has) from (
                select institution, sum(stored_value) as had, sum(computed_value) as has
                from (
                    select institution, valid_from as segment, member, first_day, 0 as stored_value, row_count as computed_value,
                           0 as stored_last, to_days(last_day) as computed_last
                    from (%s) r
                    union all
                    select institution, segment_from, member, first_day, row_count, 0, to_days(last_day), 0
                    from figure_member where county = :county and measure = :measure) d
                group by institution, segment, member, first_day
                having sum(stored_value) <> sum(computed_value) or sum(stored_last) <> sum(computed_last)) m
            group by institution
            """;
    private static final String SUMS = """
            select region, month, sum(stored_value), sum(computed_value), sum(stored_rows), sum(computed_rows) from (
                select c.region, o.month, 0 as stored_value, o.value as computed_value, 0 as stored_rows, o.row_count as computed_rows
                from institution_closure c
                join figure_own o
                  on o.county = c.county and o.institution = c.descendant and o.segment_from = c.valid_from
                where c.county = :county and o.measure = :measure
                union all
                select region, month, value, 0, row_count, 0
                from figure_sum where county = :county and measure = :measure) d
            group by region, month
            having sum(stored_value) <> sum(computed_value) or sum(stored_rows) <> sum(computed_rows)
            """;
    private static final String UNKNOWN = """
            select distinct measure from figure_own where county = :county
            union select distinct measure from figure_member where county = :county
            union select distinct measure from figure_sum where county = :county
            """;
    private static final String COUNTED = """
            select (select count(*) from figure_own where county = :county)
                 + (select count(*) from figure_member where county = :county)
                 + (select count(*) from figure_sum where county = :county)
            """;

    private final Session session;

    ReconciliationSql(Session session) {
        this.session = session;
    }

    /** A stored figure that is not what the rows give. The place is an institution's id or a region's code. */
    record Found(String place, int month, BigDecimal stored, BigDecimal computed, long storedRows, long computedRows) {}

    /** What is wrong with one measure: what institutions gave, and what regions add up to. */
    List<Found> differences(String county, Measure measure, Counting counting) {
        RollUpScope scope = RollUpScope.ofCounty(county, Months.ALL);
        String own = scope.sql(
                measure.space() == Space.DISTINCT
                        ? MEMBERS.formatted(CapturedSelect.members(measure, counting))
                        : CHANGES.formatted(CapturedSelect.changes(List.of(measure))));
        NativeQuery<Object[]> query = scope.bind(session.createNativeQuery(own, Object[].class), own);
        query.setParameter("measure", measure.code());
        Stream<Found> ofInstitutions =
                query.setMaxResults(MOST_OF_A_MEASURE).getResultList().stream().map(row -> found(Ids.of(row[0]), row));
        return measure.space() == Space.SUM
                ? Stream.concat(ofInstitutions, sums(county, measure)).toList()
                : ofInstitutions.toList();
    }

    private Stream<Found> sums(String county, Measure measure) {
        return session
                .createNativeQuery(SUMS, Object[].class)
                .setParameter("county", county)
                .setParameter("measure", measure.code())
                .setMaxResults(MOST_OF_A_MEASURE)
                .getResultList()
                .stream()
                .map(row -> found(row[0], row));
    }

    /** Measures that have stored figures. */
    Set<String> storedMeasures(String county) {
        return new HashSet<>(session.createNativeQuery(UNKNOWN, String.class)
                .setParameter("county", county)
                .getResultList());
    }

    /** How many stored figures a county has. */
    long stored(String county) {
        return ((Number) session.createNativeQuery(COUNTED, Object.class)
                        .setParameter("county", county)
                        .getSingleResult())
                .longValue();
    }

    private static Found found(Object place, Object[] row) {
        return new Found(
                String.valueOf(place),
                ((Number) row[1]).intValue(),
                new BigDecimal(row[2].toString()),
                new BigDecimal(row[3].toString()),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue());
    }
}
