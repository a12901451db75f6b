package org.sanji.tenancy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.Turns;
import org.sanji.kernel.Turns.Turn;

/**
 * How many requests of each county this replica works on at once. A county that sends more fills its own lines: what others
 * send finds processors and connections nearly as if it were not there (reliability T16). Reads, writes and expensive
 * operations have a line each: those that wait for a lock hold no others up.
 */
@ApplicationScoped
class CountyTurns {

    /** While no other county is at work there is nobody to leave room for; but somebody may come. */
    private static final int TIMES_ALONE = 4;

    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Turns turns;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    CountyTurns(
            @ConfigProperty(name = "sanji.limits.county-at-work") int configured,
            @ConfigProperty(name = "sanji.limits.county-patience") Duration patience,
            MeterRegistry metrics) {
        int share =
                configured > 0 ? configured : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.turns = new Turns(share, share * TIMES_ALONE, LONGEST, Ticker.systemTicker());
        this.patience = patience;
        metrics.gauge("sanji.requests.waiting", waiting);
    }

    /**
     * Waits for a turn.
     *
     * @throws ProblemException 429 {@code too-many-requests} when it did not come in time
     */
    Turn await(String whose, String kind) {
        waiting.incrementAndGet();
        try {
            Turn turn = turns.await(whose, kind, patience);
            if (turn == null) {
                throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS);
            }
            return turn;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
