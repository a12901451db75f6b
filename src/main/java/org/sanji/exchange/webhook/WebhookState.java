package org.sanji.exchange.webhook;

/** Whether a subscription is served. Labels: code list {@code webhook-state}. */
public enum WebhookState {
    ACTIVE,
    PAUSED
}
