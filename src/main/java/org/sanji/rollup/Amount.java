package org.sanji.rollup;

import java.math.BigDecimal;

/** A value and how many rows gave it. */
public record Amount(BigDecimal value, long rows) {

    static final Amount ZERO = new Amount(BigDecimal.ZERO, 0);

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), rows + other.rows);
    }
}
