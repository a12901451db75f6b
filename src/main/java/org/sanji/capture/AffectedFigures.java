package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sanji.institution.Institution;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.reporting.AffectedDays;
import org.sanji.reporting.ReportingLocks;

/**
 * What a feature calls whose change alters figures besides those of the row it stores: those of another institution, or
 * of rows that rest on it.
 */
@ApplicationScoped
public class AffectedFigures {

    private final ReportingLocks locks;
    private final StaleMarks staleMarks;

    AffectedFigures(ReportingLocks locks, StaleMarks staleMarks) {
        this.locks = locks;
        this.staleMarks = staleMarks;
    }

    /**
     * Marks figures of an institution stale on some days.
     *
     * @throws ProblemException 409 {@code period-locked} when some of them lie in an approved period
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(UUID institution, String feature, DateSpan days) {
        change(List.of(institution), feature, days);
    }

    /** Marks likewise figures of some institutions, asking once for all of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Collection<UUID> institutions, String feature, DateSpan days) {
        locks.requireOpen(institutions.stream()
                .map(institution -> new AffectedDays(institution, days))
                .toList());
        institutions.forEach(institution -> staleMarks.mark(institution, feature, days));
    }

    /** Marks likewise figures of institutions that have been read, asking nothing where nothing can be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeAt(Collection<Institution> institutions, String feature, DateSpan days) {
        change(
                institutions.stream()
                        .filter(one -> one.mayBeLocked(days))
                        .map(Institution::id)
                        .toList(),
                feature,
                days);
        institutions.stream()
                .filter(one -> !one.mayBeLocked(days))
                .forEach(one -> staleMarks.mark(one.id(), feature, days));
    }
}
