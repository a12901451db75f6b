package org.sanji.exchange.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a delivery is tried, and how often. */
@ConfigMapping(prefix = "sanji.webhook")
public interface WebhookTimes {

    /** After the first attempt that fails. */
    Duration firstPause();

    Duration longestPause();

    /** After it happened. */
    Duration giveUpAfter();

    /** Attempts in a row that fail before a subscription is paused. */
    int pauseAfter();

    /** So long nobody else sends what somebody has taken; longer than an attempt can last. */
    Duration lease();

    /** How long one attempt may last. */
    Duration timeout();

    /** How long the delivery log remembers. */
    Duration kept();

    /** What stands before the paths of resources; nothing when it is not set. */
    Optional<String> publicUrl();

    /** Used by {@link WebhookSecrets}. */
    String secret();

    /** Used by {@link WebhookAddresses}. */
    Optional<List<String>> allowedHosts();
}
