package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;

/** Reads when figures were computed and what waits to be. Every statement names the counties but the last. */
@ApplicationScoped
class FreshnessSql {

    private static final String COMPUTED = """
            select computed_at from rollup_county
            where county between :lowCounty and :highCounty and computed_at is not null
            order by computed_at limit 1
            """;
    private static final String ROUNDS = """
            select county, computed_at from rollup_county
            where county between :lowCounty and :highCounty and computed_at is not null
            """;
    private static final String STALE = """
            select distinct c.region from stale_mark m
            join institution_closure c on c.county = m.county and c.descendant = m.institution
            where m.county between :lowCounty and :highCounty
            union
            select straight_join c.region
            from county k
            left join rollup_county l on l.county = k.code
            join institution_closure c on c.county = k.code
            where k.code between :lowCounty and :highCounty and k.tenant is null
              and (l.counting is null or l.counting <> :counting)
            """;
    private static final String UNCOUNTED = """
            select k.code from county k left join rollup_county l on l.county = k.code
            where k.code between :lowCounty and :highCounty and k.tenant is null
              and (l.counting is null or l.counting <> :counting)
              and exists (select 1 from institution i where i.county = k.code)
            """;
    private static final String NEWEST_MARK = """
            select max(m.id) from stale_mark m
            join institution_closure c on c.county = m.county and c.descendant = m.institution
            where m.county between :lowCounty and :highCounty and c.region between :low and :high
            """;
    private static final String OLDER_MARKS = """
            select count(*) from stale_mark m
            join institution_closure c on c.county = m.county and c.descendant = m.institution
            where m.county between :lowCounty and :highCounty and c.region between :low and :high and m.id <= :newest
            """;
    /** Nobody works off the marks of a county that is closed here. */
    private static final String BACKLOG = """
            select count(*), min(id) from stale_mark where county > ''
              and county not in (select g.county from county_gate g where g.county > '' and g.state <> 'OPEN')
            """;

    private static final String DIFFERENCES = """
            select coalesce(sum(r.differences), 0) from reconciliation r
            join (select county, max(id) as id from reconciliation where county > '' group by county) last
              on last.county = r.county and last.id = r.id
            """;

    private final Session session;

    FreshnessSql(Session session) {
        this.session = session;
    }

    /** What waits to be computed in all counties. */
    record Backlog(long marks, @Nullable UUID oldest) {}

    /** When the counties of a reach were computed, the oldest first to say; null when none ever was. */
    @Nullable
    Instant computedAt(Reach reach) {
        return query(reach, COMPUTED).getResultList().stream()
                .findFirst()
                .map(FreshnessSql::instant)
                .orElse(null);
    }

    /** When each county of a reach was computed last: the same again means that no figure of it has changed since. */
    Map<String, Instant> rounds(Reach reach) {
        return session
                .createNativeQuery(ROUNDS, Object[].class)
                .setParameter("lowCounty", reach.firstCounty())
                .setParameter("highCounty", reach.lastCounty())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> instant(row[1])));
    }

    /** The regions under which something is stale: all of a county of which nothing was counted yet as it is now. */
    List<String> staleRegions(Reach reach) {
        return query(reach, reach.sql(STALE)).setParameter("counting", CountingDigest.CURRENT).getResultList().stream()
                .map(String::valueOf)
                .toList();
    }

    /** Whether a county waits to be counted as a whole, without a mark. */
    boolean hasUncounted(Reach reach) {
        return !query(reach, UNCOUNTED)
                .setParameter("counting", CountingDigest.CURRENT)
                .getResultList()
                .isEmpty();
    }

    /** The newest of the marks that lie under a reach. */
    Optional<UUID> newestMark(Reach reach) {
        return query(reach, reach.sql(NEWEST_MARK))
                .setParameter("low", reach.first())
                .setParameter("high", reach.last())
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Ids::of);
    }

    /** Whether any of the marks up to one is still there. */
    boolean hasMarks(Reach reach, UUID newest) {
        Object count = query(reach, reach.sql(OLDER_MARKS))
                .setParameter("low", reach.first())
                .setParameter("high", reach.last())
                .setParameter("newest", newest)
                .getSingleResult();
        return ((Number) count).longValue() > 0;
    }

    Backlog backlog() {
        Object[] row = session.createNativeQuery(BACKLOG, Object[].class).getSingleResult();
        return new Backlog(((Number) row[0]).longValue(), row[1] == null ? null : Ids.of(row[1]));
    }

    /** How many differences the last reconciliations of all counties found. */
    long differences() {
        Object sum = session.createNativeQuery(DIFFERENCES, Object.class).getSingleResult();
        return ((Number) sum).longValue();
    }

    private NativeQuery<Object> query(Reach reach, String sql) {
        return session.createNativeQuery(sql, Object.class)
                .setParameter("lowCounty", reach.firstCounty())
                .setParameter("highCounty", reach.lastCounty());
    }

    private static Instant instant(Object column) {
        return switch (column) {
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case Timestamp time -> time.toInstant();
            case Date date -> Instant.ofEpochMilli(date.getTime());
            default -> throw new IllegalStateException("Not a time: " + column.getClass());
        };
    }
}
