package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.InstitutionDirectory;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** Submits, approves, returns, accepts and reopens reports. */
@ApplicationScoped
class ReportDecisionService {

    private final ReportingPeriodService periods;
    private final PeriodReportService reports;
    private final InstitutionDirectory institutions;
    private final PeriodLocksSql locks;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Event<ReportStepTaken> taken;
    private final Clock clock;

    ReportDecisionService(
            ReportingPeriodService periods,
            PeriodReportService reports,
            InstitutionDirectory institutions,
            PeriodLocksSql locks,
            EntityManager entities,
            AuditTrail audit,
            CurrentRequest current,
            Event<ReportStepTaken> taken,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.institutions = institutions;
        this.locks = locks;
        this.entities = entities;
        this.audit = audit;
        this.current = current;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * Does something with a report. Of two at the same moment the second waits, and finds what the first made of it.
     *
     * @throws ProblemException 404 for an institution that owes no report, 403 for who does not hold the office, 409 in
     *     another state, before the end of the period, and for who approves what he submitted
     */
    @Transactional
    PeriodReportView decide(UUID id, UUID institution, ReportAction action, @Nullable String reason) {
        institutions.holdAlone(institution);
        ReportingPeriod period = periods.require(id);
        ExpectedReport expected = reports.require(period, institution);
        reports.situation(period, expected).refusal(action).ifPresent(refusal -> {
            throw refused(refusal, period, expected);
        });
        PeriodReport report = write(period, expected, action, reason);
        if (report.state.isLocked() != expected.state().isLocked()) {
            locks.rememberLockedDays(institution);
        }
        taken.fire(new ReportStepTaken(id, institution, expected.regionNow(), action));
        return reports.view(period, expected.as(report));
    }

    private PeriodReport write(
            ReportingPeriod period, ExpectedReport expected, ReportAction action, @Nullable String reason) {
        Instant now = clock.instant();
        PeriodReport report = expected.report() == null
                ? new PeriodReport(period.id, expected.institution(), now)
                : entities.createQuery("from PeriodReport where id = :id", PeriodReport.class)
                        .setParameter("id", expected.report())
                        .getSingleResult();
        String before = expected.report() == null ? null : AuditTrail.stateOf(report);
        report.become(action, current.caller(), now);
        entities.persist(report);
        entities.flush();
        entities.persist(new PeriodReportStep(report, action, expected.state(), current.caller(), reason));
        audit.record(action.audited(), PeriodReport.SUBJECT, report.id, before, AuditTrail.stateOf(report));
        return report;
    }

    private ProblemException refused(ReportRefusal refusal, ReportingPeriod period, ExpectedReport report) {
        return switch (refusal) {
            case NO_AUTHORITY -> ProblemException.of(missing(), "report-office");
            case WRONG_STATE ->
                ProblemException.of(
                        ProblemType.STATE_CONFLICT,
                        "report-state",
                        report.state().name());
            case NOT_OVER ->
                ProblemException.of(
                        ProblemType.STATE_CONFLICT,
                        "report-too-early",
                        period.lastDay.plusDays(1).toString());
            case OWN_SUBMISSION -> ProblemException.of(ProblemType.STATE_CONFLICT, "report-four-eyes");
        };
    }

    /** Who acts for the whole county is not outside his region: he lacks the role. */
    private ProblemType missing() {
        boolean wholeCounty = current.caller().covers(new RegionCode(current.code()));
        return wholeCounty ? ProblemType.ROLE_MISSING : ProblemType.REGION_FORBIDDEN;
    }
}
