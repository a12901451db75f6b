package org.sanji.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.OpenCounties;

/**
 * Every change of a job. What decides between workers is the database's clock and the fence: a statement that finds the
 * fence raised changes nothing, and tells so. Statements are written for MariaDB and MySQL.
 */
@ApplicationScoped
class JobsSql {

    static final int MOST_AT_ONCE = 1_000;

    private static final String LEASED = "due_at = utc_timestamp(6) + interval :seconds second";
    private static final String HELD = " where county = :county and id = :id and fence = :fence and state = 'RUNNING'";

    private final Session session;
    private final OpenCounties counties;

    JobsSql(Session session, OpenCounties counties) {
        this.session = session;
        this.counties = counties;
    }

    /** What is asked for. */
    record Wanted(UUID id, String kind, String county, String code, Caller caller, Locale spoken, String parameters) {}

    void insert(Wanted wanted) {
        on("""
                insert into job (county, id, kind, state, county_code, requested_by, requested_by_name, roles, region,
                                 spoken, parameters, done, counts, attempts, fence, cancelling, created_at, due_at)
                values (:county, :id, :kind, 'QUEUED', :code, :caller, :name, :roles, :region, :spoken, :parameters, 0,
                        '{}', 0, 0, false, utc_timestamp(6), utc_timestamp(6))
                """, wanted.county(), wanted.id())
                .setParameter("kind", wanted.kind())
                .setParameter("code", wanted.code())
                .setParameter("caller", wanted.caller().id())
                .setParameter("name", wanted.caller().name())
                .setParameter("roles", String.join(",", wanted.caller().roles()))
                .setParameter("region", wanted.caller().region().value())
                .setParameter("spoken", wanted.spoken().getLanguage())
                .setParameter("parameters", wanted.parameters())
                .executeUpdate();
    }

    /**
     * The job that is due the longest and that nobody is taking at this moment: its county and id. Looks in every county but
     * those that are closed.
     */
    @Nullable
    Object @Nullable [] due(List<String> closed) {
        return session.createNativeQuery("""
                        select county, id from job force index (job_by_due)
                        where county > '' and county not in (:closed) and due_at <= utc_timestamp(6)
                        order by due_at limit 1 for update skip locked
                        """, Object[].class)
                .setParameter("closed", closed)
                .getSingleResultOrNull();
    }

    /** Takes a job that is due. */
    TakenJob take(String county, UUID id, Duration lease) {
        on(
                        "update job set state = 'RUNNING', fence = fence + 1, attempts = attempts + 1, "
                                + "started_at = coalesce(started_at, utc_timestamp(6)), " + LEASED
                                + " where county = :county and id = :id",
                        county,
                        id)
                .setParameter("seconds", lease.toSeconds())
                .executeUpdate();
        return read(county, id);
    }

    /** A job as its work sees it. */
    TakenJob read(String county, UUID id) {
        Object[] row = session.createNativeQuery("""
                        select kind, county_code, requested_by, requested_by_name, roles, region, spoken, parameters, done,
                               total, counts, attempts, fence
                        from job where county = :county and id = :id
                        """, Object[].class)
                .setParameter("county", county)
                .setParameter("id", Ids.bytes(id))
                .getSingleResult();
        return taken(county, id, row);
    }

    private TakenJob taken(String county, UUID id, @Nullable Object[] row) {
        var region = new RegionCode((String) row[5]);
        var caller = new Caller(
                (String) row[2],
                (String) row[3],
                Set.of(((String) row[4]).split(",")),
                region,
                counties.formerCodes(region));
        return new TakenJob(
                county,
                id,
                (String) row[0],
                (String) row[1],
                caller,
                String.valueOf(row[6]),
                (String) row[7],
                ((Number) row[8]).longValue(),
                row[9] == null ? null : ((Number) row[9]).longValue(),
                (String) row[10],
                ((Number) row[11]).intValue(),
                ((Number) row[12]).longValue());
    }

