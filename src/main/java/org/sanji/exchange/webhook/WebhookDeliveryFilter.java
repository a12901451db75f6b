package org.sanji.exchange.webhook;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries a list shows. */
public record WebhookDeliveryFilter(
        @QueryParam("state") @Parameter(description = "In this state") @Nullable
        WebhookDeliveryState state) {}
