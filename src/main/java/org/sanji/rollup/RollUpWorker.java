package org.sanji.rollup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.FiguresStale;
import org.sanji.kernel.PassingFailure;
import org.sanji.tenancy.ClosedCounties;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.TenantRunner;

/**
 * Keeps figures fresh. It is told at once of changes made here and looks every second for changes made by other
 * replicas. Changes that come in quick succession are worked off together.
 */
@ApplicationScoped
class RollUpWorker {

    private static final Logger LOG = Logger.getLogger(RollUpWorker.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int ROUNDS_OF_REST = 3;
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);
    private static final String NAME = "roll-up";

    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final RollUpService service;
    private final TenantRunner tenants;
    private final ClosedCounties closed;
    private final Duration pause;
    private final Duration countAgainEvery;
    private final OtherVersions others;
    private volatile boolean running;
    private volatile boolean single;
    private @Nullable Thread thread;
    private Duration lastRound = Duration.ZERO;
    private long lookedAround = System.nanoTime();
    private @Nullable Long countedAgain;

    RollUpWorker(
            RollUpService service,
            TenantRunner tenants,
            ClosedCounties closed,
            @ConfigProperty(name = "sanji.roll-up.pause") Duration pause,
            @ConfigProperty(name = "sanji.roll-up.count-again-every") Duration countAgainEvery,
            @ConfigProperty(name = "sanji.roll-up.patience-with-other-versions") Duration patience) {
        this.service = service;
        this.tenants = tenants;
        this.closed = closed;
        this.pause = pause;
        this.countAgainEvery = countAgainEvery;
        this.others = new OtherVersions(patience);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name(NAME).start(this::run);
    }

    /** Lets the round at hand come to its end: after this there is no pool and no container. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        told.add(CurrentRequest.NO_COUNTY);
        if (thread != null) {
            thread.join(LAST_ROUND);
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresStale stale) {
        if (!stale.ofMany()) {
            single = true;
        }
        told.add(stale.county());
    }

    private void run() {
        while (running) {
            try {
                String first = told.poll(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null && running) {
                    Thread.sleep(pause());
                    rest();
                }
                if (running) {
                    round(first);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                PassingFailure.log(LOG, "The roll-up could not look around and will try again", failure);
            }
        }
    }

    /** As long as the last round took, so that under a flood of changes the worker takes half of the database at most. */
    private Duration pause() {
        Duration wanted = lastRound.compareTo(pause) > 0 ? lastRound : pause;
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    /**
     * Longer, while nothing else changes than what an import stores: what is computed between two of its chunks is stale
     * again at once. Whoever changes a single row ends it.
     */
    private void rest() throws InterruptedException {
        Duration wanted = lastRound.multipliedBy(ROUNDS_OF_REST);
        Duration longest = wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
        for (Duration left = longest.minus(pause());
                running && !single && left.isPositive();
                left = left.minus(A_MOMENT)) {
            Thread.sleep(A_MOMENT);
        }
        single = false;
    }

    private void round(@Nullable String first) {
        long begun = System.nanoTime();
        for (String county : counties(first)) {
            toldMeanwhile().forEach(this::refresh);
            refresh(county);
        }
        lastRound = Duration.ofNanos(System.nanoTime() - begun);
    }

    private Set<String> counties(@Nullable String first) {
        Set<String> counties = new LinkedHashSet<>();
        if (first != null) {
            counties.add(first);
            told.drainTo(counties);
        }
        // Also where somebody here always changes something: marks of other replicas, and of rounds that failed, wait.
        if (System.nanoTime() - lookedAround >= LOOK_AROUND.toNanos()) {
            lookedAround = System.nanoTime();
            countAgain();
            counties.addAll(tenants.asNobody(NAME, service::countiesWithMarks));
        }
        return counties;
    }

    /** A round over all counties takes long; who changes something meanwhile does not wait for its end. */
    private Set<String> toldMeanwhile() {
        Set<String> counties = new LinkedHashSet<>();
        told.drainTo(counties);
        return counties;
    }

    /**
     * What an earlier version counted otherwise, or nobody counted at all. That comes with a new version and with counties
     * from elsewhere, and looking for it reads every county: not each second.
     */
    private void countAgain() {
        if (countedAgain != null && System.nanoTime() - countedAgain < countAgainEvery.toNanos()) {
            return;
        }
        countedAgain = System.nanoTime();
        Map<String, String> otherwise = tenants.asNobody(NAME, service::countiesCountedOtherwise);
        others.due(otherwise, countedAgain).stream()
                .filter(county -> !closed.isClosed(county))
                .forEach(county -> tenants.as(county, NAME, () -> {
                    service.prepare(county);
                    service.countAgain(county);
                    return true;
                }));
    }

    /** One county that cannot be computed holds up no other. */
    private void refresh(String county) {
        if (!running || closed.isClosed(county)) {
            return;
        }
        try {
            tenants.as(county, NAME, () -> workOff(county));
        } catch (RuntimeException failure) {
            // The marks are still there: the next round tries again.
            PassingFailure.log(
                    LOG, "The figures of " + county + " could not be computed and will be tried again", failure);
        }
    }

    private boolean workOff(String county) {
        service.prepare(county);
        while (running && service.refresh(county) == StaleMarksSql.MOST_AT_ONCE) {
            // until what was stale when this round began is worked off
        }
        return true;
    }
}
