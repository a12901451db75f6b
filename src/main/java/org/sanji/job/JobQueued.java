package org.sanji.job;

/** Fired inside the transaction that queued a job; observed after the commit. */
public record JobQueued() {}
