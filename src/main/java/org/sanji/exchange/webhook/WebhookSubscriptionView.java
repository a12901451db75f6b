package org.sanji.exchange.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** A subscription as it stands. Its secret is shown when it is made, and never again. */
@Schema(name = "WebhookSubscription")
public record WebhookSubscriptionView(
        UUID id,

        @Schema(description = "Told of what happens here and under it")
        RegionCode region,

        String url,
        List<WebhookEventType> eventTypes,
        @Nullable String description,
        WebhookState state,

        @Schema(description = "Null while it is active") @Nullable
        WebhookPauseReason pauseReason,

        @Nullable Instant pausedAt,

        @Schema(description = "Attempts that failed since the last one that did not")
        int failures,

        Instant createdAt,
        int version)
        implements Identified {

    static WebhookSubscriptionView of(WebhookSubscription row) {
        return new WebhookSubscriptionView(
                row.id,
                new RegionCode(row.region),
                row.url,
                row.eventTypes(),
                row.description,
                row.state,
                row.pauseReason,
                row.pausedAt,
                row.failures,
                row.createdAt,
                row.version);
    }
}
