package org.sanji.kernel;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Of each of many, no more is worked on at once than its share; what is beyond waits for its turn, in the order it came. Who
 * is alone has a larger share. A turn is over after a while though its work goes on: slow work is done beside the next, and
 * stops nobody.
 */
public final class Turns {

    /** So long after others were at work somebody is not alone. */
    static final Duration RECENTLY = Duration.ofSeconds(1);

    private final int share;
    private final int shareAlone;
    private final Duration longest;
    private final Ticker ticker;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();
    private volatile Recent recent = new Recent("", Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);

    /** Who began last, when, and when the last other one did. */
    private record Recent(String whose, long at, long otherAt) {

        Recent then(String next, long now) {
            return next.equals(whose) ? new Recent(whose, now, otherAt) : new Recent(next, now, at);
        }

        boolean isAlone(String who, long now) {
            return now - (who.equals(whose) ? otherAt : at) > RECENTLY.toNanos();
        }
    }

    /**
     * Turns of many.
     *
     * @param share how many of one are worked on at once while others are at work
     * @param shareAlone and while nobody else is
     * @param longest after this time a turn is over
     * @param ticker nanoseconds
     */
    public Turns(int share, int shareAlone, Duration longest, Ticker ticker) {
        this.share = share;
        this.shareAlone = shareAlone;
        this.longest = longest;
        this.ticker = ticker;
    }

    /** One that has begun. */
    public interface Turn {

        /** Ends it: the next one begins. */
        void end();
    }

    /**
     * Waits for a turn.
     *
     * @param whose who is alone or not
     * @param kind each has as many lines as there are kinds of its work
     * @return nothing when it did not come in time, or the thread was interrupted
     */
    public @Nullable Turn await(String whose, String kind, Duration patience) {
        try {
            return lines.computeIfAbsent(kind + whose, absent -> new Line(whose))
                    .await(patience.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private final class Line {

        private final String whose;
        private final ReentrantLock lock = new ReentrantLock();
        /** When each that is at work began. */
        private final Deque<Started> working = new ArrayDeque<>();
        /** Each wakes the one behind it. */
        private final Deque<Condition> waiting = new ArrayDeque<>();

        private final class Started implements Turn {

            private final long at = ticker.read();

            @Override
            public void end() {
                lock.lock();
                try {
                    working.remove(this);
                    wakeFirst();
                } finally {
                    lock.unlock();
                }
            }
        }

        Line(String whose) {
            this.whose = whose;
        }

        @Nullable
        Turn await(long patience) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                return waiting.isEmpty() && nanosToWait() <= 0 || isFirst(patience) ? begun() : null;
            } finally {
                lock.unlock();
            }
        }

        private boolean isFirst(long patience) throws InterruptedException {
            Condition mine = lock.newCondition();
            waiting.add(mine);
            try {
                long end = ticker.read() + patience;
                long left = patience;
                while (left > 0 && !mayBegin(mine)) {
                    // Woken or not, it is looked again whose turn it is.
                    mine.awaitNanos(waiting.peek() == mine ? Math.min(left, nanosToWait()) : left);
                    left = end - ticker.read();
                }
                return mayBegin(mine);
            } finally {
                waiting.remove(mine);
                wakeFirst();
            }
        }

        private boolean mayBegin(Condition one) {
            return waiting.peek() == one && nanosToWait() <= 0;
        }

        private Turn begun() {
            var turn = new Started();
            working.add(turn);
            recent = recent.then(whose, turn.at);
            wakeFirst();
            return turn;
        }

        /** Until the oldest turn is over; nothing when there is room. */
        private long nanosToWait() {
            long now = ticker.read();
            while (!working.isEmpty() && now - working.peek().at >= longest.toNanos()) {
                working.remove();
            }
            boolean room = working.size() < (recent.isAlone(whose, now) ? shareAlone : share);
            return room ? 0 : longest.toNanos() - (now - working.element().at);
        }

        private void wakeFirst() {
            Condition first = waiting.peek();
            if (first != null) {
                first.signal();
            }
        }
    }
}
