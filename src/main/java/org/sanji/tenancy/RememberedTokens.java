package org.sanji.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whom tokens named, for half a minute. After two thirds of it the first who comes has it asked again, while all go on: else
 * everybody with this token would wait for the identity server twice a minute, and each would ask it.
 *
 * @param <V> whom a token names
 */
final class RememberedTokens<V> {

    static final Duration REMEMBERED = Duration.ofSeconds(30);
    static final Duration ASKED_AGAIN = Duration.ofSeconds(20);
    private static final int MOST = 10_000;

    private final Ticker ticker;
    private final Cache<String, Known<V>> known;

    private record Known<V>(V value, long since, AtomicBoolean asked) {}

    RememberedTokens(Ticker ticker) {
        this.ticker = ticker;
        this.known = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build();
    }

    /**
     * Whom a token named.
     *
     * @param again asks again, without waiting for the answer; called by one of all that come
     */
    @Nullable
    V get(String token, Consumer<V> again) {
        Known<V> found = known.getIfPresent(token);
        if (found == null) {
            return null;
        }
        boolean old = ticker.read() - found.since() >= ASKED_AGAIN.toNanos();
        if (old && found.asked().compareAndSet(false, true)) {
            again.accept(found.value());
        }
        return found.value();
    }

    /** From now on, and for half a minute. */
    void put(String token, V value) {
        known.put(token, new Known<>(value, ticker.read(), new AtomicBoolean()));
    }

    void forget(String token) {
        known.invalidate(token);
    }
}
