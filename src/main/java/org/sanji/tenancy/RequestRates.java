package org.sanji.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * How many requests each of many may send in a minute: a bucket of tokens that fills evenly, so that a full bucket may be
 * used at once. Only who sends is remembered. Each replica counts for itself.
 */
final class RequestRates {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final String policy;
    private final long quota;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST).build();

    /**
     * Rates of one kind.
     *
     * @param policy name of what is limited, as it stands in the headers
     * @param quota requests in a minute
     */
    RequestRates(String policy, long quota) {
        this.policy = policy;
        this.quota = quota;
    }

    /**
     * What became of one request.
     *
     * @param remaining requests that may be sent at once
     * @param resetSeconds until the whole quota is there again
     * @param retrySeconds until the next request may be sent
     */
    record Taken(String policy, long quota, boolean granted, long remaining, long resetSeconds, long retrySeconds) {

        /** One item of {@code RateLimit-Policy}. */
        String policyItem() {
            return "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds());
        }

        /** One item of {@code RateLimit}. */
        String limitItem() {
            return "\"%s\";r=%d;t=%d".formatted(policy, remaining, resetSeconds);
        }
    }

    /** Counts one request of somebody. */
    Taken take(String whose) {
        ConsumptionProbe probe = buckets.get(whose, absent -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Taken(
                policy,
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    /** Rounded up: who comes after this many does not come too early. */
    private static long seconds(long nanos) {
        long second = Duration.ofSeconds(1).toNanos();
        return (nanos + second - 1) / second;
    }
}
