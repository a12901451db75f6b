package org.sanji.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Language;
import org.sanji.kernel.Problem;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.Problems;
import org.sanji.tenancy.TenantRunner;

/** Has one job done in the name of whoever asked, and says what became of it. */
@ApplicationScoped
class JobPerformance {

    private static final Logger LOG = Logger.getLogger(JobPerformance.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    private final Map<String, JobWork> works;
    private final JobSteps steps;
    private final TenantRunner tenants;
    private final JobConfiguration configuration;

    JobPerformance(@All List<JobWork> works, JobSteps steps, TenantRunner tenants, JobConfiguration configuration) {
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.steps = steps;
        this.tenants = tenants;
        this.configuration = configuration;
    }

    void perform(TakenJob job, BooleanSupplier stopping) {
        Language.during(
                Locale.of(job.spoken()),
                () -> tenants.asCaller(job.caller(), job.code(), job.county(), () -> {
                    tryOnce(job, new JobRun(job, steps, stopping));
                    return true;
                }));
    }

    private void tryOnce(TakenJob job, JobRun run) {
        JobWork work = works.get(job.kind());
        if (work == null) {
            // A replica of another version has queued it, and will take it: with all its attempts.
            steps.putBack(job, configuration.pause());
            return;
        }
        if (job.attempts() > configuration.attempts()) {
            // Whoever did it never came back to say so: it may be what ends them.
            end(run, work, JobState.FAILED, Problems.of(new IllegalStateException("No try of the job came to an end")));
            return;
        }
        try {
            steps.finish(job, JobState.SUCCEEDED, work.perform(run), null);
        } catch (JobInterrupted interrupted) {
            interrupted(job, run, work, interrupted.reason());
        } catch (ProblemException refused) {
            end(run, work, JobState.FAILED, refused.toProblem());
        } catch (RuntimeException failure) {
            failed(job, run, work, failure);
        }
    }

    private void interrupted(TakenJob job, JobRun run, JobWork work, JobInterrupted.Reason reason) {
        switch (reason) {
            case CANCELLED -> end(run, work, JobState.CANCELLED, null);
            case STOPPING -> steps.release(job, Duration.ZERO);
            case LEASE_LOST -> LOG.warnf("Job %s is another worker's by now", job.id());
        }
    }

    private void failed(TakenJob job, JobRun run, JobWork work, RuntimeException failure) {
        if (job.attempts() < configuration.attempts()) {
            LOG.warnf(failure, "Job %s (%s) failed and will be tried again", job.id(), job.kind());
            steps.release(job, pause(job.attempts()));
            return;
        }
        end(run, work, JobState.FAILED, Problems.of(failure));
    }

    /** Ends a job together with what its work does then; neither, when another worker has it. */
    private void end(JobRun run, JobWork work, JobState state, @Nullable Problem problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (steps.finish(run.job(), state, null, problem)) {
                work.ended(run, state);
            }
        });
    }

    /** What the work does when a job is cancelled that waits, and that no worker sees again. */
    void cancelled(TakenJob waiting) {
        JobWork work = works.get(waiting.kind());
        if (work != null) {
            work.ended(new JobRun(waiting, steps, () -> false), JobState.CANCELLED);
        }
    }

    /** Twice as long each time, and not in step with others that failed over the same thing. */
    private Duration pause(int attempts) {
        Duration pause = configuration.pause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 2 + 1));
    }
}
