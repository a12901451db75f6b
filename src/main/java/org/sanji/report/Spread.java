package org.sanji.report;

import java.math.BigDecimal;
import java.util.List;

/** How values are spread: the least, the quarters (interpolated between neighbours), and the most. */
record Spread(int count, double low, double lower, double median, double upper, double high) {

    private static final double QUARTER = 0.25;

    /** Of at least one value. */
    static Spread of(List<BigDecimal> values) {
        double[] sorted =
                values.stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
        return new Spread(
                sorted.length,
                sorted[0],
                quantile(sorted, QUARTER),
                quantile(sorted, 2 * QUARTER),
                quantile(sorted, 3 * QUARTER),
                sorted[sorted.length - 1]);
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
