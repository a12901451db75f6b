package org.sanji.reporting;

import java.util.Collection;
import java.util.List;

/** The days of approved reports of some institutions, as they stay until the transaction ends. */
public final class LockedDays {

    private final List<PeriodLocksSql.Lock> locks;

    LockedDays(List<PeriodLocksSql.Lock> locks) {
        this.locks = List.copyOf(locks);
    }

    /** Whether a change alters a day of an approved report. */
    public boolean concern(Collection<AffectedDays> changes) {
        return locks.stream().anyMatch(lock -> changes.stream().anyMatch(lock::concerns));
    }
}
