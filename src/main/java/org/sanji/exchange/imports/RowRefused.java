package org.sanji.exchange.imports;

import java.util.List;

/** The rules of the API refused a row: what was done since the beginning of the transaction is void. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RowResult> before;
    private final transient ReadRow row;

    /** @param before what became of the rows before it; not of this one */
    RowRefused(List<RowResult> before, ReadRow row) {
        super("row " + row.line(), null, false, false);
        this.before = List.copyOf(before);
        this.row = row;
    }

    List<RowResult> before() {
        return before;
    }

    ReadRow row() {
        return row;
    }
}
