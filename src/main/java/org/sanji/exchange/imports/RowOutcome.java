package org.sanji.exchange.imports;

/** What becomes, or would become, of a row of a file. */
enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
