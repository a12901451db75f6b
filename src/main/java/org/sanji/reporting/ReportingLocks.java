package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.HeldInstitution;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.PeriodLock;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.Texts;
import org.sanji.tenancy.CurrentRequest;

/**
 * Refuses changes to what lies in an approved period. Whoever writes a row of an institution asks here first, in his
 * transaction: no report of the institution is approved until it has ended.
 */
@ApplicationScoped
public class ReportingLocks {

    private final InstitutionDirectory institutions;
    private final PeriodLocksSql locks;
    private final ExpectedReportsSql reports;
    private final EntityManager entities;
    private final CurrentRequest current;
    private final Clock clock;

    ReportingLocks(
            InstitutionDirectory institutions,
            PeriodLocksSql locks,
            ExpectedReportsSql reports,
            EntityManager entities,
            CurrentRequest current,
            Clock clock) {
        this.institutions = institutions;
        this.locks = locks;
        this.reports = reports;
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Refuses a change of days that lie in a period whose report is approved or accepted. Days of this month or later ask
     * the database nothing: a report is submitted after its period.
     *
     * @throws ProblemException 409 {@code period-locked} with every period in the way and who can reopen it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(Collection<AffectedDays> changes) {
        List<AffectedDays> past = past(changes);
        if (!past.isEmpty()) {
            requireOpen(past, institutions.hold(institutions(past)));
        }
    }

    /** Refuses the same at institutions held already: another statement is needed only near what was once approved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOpen(Collection<AffectedDays> changes, Collection<HeldInstitution> held) {
        List<AffectedDays> near = past(changes).stream()
                .filter(change -> held.stream().anyMatch(one -> isNear(change, one)))
                .toList();
        if (near.isEmpty()) {
            return;
        }
        List<PeriodLock> inTheWay = locks.locks(institutions(near), all(near)).stream()
                .filter(lock -> near.stream().anyMatch(change -> isIn(change, lock)))
                .flatMap(this::described)
                .toList();
        if (!inTheWay.isEmpty()) {
            String words = inTheWay.stream().map(ReportingLocks::inWords).collect(Collectors.joining(" "));
            throw ProblemException.locked(words, inTheWay);
        }
    }

    /**
     * What is locked at held institutions over some days, for who stores many rows and refuses each by itself: one
     * statement, or none where nothing was ever approved.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LockedDays lockedDays(Collection<HeldInstitution> held, DateSpan over) {
        List<UUID> near = held.stream()
                .filter(one -> one.mayBeLocked(over))
                .map(HeldInstitution::id)
                .toList();
        return new LockedDays(near.isEmpty() ? List.of() : locks.locks(near, over));
    }

    private List<AffectedDays> past(Collection<AffectedDays> changes) {
        LocalDate firstOfMonth = Clocks.today(clock).withDayOfMonth(1);
        return changes.stream()
                .filter(change -> change.days().from().isBefore(firstOfMonth))
                .toList();
    }

    private static boolean isNear(AffectedDays change, HeldInstitution institution) {
        return change.institution().equals(institution.id()) && institution.mayBeLocked(change.days());
    }

    private static boolean isIn(AffectedDays change, PeriodLocksSql.Lock lock) {
        return lock.concerns(change);
    }

    private static List<UUID> institutions(List<AffectedDays> changes) {
        return changes.stream().map(AffectedDays::institution).distinct().toList();
    }

    /** From the first of all the days to the last. */
    private static DateSpan all(List<AffectedDays> changes) {
        List<DateSpan> spans = changes.stream().map(AffectedDays::days).toList();
        LocalDate first = spans.stream()
                .map(DateSpan::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new DateSpan(first, last(spans));
    }

    private static @Nullable LocalDate last(List<DateSpan> spans) {
        boolean open = spans.stream().anyMatch(span -> span.to() == null);
        return open
                ? null
                : spans.stream()
                        .map(span -> Objects.requireNonNull(span.to()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** An institution that, as the tree stands now, was not open in the period owes no report: nothing is locked. */
    private Stream<PeriodLock> described(PeriodLocksSql.Lock lock) {
        ReportingPeriod period = entities.createQuery("from ReportingPeriod where id = :id", ReportingPeriod.class)
                .setParameter("id", lock.period())
                .getSingleResult();
        var filter = PeriodReportFilter.of(lock.institution());
        return reports.page(period, filter, ExpectedReportsSql.beginning(), 1).stream()
                .map(report -> described(lock, period, report));
    }

    private PeriodLock described(PeriodLocksSql.Lock lock, ReportingPeriod period, ExpectedReport report) {
        ReportOffice office = ReportAction.REOPEN.by(lock.state()).orElseThrow();
        return new PeriodLock(
                period.id,
                period.period(),
                report.institution(),
                report.name(),
                lock.state().name(),
                lock.since(),
                office.roles(),
                report.regionOf(office, new RegionCode(current.code())));
    }

    private static String inWords(PeriodLock lock) {
        return Texts.get(
                "lock." + lock.state().toLowerCase(java.util.Locale.ROOT),
                lock.institutionName(),
                lock.period().toString(),
                Clocks.day(lock.since()).toString(),
                lock.reopenRegion().value());
    }
}
