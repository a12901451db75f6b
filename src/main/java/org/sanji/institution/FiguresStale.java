package org.sanji.institution;

/** Fired inside the transaction that made figures of a county stale; observe it after the commit. */
public record FiguresStale(String county) {}
