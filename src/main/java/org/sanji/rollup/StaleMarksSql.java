package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.sanji.kernel.Ids;

/** Reads and removes stale marks, and holds the lease that lets one worker at a time compute a county. */
@ApplicationScoped
class StaleMarksSql {

    /** A round works off this many marks at most: it holds its locks for a limited time. */
    static final int MOST_AT_ONCE = 5000;

    private final Session entities;

    StaleMarksSql(Session entities) {
        this.entities = entities;
    }

    /** A mark as it is read. */
    record Mark(UUID id, UUID institution, String feature, Months months) {}

    /** Counties with something to do. The only statement here that names no county: it asks which ones to name. */
    List<String> countiesWithMarks() {
        return entities.createNativeQuery("select distinct county from stale_mark where county > ''", String.class)
                .getResultList();
    }

    /**
     * Counties with institutions whose figures were counted otherwise than now, and how, or never, which is empty: rows may
     * have been loaded there without a mark. Names no county for the same reason.
     */
    Map<String, String> countiesCountedOtherwise() {
        return entities
                .createNativeQuery("""
                        select k.code, coalesce(l.counting, '') from county k left join rollup_county l on l.county = k.code
                        where k.tenant is null and (l.counting is null or l.counting <> :current)
                          and exists (select 1 from institution i where i.county = k.code)
                        """, Object[].class)
                .setParameter("current", CountingDigest.CURRENT)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Says that all figures of a county are counted as now, or about to be. */
    void countedAsNow(String county) {
        entities.createNativeQuery("update rollup_county set counting = :current where county = :county")
                .setParameter("current", CountingDigest.CURRENT)
                .setParameter("county", county)
                .executeUpdate();
    }

    /** How many open counties have something to do and were never computed. */
    long neverComputed() {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from rollup_county l where l.computed_at is null
                          and exists (select 1 from stale_mark m where m.county = l.county)
                          and l.county not in (select g.county from county_gate g where g.county > '' and g.state <> 'OPEN')
                        """, Object.class).getSingleResult()).longValue();
    }

    /**
     * Takes the lease of a county until the transaction ends; false when another worker holds it, or another version counts
     * the county: what this one counts would stand there as what that one does.
     */
    boolean lease(String county) {
        return !entities.createNativeQuery(
                        "select county from rollup_county where county = :county"
                                + " and (counting is null or counting = :current) for update skip locked",
                        String.class)
                .setParameter("current", CountingDigest.CURRENT)
                .setParameter("county", county)
                .getResultList()
                .isEmpty();
    }

    /** Takes the lease likewise, whichever version counts the county. */
    boolean leaseOfAnyVersion(String county) {
        return !entities.createNativeQuery(
                        "select county from rollup_county where county = :county for update skip locked", String.class)
                .setParameter("county", county)
                .getResultList()
                .isEmpty();
    }

    /** Takes the lease likewise, when the worker that holds it is done. */
    void waitForLease(String county) {
        entities.createNativeQuery("select county from rollup_county where county = :county for update", String.class)
                .setParameter("county", county)
                .getResultList();
    }

    /** Makes sure that a county has a lease to take. Gives whether it had none: nothing of it was ever counted. */
    boolean prepareLease(String county) {
        return entities.createNativeQuery(
                                "insert ignore into rollup_county (county, counting) values (:county, :counting)")
                        .setParameter("county", county)
                        .setParameter("counting", CountingDigest.CURRENT)
                        .executeUpdate()
                > 0;
    }

    List<Mark> marks(String county) {
        return entities
                .createNativeQuery(
                        "select id, institution, feature, first_month, last_month from stale_mark"
                                + " where county = :county order by id",
                        Object[].class)
                .setParameter("county", county)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList()
                .stream()
                .map(StaleMarksSql::mark)
                .toList();
    }

    private static Mark mark(Object[] row) {
        var months = new Months(((Number) row[3]).intValue(), ((Number) row[4]).intValue());
        return new Mark(Ids.of(row[0]), Ids.of(row[1]), (String) row[2], months);
    }

    /** How many institutions a county ever had. */
    long institutions(String county) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from institution where county = :county", Object.class)
                        .setParameter("county", county)
                        .getSingleResult())
                .longValue();
    }

    /** How many rows of figures a county has stored, by measure: what people and things are counted by, own and sums. */
    Map<String, Long> storedRows(String county) {
        return entities.createNativeQuery("""
                        select measure, sum(figures) from (
                            select measure, count(*) as figures from figure_own where county = :county group by measure
                            union all
                            select measure, count(*) from figure_sum where county = :county group by measure
                            union all
                            select measure, count(*) from figure_member where county = :county group by measure) m
                        group by measure
                        """, Object[].class).setParameter("county", county).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** The institutions that are stale, and all regions they ever stood in. */
    Set<String> placesOf(String county) {
        return entities
                .createNativeQuery(
                        "select m.institution, c.region from stale_mark m join institution_closure c"
                                + " on c.county = m.county and c.descendant = m.institution where m.county = :county",
                        Object[].class)
                .setParameter("county", county)
                .getResultList()
                .stream()
                .flatMap(row -> Stream.of(Ids.of(row[0]).toString(), (String) row[1]))
                .collect(Collectors.toSet());
    }

    void remove(String county, Collection<UUID> ids) {
        entities.createNativeQuery("delete from stale_mark where county = :county and id in (:ids)")
                .setParameter("county", county)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void computed(String county) {
        entities.createNativeQuery("update rollup_county set computed_at = utc_timestamp(6) where county = :county")
                .setParameter("county", county)
                .executeUpdate();
    }
}
