package org.sanji.exchange.webhook;

/** Fired in a transaction that leaves something to deliver; the worker hears of it when it is committed. */
record WebhookWaiting() {}
