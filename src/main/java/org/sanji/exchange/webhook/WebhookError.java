package org.sanji.exchange.webhook;

/** Why an attempt failed. Labels: code list {@code webhook-error}. */
public enum WebhookError {
    /** The receiver answered, and not with 2xx. */
    REFUSED,
    /** The receiver answered with a redirect, which is never followed. */
    REDIRECTED,
    /** No answer in time. */
    TIMEOUT,
    /** No connection: refused, broken off, or a certificate that is not trusted. */
    NO_CONNECTION,
    /** The name of the host leads nowhere. */
    UNKNOWN_HOST,
    /** The host has an address that may not be called. */
    FORBIDDEN_ADDRESS
}
