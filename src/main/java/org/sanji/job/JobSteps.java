package org.sanji.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.Problem;
import org.sanji.tenancy.CountyGatesSql;

/** What a worker does to a job, each in a transaction; only progress joins the one of the step it tells of. */
@ApplicationScoped
class JobSteps {

    private final JobsSql sql;
    private final CountyGatesSql gates;
    private final JobConfiguration configuration;
    private final TransactionSynchronizationRegistry transaction;

    JobSteps(
            JobsSql sql,
            CountyGatesSql gates,
            JobConfiguration configuration,
            TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.gates = gates;
        this.transaction = transaction;
        this.configuration = configuration;
    }

    /** Takes the next job that is due, in whatever county that is open. */
    @Transactional
    Optional<TakenJob> take() {
        @Nullable Object @Nullable [] due = sql.due(gates.closed());
        if (due == null) {
            return Optional.empty();
        }
        UUID id = Ids.of(java.util.Objects.requireNonNull(due[1]));
        return Optional.of(sql.take(String.valueOf(due[0]), id, configuration.lease()));
    }

    /**
     * Stores progress.
     *
     * @param stored is called when the transaction has committed
     * @throws JobInterrupted when the job is another worker's, or unwanted
     */
    @Transactional
    void advance(TakenJob job, long done, @Nullable Long total, String counts, Runnable stored) {
        if (!sql.advance(job, done, total, counts, configuration.lease())) {
            throw new JobInterrupted(
                    sql.isCancelling(job) ? JobInterrupted.Reason.CANCELLED : JobInterrupted.Reason.LEASE_LOST);
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What may still fail comes before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    stored.run();
                }
            }
        });
    }

    @Transactional
    void renew(TakenJob job) {
        sql.renew(job, configuration.lease());
    }

    @Transactional
    boolean finish(TakenJob job, JobState state, @Nullable String result, @Nullable Problem problem) {
        return sql.finish(job, state, result, problem == null ? null : JobJson.write(problem));
    }

    @Transactional
    void release(TakenJob job, Duration pause) {
        sql.release(job, pause);
    }

    @Transactional
    void putBack(TakenJob job, Duration pause) {
        sql.putBack(job, pause);
    }

    @Transactional
    int forget() {
        return sql.forget(configuration.kept(), gates.closed());
    }
}
