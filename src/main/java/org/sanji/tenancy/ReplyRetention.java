package org.sanji.tenancy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets the answers kept for repeated requests once nobody repeats them any more. Until then a person that was erased may
 * still stand in one, masked and encrypted.
 */
@ApplicationScoped
class ReplyRetention {

    private static final String NAME = "stored replies";

    private final StoredRepliesSql replies;
    private final TenantRunner tenants;
    private final Clock clock;
    private final Duration kept;

    ReplyRetention(
            StoredRepliesSql replies,
            TenantRunner tenants,
            Clock clock,
            @ConfigProperty(name = "sanji.replies.kept") Duration kept) {
        this.replies = replies;
        this.tenants = tenants;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remove() throws InterruptedException {
        // On a thread of its own, as every job that needs a request context.
        Thread.ofVirtual()
                .name(NAME)
                .start(() -> tenants.asNobody(NAME, this::removeAll))
                .join();
    }

    /** Removes all that are due and gives how many. */
    int removeAll() {
        Instant before = clock.instant().minus(kept);
        int removed = replies.remove(before);
        int all = removed;
        while (removed == StoredRepliesSql.MOST_AT_ONCE) {
            removed = replies.remove(before);
            all += removed;
        }
        return all;
    }
}
