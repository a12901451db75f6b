package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.kernel.Ids;

/**
 * Reads stored figures: never a captured row. Every statement names one county, or the range of counties under a city
 * or province; the caller's region has been checked before.
 */
@ApplicationScoped
class FiguresSql {

    /** From the regions to their figures: there are few of the ones, and the others lie together by region and measure. */
    private static final String SUMS = """
            select straight_join s.region, w.number, sum(s.value), sum(s.row_count)
            from region r
            join county k on k.code = left(r.code, 6)
            join %1$s w
            join figure_sum s
              on s.county = coalesce(k.tenant, k.code) and s.region = r.code and s.measure = w.measure
              and s.month between w.first_month and w.last_month
            where r.level = ? and r.code between ? and ?
            group by s.region, w.number having sum(s.row_count) > 0
            """;

    /**
     * Of the tree of today, or of what is approved, no sums are stored: they are added up from what institutions gave.
     * First by institution, by the index of the measure, and only then told where that counts: in this order whatever the
     * database thinks of a table that is made on the way. The measures are named: joined by them the index would be read for
     * all counties of the country.
     */
    static final String SUMS_OF_OWN = """
            select straight_join c.region, a.number, sum(a.value), sum(a.row_count)
            from (
                select straight_join o.county, o.institution, o.segment_from, w.number,
                       sum(o.value) as value, sum(o.row_count) as row_count
                from figure_own o force index (figure_own_by_measure)
                join %1$s w on w.measure = o.measure and o.month between w.first_month and w.last_month
                where o.measure in (%2$s) and o.county between ? and ?
                group by o.county, o.institution, o.segment_from, w.number) a
            join institution_closure c
              on c.county = a.county and c.descendant = a.institution and c.valid_from = a.segment_from
            where char_length(c.region) = ? and c.region between ? and ?
            group by c.region, a.number having sum(a.row_count) > 0
            """;

    private static final String MEMBERS = """
            select c.region, m.measure, count(distinct m.member), count(distinct m.member)
            from institution_closure c
            join figure_member m
              on m.county = c.county and m.institution = c.descendant and m.segment_from = c.valid_from
            where c.county between :lowCounty and :highCounty and c.region between :low and :high
              and char_length(c.region) = :digits and m.measure in (:measures)
              and m.first_day <= :last and m.last_day >= :first
            group by c.region, m.measure
            """;
    /** The same in the order that suits a table that is made on the way: from the members to where they count. */
    private static final String MEMBERS_OF_OWN = """
            select straight_join c.region, m.measure, count(distinct m.member), count(distinct m.member)
            from figure_member m
            join institution_closure c
              on c.county = m.county and c.descendant = m.institution and c.valid_from = m.segment_from
            where m.county between :lowCounty and :highCounty and c.region between :low and :high
              and char_length(c.region) = :digits and m.measure in (:measures)
              and m.first_day <= :last and m.last_day >= :first
            group by c.region, m.measure
            """;

    static final String OWN_AMOUNTS = """
            select straight_join o.institution, w.number, sum(o.value), sum(o.row_count)
            from figure_own o force index (figure_own_by_measure)
            join %1$s w on w.measure = o.measure and o.month between w.first_month and w.last_month
            where o.measure in (%2$s) and o.county between ? and ?
            group by o.institution, w.number having sum(o.row_count) > 0
            """;
    /** First added up by themselves, by the index of the measure; only then told where the institution stood. */
    static final String OWN = """
            select straight_join a.own, c0.region, a.number, a.value, a.row_count from (
                select straight_join o.county, o.institution as own, o.segment_from, w.number,
                       sum(o.value) as value, sum(o.row_count) as row_count
                from figure_own o force index (figure_own_by_measure)
                join %1$s w on w.measure = o.measure and o.month between w.first_month and w.last_month
                where o.measure in (%2$s) and o.county between ? and ?
                group by o.county, o.institution, o.segment_from, w.number having sum(o.row_count) > 0) a
            join institution_closure c0
              on c0.county = a.county and c0.descendant = a.own and c0.valid_from = a.segment_from and c0.depth = 0
            """;

    private static final String MEMBER_INSTITUTIONS = """
            select distinct institution, measure from figure_member
            where county between :lowCounty and :highCounty
              and measure in (:measures) and first_day <= :last and last_day >= :first
            """;
    private static final String OWN_MEMBERS = """
            select institution, measure, count(distinct member) from figure_member
            where county between :lowCounty and :highCounty
              and measure in (:measures) and first_day <= :last and last_day >= :first
            group by institution, measure
            """;

