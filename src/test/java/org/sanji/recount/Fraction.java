package org.sanji.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share a clause asks for, exact: a third is not 0.3333. */
record Fraction(int above, int below) {

    private static final int SHOWN_PLACES = 4;

    boolean isReachedBy(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(below)).compareTo(whole.multiply(BigDecimal.valueOf(above))) >= 0;
    }

    BigDecimal shown() {
        return shown(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    /** As people read it; nothing is decided by it. */
    static BigDecimal shown(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHOWN_PLACES, RoundingMode.HALF_UP);
    }
}
