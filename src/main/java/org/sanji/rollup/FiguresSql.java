package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/**
 * Reads stored figures: never a captured row. Every statement names one county, or the range of counties under a city
 * or province; the caller's region has been checked before.
 */
@ApplicationScoped
class FiguresSql {

    private static final String COUNTIES = " between :lowCounty and :highCounty ";

    private static final String SUMS = """
            select region, measure, sum(value), sum(row_count) from figure_sum
            where county %s and char_length(region) = :digits and measure in (:measures)
              and month between :first and :last
            group by region, measure
            """.formatted(COUNTIES);
    private static final String MEMBERS = """
            select c.region, m.measure, count(distinct m.member), count(distinct m.member)
            from institution_closure c
            join figure_member m
              on m.county = c.county and m.institution = c.descendant and m.segment_from = c.valid_from
            where c.county %s and char_length(c.region) = :digits and m.measure in (:measures)
              and m.first_day <= :last and m.last_day >= :first
            group by c.region, m.measure
            """.formatted(COUNTIES);
    private static final String OWN = """
            select o.institution, i.name, i.tier, c0.region, o.measure, sum(o.value), sum(o.row_count)
            from figure_own o
            join institution i on i.county = o.county and i.id = o.institution
            join institution_closure c0
              on c0.county = o.county and c0.descendant = o.institution and c0.valid_from = o.segment_from
             and c0.depth = 0
            where o.county %s and o.measure in (:measures) and o.month between :first and :last
            group by o.institution, i.name, i.tier, c0.region, o.measure
            having sum(o.row_count) > 0
            """.formatted(COUNTIES);
    private static final String MEMBER_INSTITUTIONS = """
            select distinct institution, measure from figure_member
            where county %s and measure in (:measures) and first_day <= :last and last_day >= :first
            """.formatted(COUNTIES);
    private static final String OWN_MEMBERS = """
            select institution, measure, count(distinct member) from figure_member
            where county %s and measure in (:measures) and first_day <= :last and last_day >= :first
            group by institution, measure
            """.formatted(COUNTIES);
    private static final String PLACES = """
            select c.descendant, i.name, i.tier, c.region, c0.region
            from institution_closure c
            join institution i on i.county = c.county and i.id = c.descendant
            join institution_closure c0
              on c0.county = c.county and c0.descendant = c.descendant and c0.valid_from = c.valid_from and c0.depth = 0
            where c.county %s and char_length(c.region) = :digits
              and c.valid_from <= :last and c.valid_to >= :last
            """.formatted(COUNTIES);
    private static final String COMPUTED = """
            select county, computed_at from rollup_county where county %s
            """.formatted(COUNTIES);
    private static final String STALE = """
            select distinct c.region from stale_mark m
            join institution_closure c on c.county = m.county and c.descendant = m.institution
            where m.county %s
            """.formatted(COUNTIES);

    private final Session session;

    FiguresSql(Session session) {
        this.session = session;
    }

    /** A figure of a region as it is stored. */
    record Stored(String region, String measure, Amount amount) {}

    /** What one institution's own rows give. */
    record Own(UUID institution, String name, Tier tier, String region, String measure, Amount amount) {}

    /** That an institution recorded something for a measure. */
    record Reported(UUID institution, String measure) {}

    /** An institution as it stood on a day: its own region, and a region it counts in. */
    record Place(UUID institution, String name, Tier tier, String countsIn, String region) {}

    List<Stored> sums(RegionCode under, int digits, Collection<String> measures, Months months) {
        return query(SUMS, under)
                .setParameter("digits", digits)
                .setParameter("measures", measures)
                .setParameter("first", months.first())
                .setParameter("last", months.last())
                .getResultList()
                .stream()
                .map(FiguresSql::stored)
                .toList();
    }

    List<Stored> members(RegionCode under, int digits, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(MEMBERS, under)
                .setParameter("digits", digits)
                .setParameter("measures", measures)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(FiguresSql::stored)
                .toList();
    }

    List<Own> own(RegionCode under, Collection<String> measures, Months months) {
        return query(OWN, under)
                .setParameter("measures", measures)
                .setParameter("first", months.first())
                .setParameter("last", months.last())
                .getResultList()
                .stream()
                .map(row -> new Own(
                        Binary.uuid(row[0]),
                        (String) row[1],
                        Tier.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        amount(row[5], row[6])))
                .toList();
    }

    /** What one institution gives for a measure. */
    record OwnAmount(UUID institution, String measure, Amount amount) {}

    /** How many people or things each institution has counted itself. */
    List<OwnAmount> ownMembers(RegionCode under, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(OWN_MEMBERS, under)
                .setParameter("measures", measures)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(row -> new OwnAmount(Binary.uuid(row[0]), (String) row[1], amount(row[2], row[2])))
                .toList();
    }

    /** Which institutions have members of which measures. */
    List<Reported> reported(RegionCode under, Collection<String> measures, LocalDate first, LocalDate last) {
        return query(MEMBER_INSTITUTIONS, under)
                .setParameter("measures", measures)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(row -> new Reported(Binary.uuid(row[0]), (String) row[1]))
                .toList();
    }

    /** The institutions open at the end of a period, by the regions of one level they count in. */
    List<Place> places(RegionCode under, int digits, Period period) {
        return query(PLACES, under)
                .setParameter("digits", digits)
                .setParameter("last", period.end())
                .getResultList()
                .stream()
                .map(row -> new Place(
                        Binary.uuid(row[0]), (String) row[1], Tier.valueOf((String) row[2]), (String) row[3], (String)
                                row[4]))
                .toList();
    }

    /** When the counties under a region were computed, the oldest first to say; null when one never was. */
    @Nullable
    Instant computedAt(RegionCode under) {
        return query(COMPUTED, under).getResultList().stream()
                .map(row -> row[1])
                .filter(java.util.Objects::nonNull)
                .map(FiguresSql::instant)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The regions under which something is stale. */
    List<String> staleRegions(RegionCode under) {
        return session.createNativeQuery(STALE, String.class)
                .setParameter("lowCounty", under.firstCounty())
                .setParameter("highCounty", under.lastCounty())
                .getResultList();
    }

    private NativeQuery<Object[]> query(String sql, RegionCode under) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("lowCounty", under.firstCounty())
                .setParameter("highCounty", under.lastCounty());
    }

    private static Stored stored(Object[] row) {
        return new Stored((String) row[0], (String) row[1], amount(row[2], row[3]));
    }

    private static Amount amount(Object value, Object rows) {
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        return new Amount(exact, ((Number) rows).longValue());
    }

    private static Instant instant(Object column) {
        return switch (column) {
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case java.sql.Timestamp time -> time.toInstant();
            case Date date -> Instant.ofEpochMilli(date.getTime());
            default -> throw new IllegalStateException("Not a time: " + column.getClass());
        };
    }
}
