/**
 * Tells systems of clients what happened: subscriptions of counties, cities and provinces, thin events written in the
 * transaction of what happened, and their delivery. In flow events of workflow and reporting, and those the rest of
 * exchange fires as {@link org.sanji.exchange.webhook.WebhookOccurrence}; out flow signed requests.
 *
 * <p>A new kind of event: a constant in {@link org.sanji.exchange.webhook.WebhookEventType} with its label in
 * code-lists.yaml; one line that fires it, {@code occurrences.fire(new WebhookOccurrence(type, region, path))}, in the
 * transaction of what happened, or an observer of an event of another stage in {@code WebhookOutbox}; one line in the
 * table of docs/webhooks.md.
 */
@NullMarked
package org.sanji.exchange.webhook;

import org.jspecify.annotations.NullMarked;
