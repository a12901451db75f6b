package org.sanji.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why the value of a figure is what it is. */
public enum FigureStatus {
    /** The value is told. */
    KNOWN,
    /** Nobody knows: nothing is recorded, and that does not mean zero. */
    UNKNOWN,
    /** It counts fewer people than may be told, or one could reckon such a number from it. */
    SUPPRESSED;

    static FigureStatus of(@Nullable BigDecimal value) {
        return value == null ? UNKNOWN : KNOWN;
    }
}
