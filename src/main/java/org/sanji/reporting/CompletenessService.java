package org.sanji.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.institution.Regions;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.CurrentRequest;

/** Says how complete the reports of a period are. A county has some hundred institutions: all are read at once. */
@ApplicationScoped
class CompletenessService {

    private final ReportingPeriodService periods;
    private final ExpectedReportsSql reports;
    private final Regions regions;
    private final CurrentRequest current;

    CompletenessService(
            ReportingPeriodService periods, ExpectedReportsSql reports, Regions regions, CurrentRequest current) {
        this.periods = periods;
        this.reports = reports;
        this.regions = regions;
        this.current = current;
    }

    CompletenessView of(UUID id) {
        ReportingPeriod period = periods.require(id);
        List<ExpectedReport> expected =
                reports.page(period, PeriodReportFilter.ALL, ExpectedReportsSql.beginning(), Integer.MAX_VALUE);
        return new CompletenessView(
                period.id,
                period.period(),
                period.dueOn,
                CompletenessCounts.of(expected, period.dueOn),
                tiers(period, expected),
                towns(period, expected));
    }

    private List<CompletenessView.OfTier> tiers(ReportingPeriod period, List<ExpectedReport> expected) {
        return Arrays.stream(Tier.values())
                .map(tier -> tier(
                        period,
                        tier,
                        expected.stream()
                                .filter(report -> report.tier() == tier)
                                .toList()))
                .toList();
    }

    private CompletenessView.OfTier tier(ReportingPeriod period, Tier tier, List<ExpectedReport> expected) {
        return new CompletenessView.OfTier(
                tier,
                CompletenessCounts.of(expected, period.dueOn),
                MissingReports.of(expected, missing(period, "tier", tier.name())));
    }

    private List<CompletenessView.OfTown> towns(ReportingPeriod period, List<ExpectedReport> expected) {
        Map<String, List<ExpectedReport>> byTown = byTown(expected);
        Map<String, String> names = regions.names(List.copyOf(byTown.keySet()));
        return byTown.entrySet().stream()
                .map(town -> new CompletenessView.OfTown(
                        new RegionCode(town.getKey()),
                        names.getOrDefault(town.getKey(), town.getKey()),
                        CompletenessCounts.of(town.getValue(), period.dueOn),
                        MissingReports.of(town.getValue(), missing(period, "region", town.getKey()))))
                .toList();
    }

    /** A college stands in no town. */
    private static Map<String, List<ExpectedReport>> byTown(List<ExpectedReport> expected) {
        int digits = RegionLevel.TOWNSHIP.digits();
        return expected.stream()
                .filter(report -> report.region().value().length() >= digits)
                .collect(Collectors.groupingBy(
                        report -> report.region().value().substring(0, digits), TreeMap::new, Collectors.toList()));
    }

    private String missing(ReportingPeriod period, String filter, String value) {
        return "/v1/counties/%s/reporting-periods/%s/reports?missing=true&%s=%s"
                .formatted(current.code(), period.id, filter, value);
    }
}
