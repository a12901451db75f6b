package org.sanji.exchange.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows that are read one by one; empty ones are passed over. */
final class Rows implements Iterator<TableRow> {

    private final Supplier<@Nullable TableRow> reading;
    private @Nullable TableRow next;

    /** @param reading gives the next row, null when there is none left */
    Rows(Supplier<@Nullable TableRow> reading) {
        this.reading = reading;
        next = nextFilled();
    }

    private @Nullable TableRow nextFilled() {
        TableRow row = reading.get();
        while (row != null && row.isEmpty()) {
            row = reading.get();
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
