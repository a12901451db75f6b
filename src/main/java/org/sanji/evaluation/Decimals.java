package org.sanji.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Decimals {

    private Decimals() {}

    /** Without an exponent or needless zeros, but with at least the decimals of its unit. */
    static String plain(BigDecimal value, int decimals) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), decimals), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    static String plain(BigDecimal value) {
        return plain(value, 0);
    }

    /** Rounded to four decimals: for display, never for a decision. */
    static String ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 4, RoundingMode.HALF_UP).toPlainString();
    }
}
