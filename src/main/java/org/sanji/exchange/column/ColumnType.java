package org.sanji.exchange.column;

import java.util.List;

/** What stands in the cells of a column. */
public sealed interface ColumnType {

    /** One value. */
    enum Plain implements ColumnType {
        TEXT,
        DATE,
        INTEGER,
        DECIMAL,
        /** Yes or no. */
        TRUTH,
        /** An administrative code. */
        REGION,
        ID
    }

    /**
     * A code, written as such or as one of its labels.
     *
     * @param list the code list
     * @param codes in its order
     */
    record Code(String list, List<String> codes) implements ColumnType {}

    /**
     * A row of a feature, written by name, code or id.
     *
     * @param feature as its path names it
     */
    record Reference(String feature) implements ColumnType {}

    /** Several values, separated by semicolons. */
    record Many(ColumnType element) implements ColumnType {}

    /** Several items, separated by semicolons, whose parts are separated by spaces. */
    record Items(List<Part> parts) implements ColumnType {}

    /** A part of an item: a property of it. */
    record Part(String property, ColumnType type) {}
}
