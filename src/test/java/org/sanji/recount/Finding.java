package org.sanji.recount;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause comes to in one town: a verdict without its words. Equal numbers are equal however they were written.
 *
 * @param owing the names of the institutions whose data are missing; {@link #NO_ONE} where no single one owes them
 * @param parts of a compound clause, in its order
 */
record Finding(
        String result,
        @Nullable BigDecimal value,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<String> owing,
        List<Finding> parts) {

    static final String MET = "MET";
    static final String NOT_MET = "NOT_MET";
    static final String UNDECIDED = "UNDECIDED";
    static final String NO_ONE = "";

    Finding {
        value = shortest(value);
        threshold = shortest(threshold);
        numerator = shortest(numerator);
        denominator = shortest(denominator);
        owing = owing.stream().sorted().toList();
        parts = List.copyOf(parts);
    }

    private static @Nullable BigDecimal shortest(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        // Or sixty would be said as 6E+1.
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As short as a list of differences needs it. */
    @Override
    public String toString() {
        return result
                + (value == null ? "" : " " + value)
                + (numerator == null && denominator == null ? "" : " (" + numerator + " of " + denominator + ")")
                + (threshold == null ? "" : " against " + threshold)
                + (owing.isEmpty() ? "" : " owing " + owing)
                + (parts.isEmpty() ? "" : " " + parts);
    }
}
