package org.sanji.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a verdict as people read them, in decimal strings. Ratios are rounded to four decimals here and nowhere
 * else: they never decide. Numerator and denominator are null where there is no ratio.
 */
public record Quantity(
        @Nullable String value,
        @Nullable String threshold,
        @Nullable String numerator,
        @Nullable String denominator) {

    static final Quantity NONE = new Quantity(null, null, null, null);
}
