package org.sanji.institution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/**
 * An institution that stays as it is until the transaction ends.
 *
 * @param open from its first day to its last
 * @param hasGap whether it was closed in between, and opened again
 * @param locked from the first to the last day of its approved reports; none while there is none
 */
public record HeldInstitution(
        UUID id,
        String name,
        RegionCode region,
        DateSpan open,
        boolean hasGap,
        @Nullable DateSpan locked) {

    /** Whether some of the days may lie in the period of an approved report. */
    public boolean mayBeLocked(DateSpan days) {
        return locked != null && locked.overlaps(days);
    }
}
