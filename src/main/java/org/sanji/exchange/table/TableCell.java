package org.sanji.exchange.table;

/**
 * What stands in a cell.
 *
 * @param text a number without exponent, a truth as {@code true} or {@code false}, what a formula says, else the text
 */
public record TableCell(Kind kind, String text) {

    public static final TableCell EMPTY = new TableCell(Kind.EMPTY, "");

    /** What kind of value it is. In CSV everything is text. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        TRUTH,
        FORMULA,
        ERROR
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** A text, or nothing where it is blank. */
    public static TableCell of(String text) {
        return text.isBlank() ? EMPTY : new TableCell(Kind.TEXT, text);
    }
}
