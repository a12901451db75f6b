package org.sanji.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.sanji.tenancy.TenantRunner;

/** Forgets jobs that ended long ago. */
@ApplicationScoped
class JobCollector {

    private static final Logger LOG = Logger.getLogger(JobCollector.class);
    private static final String NAME = "old jobs";

    private final JobSteps steps;
    private final TenantRunner tenants;

    JobCollector(JobSteps steps, TenantRunner tenants) {
        this.steps = steps;
        this.tenants = tenants;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        // On a thread of its own: the scheduler's has a request context already.
        Thread.ofVirtual().name(NAME).start(this::forget).join();
    }

    private void forget() {
        try {
            int some = JobsSql.MOST_AT_ONCE;
            while (some == JobsSql.MOST_AT_ONCE) {
                some = tenants.asNobody(NAME, steps::forget);
                LOG.debugf("%d old jobs forgotten", some);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old jobs could not be forgotten and will be later", failed);
        }
    }
}
