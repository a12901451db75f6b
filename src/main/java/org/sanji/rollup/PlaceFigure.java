package org.sanji.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/**
 * A figure of a place as it is gathered to be published, with everything in it.
 *
 * @param rows how many rows counted
 * @param missing how many institutions owe the datum
 * @param own of a sum of a county: what was recorded at its college, in none of its towns; else null
 * @param live the number told of everything recorded; differs where the value is that of what is approved
 */
public record PlaceFigure(
        RegionCode region,
        String measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        long rows,
        int missing,
        @Nullable BigDecimal own,
        @Nullable BigDecimal live) {

    /** The value as a whole number; of what nobody knows, nothing. */
    public static long number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.longValue();
    }
}
