package org.sanji.exchange.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;

/** Rows that are read one by one; empty ones are passed over. */
final class Rows implements Iterator<TableRow> {

    /** Lines of a sheet, as Excel has it: what stands beyond could not be sent back in one. */
    private static final int MOST_LINES = 1 << 20;

    private final Supplier<@Nullable TableRow> reading;
    private @Nullable TableRow next;

    /**
     * Reads the first row.
     *
     * @param reading gives the next row, null when there is none left
     * @throws ProblemException 422 at a row no sheet has
     */
    Rows(Supplier<@Nullable TableRow> reading) {
        this.reading = reading;
        next = nextFilled();
    }

    private @Nullable TableRow nextFilled() {
        TableRow row = reading.get();
        while (row != null && row.isEmpty()) {
            row = reading.get();
        }
        if (row != null && row.number() > MOST_LINES) {
            throw ProblemException.rule("", "table-lines", String.valueOf(MOST_LINES));
        }
        return row;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public TableRow next() {
        TableRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = nextFilled();
        return row;
    }
}
