package org.sanji.exchange.webhook;

import org.sanji.kernel.RegionCode;

/**
 * Fired by whoever has something to tell, in the transaction in which it happens: without that transaction nobody is
 * told.
 *
 * @param region where it happened; told to those whose region holds it
 * @param resource the path at which more is to be read, such as {@code /v1/releases/...}
 */
public record WebhookOccurrence(WebhookEventType type, RegionCode region, String resource) {}
