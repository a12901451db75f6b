package org.sanji.recount;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One number for each town that has rows for it, by the code of the town. */
record Numbers(Map<String, BigDecimal> byTown) {

    /** Of things that happen: nothing recorded is nothing. */
    BigDecimal of(String town) {
        return byTown.getOrDefault(town, BigDecimal.ZERO);
    }

    /** Of things that are: nothing recorded is unknown. */
    @Nullable
    BigDecimal known(String town) {
        return byTown.get(town);
    }
}