    private final Session session;

    FiguresSql(Session session) {
        this.session = session;
    }

    /** A figure of a region as it is stored. */
    record Stored(String region, String measure, Amount amount) {}

    /** What one institution's own rows give, of the time it stood in a region without a break. */
    record Own(UUID institution, String region, String measure, Amount amount) {}

    /** That an institution recorded something for a measure. */
    record Reported(UUID institution, String measure) {}

    /** What one institution gives for a measure. */
    record OwnAmount(UUID institution, String measure, Amount amount) {}

    /** The sums of all regions: for each window of months, those of the measures asked for in one. */
    Map<Months, Map<String, List<Stored>>> sums(Reach reach, Map<Months, Set<String>> wanted) {
        var windows = new AskedWindows(wanted);
        return windows.read(
                session,
                reach.sql((reach.isStored() ? SUMS : SUMS_OF_OWN).formatted(windows.table(), windows.measures())),
                reach.isStored() ? stored(reach) : ofOwn(reach),
                2,
                (row, measure) -> new Stored(row.getString(1), measure, Amount.ZERO),
                (sum, amount) -> new Stored(sum.region(), sum.measure(), amount));
    }

    private static List<String> stored(Reach reach) {
        return List.of(reach.level().name(), reach.first(), reach.last());
    }

    private static List<String> ofOwn(Reach reach) {
        return List.of(
                reach.firstCounty(),
                reach.lastCounty(),
                String.valueOf(reach.level().digits()),
                reach.first(),
                reach.last());
    }

    List<Stored> members(Reach reach, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(reach, reach.isStored() ? MEMBERS : MEMBERS_OF_OWN, measures, first, last)
                .setParameter("digits", reach.level().digits())
                .setParameter("low", reach.first())
                .setParameter("high", reach.last())
                .getResultList()
                .stream()
                .map(FiguresSql::stored)
                .toList();
    }

    /** What institutions gave themselves, where they stood then, by windows of months like the sums. */
    Map<Months, Map<String, List<Own>>> own(Reach reach, Map<Months, Set<String>> wanted) {
        var windows = new AskedWindows(wanted);
        return windows.read(
                session,
                reach.sql(OWN.formatted(windows.table(), windows.measures())),
                List.of(reach.firstCounty(), reach.lastCounty()),
                3,
                (row, measure) -> new Own(Ids.of(row.getBytes(1)), row.getString(2), measure, Amount.ZERO),
                (own, amount) -> new Own(own.institution(), own.region(), own.measure(), amount));
    }

    /** The same wherever they stood: enough to say who recorded anything. */
    Map<Months, Map<String, List<OwnAmount>>> ownAmounts(Reach reach, Map<Months, Set<String>> wanted) {
        var windows = new AskedWindows(wanted);
        return windows.read(
                session,
                OWN_AMOUNTS.formatted(windows.table(), windows.measures()),
                List.of(reach.firstCounty(), reach.lastCounty()),
                2,
                (row, measure) -> new Reported(Ids.of(row.getBytes(1)), measure),
                (own, amount) -> new OwnAmount(own.institution(), own.measure(), amount));
    }

    /** How many people or things each institution has counted itself. */
    List<OwnAmount> ownMembers(Reach reach, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(reach, OWN_MEMBERS, measures, first, last).getResultList().stream()
                .map(row -> new OwnAmount(Ids.of(row[0]), (String) row[1], amount(row[2], row[2])))
                .toList();
    }

    /** Which institutions have members of which measures. */
    List<Reported> reported(Reach reach, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(reach, MEMBER_INSTITUTIONS, measures, first, last).getResultList().stream()
                .map(row -> new Reported(Ids.of(row[0]), (String) row[1]))
                .toList();
    }

    private NativeQuery<Object[]> query(
            Reach reach, String sql, Collection<String> measures, LocalDate first, LocalDate last) {
        return session.createNativeQuery(reach.sql(sql), Object[].class)
                .setParameter("lowCounty", reach.firstCounty())
                .setParameter("highCounty", reach.lastCounty())
                .setParameter("measures", measures)
                .setParameter("first", first)
                .setParameter("last", last);
    }

    private static Stored stored(Object[] row) {
        return new Stored((String) row[0], (String) row[1], amount(row[2], row[3]));
    }

    private static Amount amount(Object value, Object rows) {
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        return new Amount(exact, ((Number) rows).longValue());
    }
}
