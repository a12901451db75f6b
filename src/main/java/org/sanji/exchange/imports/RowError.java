package org.sanji.exchange.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.table.TableRow;
import org.sanji.kernel.FieldError;

/**
 * What is wrong with a cell, or with a row.
 *
 * @param line the row as people see it
 * @param column the column as people count, from 1; 0 where no cell is to blame
 * @param heading what stands above it
 * @param value what stands in it; of personal data nothing
 */
record RowError(
        int line,
        int column,
        @Nullable String property,
        @Nullable String heading,
        String code,
        String message,
        @Nullable String value) {

    /** An error that a rule of the API reports, at the cell its pointer names. */
    static RowError of(Headings headings, TableRow row, FieldError error) {
        String property = property(error.pointer());
        Optional<Headings.Place> place = headings.place(property);
        return new RowError(
                row.number(),
                place.map(found -> found.index() + 1).orElse(0),
                property,
                place.map(Headings.Place::heading).orElseGet(() -> headings.name(property)),
                error.code(),
                error.message(),
                place.map(found -> found.shown(row)).orElse(null));
    }

    /** The first step of a pointer: {@code /devices/0/count} is about devices. */
    private static @Nullable String property(@Nullable String pointer) {
        if (pointer == null || pointer.length() < 2) {
            return null;
        }
        int end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }
}
