package org.sanji.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.DateSpan;
import org.sanji.reporting.AffectedDays;

/**
 * Stores many rows of one feature as {@link CaptureStore} stores one, with as many statements for a thousand as for one:
 * rows, audit lines and marks each go out together. Whoever calls it has held the institutions, and refused what
 * {@link CaptureStore} would refuse.
 */
@ApplicationScoped
public class CaptureBatch {

    private final EntityManager entities;
    private final StaleMarks staleMarks;
    private final AuditTrail audit;
    private final Clock clock;

    CaptureBatch(EntityManager entities, StaleMarks staleMarks, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.staleMarks = staleMarks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores new rows and keeps edited ones, audits each, and marks once what several of them made stale. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(String feature, Collection<BatchedChange> changes) {
        Instant now = clock.instant();
        changes.stream().filter(BatchedChange::isNew).forEach(change -> {
            change.row().recorded(now);
            entities.persist(change.row());
        });
        // Edited rows have their next version before the trail says what they are.
        entities.flush();
        changes.forEach(change -> audit.record(
                change.isNew() ? AuditAction.CREATED : AuditAction.CHANGED,
                feature,
                change.row().id(),
                change.before(),
                AuditTrail.stateOf(change.row())));
        changes.stream()
                .flatMap(change -> change.everywhere().stream())
                .map(CaptureBatch::months)
                .distinct()
                .forEach(stale -> staleMarks.mark(stale.institution(), feature, stale.days()));
    }

    /** Removes rows likewise; the audit trail keeps what they said. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(String feature, List<? extends CapturedRecord> rows) {
        rows.forEach(row -> {
            audit.record(AuditAction.REMOVED, feature, row.id(), AuditTrail.stateOf(row), null);
            entities.remove(row);
        });
        rows.stream()
                .flatMap(row -> RowState.of(row).everywhere().stream())
                .map(CaptureBatch::months)
                .distinct()
                .forEach(stale -> staleMarks.mark(stale.institution(), feature, stale.days()));
    }

    /** Figures are kept by month: days of the same one make the same stale. A last day concerns the next month too. */
    private static AffectedDays months(AffectedDays altered) {
        DateSpan days = altered.days();
        YearMonth first = YearMonth.from(days.from());
        if (days.to() == null) {
            return new AffectedDays(altered.institution(), new DateSpan(first.atDay(1), null));
        }
        return new AffectedDays(
                altered.institution(),
                new DateSpan(first.atDay(1), YearMonth.from(days.to()).atEndOfMonth()));
    }
}
