package org.sanji.exchange.table;

/**
 * Texts that a sheet would take for a formula. Where such a one stands in a cell that is shown, a {@code '} is put before
 * it (OWASP, CSV injection); reading a cell takes it away again, so that what was exported is imported as it was.
 */
public final class CellText {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final char GUARD = '\'';

    private CellText() {}

    /** The text as it is written into a cell. */
    public static String guarded(String text) {
        return startsDangerously(text) ? GUARD + text : text;
    }

    /** The text that a cell means. */
    public static String meant(String cell) {
        boolean guard = !cell.isEmpty() && cell.charAt(0) == GUARD && startsDangerously(cell.substring(1));
        return guard ? cell.substring(1) : cell;
    }

    /** Also behind guards: else one that stood there itself would be lost. */
    private static boolean startsDangerously(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
