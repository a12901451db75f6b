package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/**
 * Reads stored figures: never a captured row. Every statement names one county, or the range of counties under a city
 * or province; the caller's region has been checked before.
 */
@ApplicationScoped
class FiguresSql {

    private static final String COUNTIES = " between :lowCounty and :highCounty ";

    /**
     * From the regions to their figures: there are few of the ones, and the others lie together by region and measure. A
     * window of months is a pair of columns, so that several of them are read at once.
     */
    private static final String SUMS = """
            select straight_join s.region, s.measure, %s
            from region r
            join figure_sum s on s.county = left(r.code, 6) and s.region = r.code
            where r.level = ? and r.code >= ? and r.code <= ? and %s
            group by s.region, s.measure
            """;

    private static final String MEMBERS = """
            select c.region, m.measure, count(distinct m.member), count(distinct m.member)
            from institution_closure c
            join figure_member m
              on m.county = c.county and m.institution = c.descendant and m.segment_from = c.valid_from
            where c.county %s and char_length(c.region) = :digits and m.measure in (:measures)
              and m.first_day <= :last and m.last_day >= :first
            group by c.region, m.measure
            """.formatted(COUNTIES);
    private static final String OWN_AMOUNTS = """
            select o.institution, o.measure, %s
            from figure_own o
            where o.county between ? and ? and %s
            group by o.institution, o.measure
            """;
    /** First added up by themselves, by the index of the measure; only then told where the institution stood. */
    private static final String OWN = """
            select a.own, c0.region, a.measure, %2$s from (
                select o.county, o.institution as own, o.measure, o.segment_from, %1$s
                from figure_own o
                where o.county between ? and ? and %3$s
                group by o.county, o.institution, o.measure, o.segment_from) a
            join institution_closure c0
              on c0.county = a.county and c0.descendant = a.own and c0.valid_from = a.segment_from and c0.depth = 0
            """;

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
            select c.descendant, i.name, i.tier, c.region, c0.region, c.valid_from, c.valid_to
            from institution_closure c
            join institution i on i.county = c.county and i.id = c.descendant
            join institution_closure c0
              on c0.county = c.county and c0.descendant = c.descendant and c0.valid_from = c.valid_from and c0.depth = 0
            where c.county between ? and ? and char_length(c.region) = ? and c.valid_from <= ? and c.valid_to >= ?
            """;
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

    /** What one institution's own rows give, of the time it stood in a region without a break. */
    record Own(UUID institution, String region, String measure, Amount amount) {}

    /** That an institution recorded something for a measure. */
    record Reported(UUID institution, String measure) {}

    /** An institution as it stood on a day: its own region, and a region it counts in. */
    record Place(UUID institution, String name, Tier tier, String countsIn, String region) {}

    /** The sums of all regions of a level: for each window of months, those of the measures asked for in one. */
    Map<Months, Map<String, List<Stored>>> sums(RegionCode under, RegionLevel level, Map<Months, Set<String>> wanted) {
        var windows = new MonthWindows(session, wanted);
        return windows.read(
                SUMS.formatted(windows.columns("s"), windows.condition("s")),
                List.of(
                        level.name(),
                        under.value(),
                        under.value() + "9".repeat(12 - under.value().length())),
                2,
                (row, measure) -> new Stored(row.getString(1), measure, Amount.ZERO),
                (sum, amount) -> new Stored(sum.region(), sum.measure(), amount));
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

    /** What institutions under a region gave themselves, where they stood then, by windows of months like the sums. */
    Map<Months, Map<String, List<Own>>> own(RegionCode under, Map<Months, Set<String>> wanted) {
        var windows = new MonthWindows(session, wanted);
        return windows.read(
                OWN.formatted(windows.columns("o"), windows.names("a"), windows.condition("o")),
                List.of(under.firstCounty(), under.lastCounty()),
                3,
                (row, measure) -> new Own(Binary.uuid(row.getBytes(1)), row.getString(2), measure, Amount.ZERO),
                (own, amount) -> new Own(own.institution(), own.region(), own.measure(), amount));
    }

    /** The same wherever they stood: enough to say who recorded anything. */
    Map<Months, Map<String, List<OwnAmount>>> ownAmounts(RegionCode under, Map<Months, Set<String>> wanted) {
        var windows = new MonthWindows(session, wanted);
        return windows.read(
                OWN_AMOUNTS.formatted(windows.columns("o"), windows.condition("o")),
                List.of(under.firstCounty(), under.lastCounty()),
                2,
                (row, measure) -> new Reported(Binary.uuid(row.getBytes(1)), measure),
                (own, amount) -> new OwnAmount(own.institution(), own.measure(), amount));
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

    /** The institutions open at the end of some periods, by the regions of one level they count in. */
    Map<LocalDate, List<Place>> places(RegionCode under, int digits, Collection<Period> periods) {
        List<LocalDate> days =
                periods.stream().map(Period::end).distinct().sorted().toList();
        Map<LocalDate, List<Place>> places = new HashMap<>();
        days.forEach(day -> places.put(day, new ArrayList<>()));
        List<String> parameters = List.of(
                under.firstCounty(),
                under.lastCounty(),
                String.valueOf(digits),
                days.getLast().toString(),
                days.getFirst().toString());
        Rows.forEach(session, PLACES, parameters, row -> {
            Place place = place(row);
            LocalDate from = row.getObject(6, LocalDate.class);
            LocalDate to = row.getObject(7, LocalDate.class);
            days.stream()
                    .filter(day -> !from.isAfter(day) && !to.isBefore(day))
                    .forEach(day -> places.get(day).add(place));
        });
        return places;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Binary.uuid(row.getBytes(1)),
                row.getString(2),
                Tier.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5));
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
