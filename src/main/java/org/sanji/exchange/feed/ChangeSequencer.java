package org.sanji.exchange.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.ChangeNoted;
import org.sanji.kernel.PassingFailure;
import org.sanji.tenancy.CountyGatesSql;
import org.sanji.tenancy.TenantRunner;

/**
 * Gives notes their positions once they have committed, one replica at a time: a transaction that commits late gets a late
 * position, and whoever has read up to one has missed nothing. Writers take no part in it.
 */
@ApplicationScoped
class ChangeSequencer {

    private static final Logger LOG = Logger.getLogger(ChangeSequencer.class);
    private static final String NAME = "change-feed";
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_FORGOTTEN_AT_ONCE = 5_000;
    /** For what other replicas noted and could not give a position any more. */
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final ChangePositionsSql sql;
    private final CountyGatesSql gates;
    private final ChangeWatch watch;
    private final TenantRunner tenants;
    private final Clock clock;
    private final Duration kept;
    private final Semaphore told = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ChangeSequencer(
            ChangePositionsSql sql,
            CountyGatesSql gates,
            ChangeWatch watch,
            TenantRunner tenants,
            Clock clock,
            @ConfigProperty(name = "sanji.changes.kept") Duration kept) {
        this.sql = sql;
        this.gates = gates;
        this.watch = watch;
        this.tenants = tenants;
        this.clock = clock;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name(NAME).start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        told.release();
        if (thread != null) {
            thread.join(LAST_ROUND);
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeNoted noted) {
        told.release();
    }

    private void run() {
        while (running) {
            try {
                told.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                told.drainPermits();
                while (running && sequence() == MOST_AT_ONCE) {
                    // until none waits
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                PassingFailure.log(LOG, "Changes got no positions and will get them later", failure);
            }
        }
    }

    /** Gives positions to what has committed by now; gives how many. */
    int sequence() {
        int given =
                tenants.asNobody(NAME, () -> QuarkusTransaction.requiringNew().call(this::give));
        if (given > 0) {
            watch.wake();
        }
        return given;
    }

    private int give() {
        List<String> closed = gates.closed();
        if (sql.waiting(1, closed).isEmpty()) {
            return 0;
        }
        long last = sql.lastForUpdate();
        // Read again: whoever held the position before may have given them all.
        List<Object[]> waiting = sql.waiting(MOST_AT_ONCE, closed);
        if (!waiting.isEmpty()) {
            sql.give(waiting, last);
        }
        return waiting.size();
    }

    /** Forgets what is older than is kept: who comes back after that reads everything again. */
    @Scheduled(cron = "{sanji.changes.forget-cron}", timeZone = "Asia/Shanghai")
    void forget() {
        // One piece of work: a call of the scheduler is a context of its own, in which nobody acts twice.
        tenants.asNobody(NAME, () -> {
            while (QuarkusTransaction.requiringNew().call(this::forgetSome)) {
                // until none is old: all of a day at once are more than one transaction of a cluster takes
            }
            return true;
        });
    }

    private boolean forgetSome() {
        List<String> closed = gates.closed();
        sql.lastForUpdate();
        long forgotten = sql.forgotten();
        long old = sql.lastBefore(clock.instant().minus(kept), forgotten);
        if (old > forgotten) {
            sql.forget(Math.min(old, forgotten + MOST_FORGOTTEN_AT_ONCE), closed);
        }
        return old > forgotten;
    }
}
