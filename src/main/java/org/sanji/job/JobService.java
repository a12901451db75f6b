package org.sanji.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/**
 * Shows jobs and ends them. Who acts for the whole county sees all of its jobs, everybody else those he asked for: another
 * one is answered as if it did not exist.
 */
@ApplicationScoped
public class JobService {

    private final EntityManager entities;
    private final JobsSql sql;
    private final JobPerformance performance;
    private final CurrentRequest current;

    JobService(EntityManager entities, JobsSql sql, JobPerformance performance, CurrentRequest current) {
        this.entities = entities;
        this.sql = sql;
        this.performance = performance;
        this.current = current;
    }

    PageView<JobView> page(JobFilter filter, PageQuery page) {
        return Listing.of(Job.class, job -> job.id)
                .where("r.state = :state", "state", filter.state())
                .where(
                        "r.requestedBy = :own",
                        "own",
                        seesAll() ? null : current.caller().id())
                .newestFirst()
                .page(entities, page)
                .map(JobView::of);
    }

    /**
     * A job as the database has it at this moment.
     *
     * @throws ProblemException 404
     */
    @Transactional
    public JobView get(UUID id) {
        return JobView.of(find(id));
    }

    /**
     * Ends a job: one that waits at once, one that runs after its step at hand, one that has ended stays as it is.
     *
     * @throws ProblemException 404
     */
    @Transactional
    JobView cancel(UUID id) {
        Job job = find(id);
        if (sql.cancel(current.county(), id)) {
            performance.cancelled(sql.read(current.county(), id));
        }
        entities.refresh(job);
        return JobView.of(job);
    }

    private Job find(UUID id) {
        Job job = entities.createQuery("from Job r where r.id = :id", Job.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (job == null
                || !(seesAll() || job.requestedBy.equals(current.caller().id()))) {
            throw ProblemException.notFound();
        }
        return job;
    }

    private boolean seesAll() {
        return current.caller().covers(new RegionCode(current.code()));
    }
}
