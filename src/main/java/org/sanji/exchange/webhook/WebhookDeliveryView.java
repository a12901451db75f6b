package org.sanji.exchange.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the delivery log. */
@Schema(name = "WebhookDelivery")
public record WebhookDeliveryView(
        UUID id,

        @Schema(description = "The event's id, the same at every attempt: webhook-id")
        UUID event,

        WebhookEventType type,

        @Schema(examples = "/v1/counties/320412/evaluations/0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e/workflow")
        String resource,

        Instant occurredAt,
        WebhookDeliveryState state,
        int attempts,

        @Schema(description = "When it is tried next; null when it is not") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant lastAttemptAt,

        @Schema(description = "The status of the last answer; null when there was none", examples = "503") @Nullable
        Integer lastStatus,

        @Schema(description = "Why the last attempt failed; null when it did not") @Nullable
        WebhookError lastError) {

    static WebhookDeliveryView of(WebhookDelivery row) {
        return new WebhookDeliveryView(
                row.id,
                row.event,
                row.eventType,
                row.resource,
                row.occurredAt,
                row.state,
                row.attempts,
                row.state == WebhookDeliveryState.PENDING ? row.dueAt : null,
                row.attemptedAt,
                row.lastStatus,
                row.lastError);
    }
}
