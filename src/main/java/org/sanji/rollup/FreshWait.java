package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.OpenCounties;
import org.sanji.tenancy.RequestTurn;

/** Waits until what was stale under a region at the beginning has been computed; never for what others change meanwhile. */
@ApplicationScoped
class FreshWait {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(50);

    private final FreshnessSql sql;
    private final OpenCounties counties;
    private final Clock clock;
    private final RequestTurn turn;

    FreshWait(FreshnessSql sql, OpenCounties counties, Clock clock, RequestTurn turn) {
        this.turn = turn;
        this.sql = sql;
        this.counties = counties;
        this.clock = clock;
    }

    /** Holds no transaction and no connection while it waits; the caller's thread is a virtual one. */
    @Transactional(Transactional.TxType.NEVER)
    void await(RegionCode region) {
        Reach reach = Reach.of(region, region.level(), Tree.AS_WAS, Clocks.today(clock), counties.tenants(region));
        turn.whileWaiting(() -> inTime(reach, System.nanoTime() + LONGEST.toNanos()));
    }

    /** Whether all was computed in time. Nobody asks for it: the figures say themselves what is stale. */
    private boolean inTime(Reach reach, long end) {
        while (System.nanoTime() < end && sql.hasUncounted(reach)) {
            pause();
        }
        Optional<UUID> newest = sql.newestMark(reach);
        while (newest.isPresent() && System.nanoTime() < end && sql.hasMarks(reach, newest.get())) {
            pause();
        }
        return System.nanoTime() < end;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for fresh figures", stopped);
        }
    }
}
