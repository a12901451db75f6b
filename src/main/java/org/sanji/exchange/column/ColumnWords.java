package org.sanji.exchange.column;

import org.jspecify.annotations.Nullable;

/**
 * What {@code exchange/columns.yaml} says of one column.
 *
 * @param refers the feature whose row an id stands for
 * @param keeps whether an empty cell leaves what the server filled in
 * @param person whether it is shown masked
 */
record ColumnWords(
        String zh,
        String en,
        @Nullable String refers,
        boolean keeps,
        boolean person,
        @Nullable String example) {}
