package org.sanji.exchange.table;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as people see it: the first one is 1; of CSV the line it begins on
 */
public record TableRow(int number, List<TableCell> cells) {

    /** The cell in a column, counted from 0; an empty one beyond the last. */
    public TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }
}
