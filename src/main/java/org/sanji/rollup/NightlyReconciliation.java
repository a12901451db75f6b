package org.sanji.rollup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.sanji.tenancy.OpenCounties;
import org.sanji.tenancy.TenantRunner;

/** Reconciles every county once a night, one after the other; one replica does what the others would repeat. */
@ApplicationScoped
class NightlyReconciliation {

    private static final Logger LOG = Logger.getLogger(NightlyReconciliation.class);
    private static final String NAME = "nightly reconciliation";
    private static final Duration A_NIGHT = Duration.ofHours(20);

    private final ReconciliationService service;
    private final OpenCounties counties;
    private final TenantRunner tenants;

    NightlyReconciliation(ReconciliationService service, OpenCounties counties, TenantRunner tenants) {
        this.service = service;
        this.counties = counties;
        this.tenants = tenants;
    }

    @Scheduled(
            cron = "{sanji.reconciliation.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        // On a thread of its own: the scheduler's has one request context, and each county needs one for itself.
        Thread.ofVirtual().name(NAME).start(this::reconcileAll).join();
    }

    private void reconcileAll() {
        try {
            List<String> open = tenants.asNobody(NAME, counties::all);
            open.forEach(county -> tenants.as(county, NAME, () -> reconcile(county)));
        } catch (RuntimeException failed) {
            LOG.error("Counties were not reconciled this night", failed);
        }
    }

    /** One county that fails does not keep the others from being reconciled. */
    private boolean reconcile(String county) {
        try {
            if (service.ranWithin(A_NIGHT)) {
                return false;
            }
            ReconciliationView done = service.run(Reconciliation.Cause.NIGHTLY, false);
            if (done.differences() > 0) {
                LOG.errorf("%d stored figures of county %s are not what its rows give", done.differences(), county);
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "County %s was not reconciled", county);
            return false;
        }
    }
}