    /** Keeps the lease. False when it is lost, or nobody wants the job any more. */
    boolean renew(TakenJob job, Duration lease) {
        return held("update job set " + LEASED + HELD + " and cancelling = false", job)
                        .setParameter("seconds", lease.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /**
     * Moves on, and keeps the lease. False likewise. Tries are counted from the furthest point any of them reached: what
     * begins anew and fails where it failed before is not tried for ever.
     */
    boolean advance(TakenJob job, long done, @Nullable Long total, String counts, Duration lease) {
        return held(
                                "update job set attempts = if(:done > furthest, 0, attempts), "
                                        + "furthest = greatest(furthest, :done), total = :total, counts = :counts, "
                                        + "done = :done, " + LEASED + HELD + " and cancelling = false",
                                job)
                        .setParameter("done", done)
                        .setParameter("total", total, Long.class)
                        .setParameter("counts", counts)
                        .setParameter("seconds", lease.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /** Whether somebody asked to end it, who holds it or not. */
    boolean isCancelling(TakenJob job) {
        return !session.createNativeQuery(
                        "select id from job where county = :county and id = :id and cancelling = true", Object.class)
                .setParameter("county", job.county())
                .setParameter("id", Ids.bytes(job.id()))
                .getResultList()
                .isEmpty();
    }

    /** Ends a job. False when another worker has it. */
    boolean finish(TakenJob job, JobState state, @Nullable String result, @Nullable String problem) {
        return held(
                                "update job set state = :state, result = :result, problem = :problem, due_at = null, "
                                        + "finished_at = utc_timestamp(6)" + HELD,
                                job)
                        .setParameter("state", state.name())
                        .setParameter("result", result, String.class)
                        .setParameter("problem", problem, String.class)
                        .executeUpdate()
                > 0;
    }

    /** Gives a job back, to be tried again after a pause. */
    void release(TakenJob job, Duration pause) {
        held("update job set state = 'QUEUED', due_at = utc_timestamp(6) + interval :pause second" + HELD, job)
                .setParameter("pause", pause.toSeconds())
                .executeUpdate();
    }

    /** Gives a job back that was not tried: it counts as if it had not been taken. Ends it where somebody asked for that. */
    void putBack(TakenJob job, Duration pause) {
        held(
                        "update job set attempts = attempts - 1, state = if(cancelling, 'CANCELLED', 'QUEUED'),"
                                + " finished_at = if(cancelling, utc_timestamp(6), null),"
                                + " due_at = if(cancelling, null, utc_timestamp(6) + interval :pause second)" + HELD,
                        job)
                .setParameter("pause", pause.toSeconds())
                .executeUpdate();
    }

    /** Ends a job that waits; asks the worker of one that runs to end it. Gives whether it waited, and has ended. */
    boolean cancel(String county, UUID id) {
        String waiting =
                "update job set state = 'CANCELLED', cancelling = true, due_at = null, finished_at = utc_timestamp(6)"
                        + " where county = :county and id = :id and state = 'QUEUED'";
        String going = "update job set cancelling = true"
                + " where county = :county and id = :id and state in ('QUEUED', 'RUNNING')";
        boolean waited = on(waiting, county, id).executeUpdate() > 0;
        if (!waited) {
            on(going, county, id).executeUpdate();
        }
        return waited;
    }

    /** Forgets some jobs of all counties that ended so long ago, and gives how many. */
    int forget(Duration age, List<String> closed) {
        return session.createNativeQuery("delete from job where county > '' and county not in (:closed)"
                        + " and finished_at < utc_timestamp(6) - interval :seconds second limit " + MOST_AT_ONCE)
                .setParameter("closed", closed)
                .setParameter("seconds", age.toSeconds())
                .executeUpdate();
    }

    private NativeQuery<?> held(String sql, TakenJob job) {
        return on(sql, job.county(), job.id()).setParameter("fence", job.fence());
    }

    private NativeQuery<?> on(String sql, String county, UUID id) {
        return session.createNativeQuery(sql).setParameter("county", county).setParameter("id", Ids.bytes(id));
    }
}
