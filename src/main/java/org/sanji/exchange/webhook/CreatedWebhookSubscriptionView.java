package org.sanji.exchange.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** A subscription that was just made, with the secret its deliveries are signed with. */
@Schema(name = "CreatedWebhookSubscription")
public record CreatedWebhookSubscriptionView(
        UUID id,
        RegionCode region,

        @Schema(examples = "https://receiver.example.com/sanji")
        String url,

        List<WebhookEventType> eventTypes,
        @Nullable String description,
        WebhookState state,
        Instant createdAt,
        int version,

        @Schema(
                description = "Keep it: it is shown this once. Deliveries are signed with the bytes behind whsec_, in"
                        + " base64",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret)
        implements Identified {

    static CreatedWebhookSubscriptionView of(WebhookSubscriptionView made, String secret) {
        return new CreatedWebhookSubscriptionView(
                made.id(),
                made.region(),
                made.url(),
                made.eventTypes(),
                made.description(),
                made.state(),
                made.createdAt(),
                made.version(),
                secret);
    }
}
