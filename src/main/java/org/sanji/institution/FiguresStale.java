package org.sanji.institution;

/**
 * Fired inside the transaction that made figures of a county stale; observe it after the commit.
 *
 * @param ofMany whether it is one of many changes that follow each other, such as the rows of an import
 */
public record FiguresStale(String county, boolean ofMany) {}
