package org.sanji.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them in both languages: thousands apart, shares in percent. They decide nothing. */
final class DecimalText {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private DecimalText() {}

    static String plain(BigDecimal value) {
        return formatted("#,##0.####", value);
    }

    static String percent(BigDecimal share) {
        return formatted("#,##0.##%", share);
    }

    /** One or the other. */
    static String of(BigDecimal value, boolean share) {
        return share ? percent(value) : plain(value);
    }

    private static String formatted(String pattern, BigDecimal value) {
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
