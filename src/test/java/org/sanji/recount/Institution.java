package org.sanji.recount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An institution of a town and its number.
 *
 * @param number null when it recorded nothing from which the number could be known
 */
record Institution(String name, @Nullable BigDecimal number) {

    boolean isUnknown() {
        return number == null;
    }

    boolean reaches(int needed) {
        return number != null && number.compareTo(BigDecimal.valueOf(needed)) >= 0;
    }
}
