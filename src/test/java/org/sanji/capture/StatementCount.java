package org.sanji.capture;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.SessionFactory;

/** How many statements a call of the API takes. */
public final class StatementCount {

    private static final int MOST_TRIES = 60;
    private static final int OFTEN = 3;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

    private StatementCount() {}

    /**
     * The fewest statements of several calls, once that number was seen often: the roll-up works beside the call, and its
     * statements are counted too, so any single count may be too high.
     */
    public static long fewest(SessionFactory sessions, Runnable call) {
        long fewest = Long.MAX_VALUE;
        int seen = 0;
        for (int tries = 0; tries < MOST_TRIES && seen < OFTEN; tries++) {
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
