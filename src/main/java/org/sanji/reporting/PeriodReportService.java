package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;

/** Reads where the reports of a period stand. */
@ApplicationScoped
class PeriodReportService {

    private static final String STEPS = "from PeriodReportStep where report = :report order by id";

    private final ReportingPeriodService periods;
    private final ExpectedReportsSql reports;
    private final EntityManager entities;
    private final CurrentRequest current;
    private final Clock clock;

    PeriodReportService(
            ReportingPeriodService periods,
            ExpectedReportsSql reports,
            EntityManager entities,
            CurrentRequest current,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    PageView<PeriodReportView> page(UUID id, PeriodReportFilter filter, PageQuery page) {
        ReportingPeriod period = periods.require(id);
        Cursor after = Cursor.read(page.cursor(), ExpectedReportsSql.ORDER).orElseGet(ExpectedReportsSql::beginning);
        List<ExpectedReport> found = reports.page(period, filter, after, page.size() + 1);
        boolean more = found.size() > page.size();
        List<ExpectedReport> shown = more ? found.subList(0, page.size()) : found;
        Long total = page.wantsTotal() ? reports.count(period, filter) : null;
        return new PageView<>(shown, more ? next(shown.getLast()) : null, total).map(report -> view(period, report));
    }

    PeriodReportHistoryView get(UUID id, UUID institution) {
        ReportingPeriod period = periods.require(id);
        ExpectedReport report = require(period, institution);
        return new PeriodReportHistoryView(view(period, report), steps(report.report()));
    }

    /**
     * The report an institution owes for a period.
     *
     * @throws ProblemException 404 when the county has no such institution or it was not open in the period
     */
    ExpectedReport require(ReportingPeriod period, UUID institution) {
        return reports.page(period, PeriodReportFilter.of(institution), ExpectedReportsSql.beginning(), 1).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    PeriodReportView view(ReportingPeriod period, ExpectedReport report) {
        return PeriodReportView.of(period, report, situation(period, report));
    }

    /** The report as the caller finds it today. */
    ReportSituation situation(ReportingPeriod period, ExpectedReport report) {
        Caller caller = current.caller();
        return new ReportSituation(
                report.state(),
                Clocks.today(clock).isAfter(period.lastDay),
                caller.id().equals(report.submittedBy()),
                authority(caller, report));
    }

    private ReportAuthority authority(Caller caller, ExpectedReport report) {
        var county = new RegionCode(current.code());
        return ReportAuthority.of(caller, office -> report.regionOf(office, county));
    }

    private List<ReportStepView> steps(@Nullable UUID report) {
        return report == null
                ? List.of()
                : entities
                        .createQuery(STEPS, PeriodReportStep.class)
                        .setParameter("report", report)
                        .getResultList()
                        .stream()
                        .map(ReportStepView::of)
                        .toList();
    }

    private static String next(ExpectedReport last) {
        return new Cursor(ExpectedReportsSql.ORDER, last.region().value(), last.institution()).encoded();
    }
}
