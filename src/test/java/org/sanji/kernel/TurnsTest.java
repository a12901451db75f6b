package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.Turns.Turn;

/** Who waits for a turn, and who does not. */
class TurnsTest {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String READ = "read";

    private final Turns turns = new Turns(2, 4, LONG, Ticker.systemTicker());

    private @Nullable Turn turn(String whose) {
        return turns.await(whose, READ, A_MOMENT);
    }

    private static Turn given(@Nullable Turn turn) {
        assertNotNull(turn);
        return turn;
    }

    private void takeAll(String whose) {
        while (turn(whose) != null) {
            // Until there is no other.
        }
    }

    @Nested
    @DisplayName("Beyond its share")
    class Beyond {

        @Test
        @DisplayName("who waited in vain has no turn, and takes none away")
        void inVain() {
            given(turn("b"));
            Turn first = given(turn("a"));
            given(turn("a"));
            assertNull(turn("a"));
            first.end();
            given(turn("a"));
            assertNull(turn("a"), "only one was given back");
        }

        @Test
        @DisplayName("to end a turn twice gives one back")
        void twice() {
            given(turn("b"));
            Turn first = given(turn("a"));
            given(turn("a"));
            first.end();
            first.end();
            given(turn("a"));
            assertNull(turn("a"));
        }

        @Test
        @DisplayName("who is alone has more, until somebody else comes")
        void alone() {
            List<Turn> four = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                four.add(given(turn("a")));
            }
            assertNull(turn("a"));
            given(turn("b")).end();
            four.removeLast().end();
            assertNull(turn("a"), "three are more than the share of two");
            four.removeLast().end();
            four.removeLast().end();
            given(turn("a"));
        }
    }

    @Test
    @DisplayName("another one does not wait, nor does work of another kind")
    void others() {
        takeAll("a");
        given(turns.await("b", READ, Duration.ZERO));
        given(turns.await("a", "write", Duration.ZERO));
    }

    @Test
    @DisplayName("a turn is over after a while though its work goes on, and ends once")
    void slow() throws InterruptedException {
        var hasty = new Turns(1, 1, A_MOMENT, Ticker.systemTicker());
        Turn slow = given(hasty.await("a", READ, Duration.ZERO));
        assertNull(hasty.await("a", READ, Duration.ofMillis(1)));
        given(hasty.await("a", READ, LONG));
        slow.end();
        assertNull(hasty.await("a", READ, Duration.ofMillis(1)), "the other one's is not over");
    }

    @Test
    @DisplayName("of two hundred that come at once never more than may work, and all have their turn")
    void never() {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 200; number++) {
                threads.submit(() -> {
                    Turn turn = given(turns.await("a", READ, LONG));
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    Thread.sleep(1);
                    working.decrementAndGet();
                    turn.end();
                    return done.incrementAndGet();
                });
            }
        }
        assertEquals(4, most.get());
        assertEquals(200, done.get());
    }

    @Test
    @DisplayName("turns come in the order in which they were asked for, past one who has left the line")
    void order() throws InterruptedException {
        var one = new Turns(1, 1, LONG, Ticker.systemTicker());
        Turn held = given(one.await("a", READ, Duration.ZERO));
        List<Integer> served = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> one.await("a", READ, Duration.ofMillis(120)));
            Thread.sleep(20);
            for (int number = 0; number < 5; number++) {
                int nth = number;
                threads.submit(() -> {
                    Turn turn = given(one.await("a", READ, LONG));
                    served.add(nth);
                    turn.end();
                    return nth;
                });
                Thread.sleep(A_MOMENT);
            }
            held.end();
        }
        assertEquals(List.of(0, 1, 2, 3, 4), served);
    }
}
