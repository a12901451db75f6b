package org.sanji.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;

/**
 * An axis from nought to its end, on which values have a place in percent: drawn in percent, a chart fits a sheet of paper
 * and a telephone.
 */
record Scale(double end) {

    private static final double AIR = 1.08;
    private static final double WHOLE = 100;

    /** An axis for all of the values; that of shares ends at the whole. */
    static Scale of(Collection<BigDecimal> values, boolean shares) {
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double end = shares ? Math.max(1, most) : most * AIR;
        return new Scale(end > 0 ? end : 1);
    }

    String at(BigDecimal value) {
        return at(value.doubleValue());
    }

    String at(double value) {
        return percent(Math.clamp(value / end, 0, 1) * WHOLE);
    }

    /** How long it is from one value to the other. */
    String from(double low, double high) {
        return percent(Math.clamp((high - low) / end, 0, 1) * WHOLE);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
