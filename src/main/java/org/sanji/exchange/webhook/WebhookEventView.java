package org.sanji.exchange.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** What a receiver is told: that something happened, and where to read more with a token of its own. */
@Schema(name = "WebhookEvent")
public record WebhookEventView(
        @Schema(description = "The same at every attempt: whoever has seen it has nothing to do")
        UUID id,

        WebhookEventType type,
        Instant occurredAt,

        @Schema(
                description = "Where more is to be read",
                examples = "/v1/counties/320412/evaluations/0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e/workflow")
        String resource,

        @Schema(description = "The county it happened in; null for what concerns none", examples = "320412") @Nullable
        String county,

        @Schema(description = "The place it happened at", examples = "320412100")
        RegionCode region) {}
