package org.sanji.exchange.webhook;

/** How far a delivery is. Labels: code list {@code webhook-delivery-state}. */
public enum WebhookDeliveryState {
    /** To be sent, for the first time or again. */
    PENDING,
    /** Waits until its subscription is resumed. */
    HELD,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** Given up: not delivered in time. */
    FAILED
}
