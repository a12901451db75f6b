package org.sanji.exchange.imports;

import java.util.List;

/** A row of a file and what becomes of it. */
record RowResult(int line, RowOutcome outcome, List<RowError> errors) {

    static RowResult of(ReadRow row, RowOutcome outcome) {
        return new RowResult(row.line(), outcome, List.of());
    }

    static RowResult rejected(ReadRow row) {
        return new RowResult(row.line(), RowOutcome.REJECTED, List.copyOf(row.errors()));
    }
}
