package org.sanji.capture;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.SessionFactory;

/** How many statements a call of the API takes. */
public final class StatementCount {

    private static final int MOST_TRIES = 100;
    private static final int OFTEN = 3;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

    private StatementCount() {}

    /**
     * The fewest statements of several calls, once that number was seen often and is not more than allowed: the roll-up
     * works beside the call, for a second at a time, and its statements are counted too, so any count may be too high.
     */
    public static long fewest(SessionFactory sessions, long allowed, Runnable call) {
        long fewest = Long.MAX_VALUE;
        int seen = 0;
        for (int tries = 0; tries < MOST_TRIES && (seen < OFTEN || fewest > allowed); tries++) {
            long before = sessions.getStatistics().getPrepareStatementCount();
            call.run();
            long now = sessions.getStatistics().getPrepareStatementCount() - before;
            seen = now < fewest ? 1 : now == fewest ? seen + 1 : seen;
            fewest = Math.min(fewest, now);
            LockSupport.parkNanos(PAUSE);
        }
        return fewest;
    }
}
