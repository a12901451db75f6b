package org.sanji.institution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.RegionCode;

/**
 * An institution that stays as it is until the transaction ends.
 *
 * @param locked the days among which a report of it was ever approved; none before the first
 */
public record HeldInstitution(
        UUID id,
        String name,
        RegionCode region,
        DateSpan open,
        @Nullable DateSpan locked) {

    /** Whether some of the days may lie in an approved reporting period. */
    public boolean mayBeLocked(DateSpan days) {
        return locked != null && locked.overlaps(days);
    }
}
