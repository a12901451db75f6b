package org.sanji.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.sanji.tenancy.TenantRunner;

/**
 * How long the audit chains of all counties are together: {@code sanji_audit_links}, as the database has it. It never
 * falls: where it does, an end was cut off.
 */
@ApplicationScoped
class AuditMetrics {

    private static final Logger LOG = Logger.getLogger(AuditMetrics.class);
    private static final String NAME = "audit metrics";

    private final AuditHeadSql heads;
    private final TenantRunner tenants;
    private volatile long links;

    AuditMetrics(AuditHeadSql heads, TenantRunner tenants) {
        this.heads = heads;
        this.tenants = tenants;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("sanji.audit.links", () -> links)
                .description("Links of the audit chains of all counties together")
                .register(registry);
    }

    /** On a thread of its own, as every job that needs a request context. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        Thread.ofVirtual().name(NAME).start(this::count).join();
    }

    /** What a thread ends with goes past the log, as text. */
    private void count() {
        try {
            links = tenants.asNobody(NAME, heads::all).stream()
                    .mapToLong(AuditHeadView::link)
                    .sum();
        } catch (RuntimeException failed) {
            LOG.warn("The audit chains could not be counted and will be again", failed);
        }
    }
}
