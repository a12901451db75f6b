package org.sanji.exchange.webhook;

/** Why a subscription is paused. Labels: code list {@code webhook-pause-reason}. */
public enum WebhookPauseReason {
    /** One attempt after the other failed. */
    FAILURES,
    /** The receiver answered 410: nobody is there any more. */
    GONE
}
