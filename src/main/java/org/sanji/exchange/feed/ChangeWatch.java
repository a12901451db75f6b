package org.sanji.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets those wait who have heard everything. However many wait on this replica, the database is asked for the last position
 * five times a second at most; nobody holds a connection, and a virtual thread that waits holds no other.
 */
@ApplicationScoped
class ChangeWatch {

    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();

    private final ChangeNotesReadingSql sql;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long watermark;
    private long readAt = System.nanoTime() - FRESH_NANOS;

    ChangeWatch(ChangeNotesReadingSql sql) {
        this.sql = sql;
    }

    /** Tells those that wait that there is something new. */
    void wake() {
        lock.lock();
        try {
            readAt = System.nanoTime() - FRESH_NANOS;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is a position after one, or the time is over; gives the last position. */
    long await(long after, long end) {
        long last = watermark();
        while (last <= after && System.nanoTime() < end) {
            pause(Math.min(FRESH_NANOS, end - System.nanoTime()));
            last = watermark();
        }
        return last;
    }

    private void pause(long nanos) {
        lock.lock();
        try {
            // Woken or not, the position is looked at again.
            boolean early = woken.await(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            assert early || nanos >= 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for changes", stopped);
        } finally {
            lock.unlock();
        }
    }

    private long watermark() {
        lock.lock();
        try {
            if (System.nanoTime() - readAt >= FRESH_NANOS) {
                watermark = sql.lastPosition();
                readAt = System.nanoTime();
            }
            return watermark;
        } finally {
            lock.unlock();
        }
    }
}
