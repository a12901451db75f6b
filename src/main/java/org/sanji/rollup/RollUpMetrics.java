package org.sanji.rollup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.TenantRunner;

/**
 * How far the figures are behind: {@code sanji_roll_up_stale_marks}, changes not yet in them, and
 * {@code sanji_roll_up_lag_seconds}, how long the oldest of those has waited. Of all counties together, as the database
 * has it: every replica says the same. And {@code sanji_reconciliation_differences}, which must be 0.
 */
@ApplicationScoped
class RollUpMetrics {

    private static final String NAME = "roll-up metrics";
    private static final int MOST_OF_THE_TIME = 20;

    private final FreshnessSql sql;
    private final TenantRunner tenants;
    private final Clock clock;
    private volatile long nextLook = System.nanoTime();
    private volatile Seen seen = new Seen(new FreshnessSql.Backlog(0, null), 0);

    RollUpMetrics(FreshnessSql sql, TenantRunner tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What the database said last. */
    private record Seen(FreshnessSql.Backlog backlog, long differences) {}

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("sanji.roll.up.stale.marks", () -> seen.backlog().marks())
                .description("Changes that are not in the figures yet")
                .register(registry);
        Gauge.builder("sanji.roll.up.lag", () -> waited(seen.backlog().oldest()).toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("sanji.reconciliation.differences", () -> seen.differences())
                .description("Stored figures that were not what the rows gave when each county was last reconciled")
                .register(registry);
    }

    /** Counting a million marks takes most of a second: it is done a twentieth of the time at most. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        long begun = System.nanoTime();
        if (begun - nextLook < 0) {
            return;
        }
        seen = tenants.asNobody(NAME, () -> new Seen(sql.backlog(), sql.differences()));
        long now = System.nanoTime();
        nextLook = now + MOST_OF_THE_TIME * (now - begun);
    }

    /** An id begins with the millisecond it was made in. */
    private Duration waited(@Nullable UUID mark) {
        if (mark == null) {
            return Duration.ZERO;
        }
        long made = mark.getMostSignificantBits() >>> 16;
        return Duration.ofMillis(Math.max(0, clock.millis() - made));
    }
}
