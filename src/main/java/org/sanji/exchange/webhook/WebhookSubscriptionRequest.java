package org.sanji.exchange.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to send what. */
public record WebhookSubscriptionRequest(
        @NotNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[!-~]*")
        @Schema(
                description = "An https address on the public Internet, without user, password and fragment",
                examples = "https://receiver.example.com/sanji")
        String url,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "Code list webhook-event-type", examples = "[\"EVALUATION_SUBMITTED\"]")
        List<@NotNull WebhookEventType> eventTypes,

        @Size(max = 200) @Nullable @Schema(examples = "县级门户")
        String description) {}
