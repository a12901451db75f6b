package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanji.evaluation.ConstructionReportFilter;
import org.sanji.evaluation.ConstructionReportService;
import org.sanji.evaluation.CountyConstructionReportView;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.tenancy.CurrentRequest;

/** Gathers what the page of the construction of a county says. */
@ApplicationScoped
class ConstructionPageService {

    private static final int MOST_NAMES = 10;

    private final ConstructionReportService reports;
    private final PublishedStandards standards;
    private final Regions regions;
    private final Labels labels;
    private final CurrentRequest current;
    private final Clock clock;

    ConstructionPageService(
            ConstructionReportService reports,
            PublishedStandards standards,
            Regions regions,
            Labels labels,
            CurrentRequest current,
            Clock clock) {
        this.reports = reports;
        this.standards = standards;
        this.regions = regions;
        this.labels = labels;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The page of the county of the request, with the institutions in the caller's region.
     *
     * @throws ProblemException 422 for a standard that is unknown or evaluates regions
     */
    @Transactional
    ConstructionPage page(ConstructionReportFilter query) {
        CountyConstructionReportView report = reports.report(query);
        Standard standard = standards.find(query.standard(), query.version()).orElseThrow();
        Locale language = Language.current();
        String county = current.code();
        return new ConstructionPage(
                regions.names(List.of(county)).getOrDefault(county, county),
                standard.title().in(language),
                standard.source().in(language),
                Clocks.today(clock),
                report,
                report.tiers().stream().map(tier -> tier(tier, language)).toList());
    }

    private ConstructionPage.Tier tier(CountyConstructionReportView.TierReport tier, Locale language) {
        Map<String, List<ConstructionPage.Bullet>> groups = new LinkedHashMap<>();
        tier.bullets()
                .forEach(bullet -> groups.computeIfAbsent(
                                bullet.group() == null ? "" : bullet.group(), none -> new ArrayList<>())
                        .add(bullet(bullet)));
        return new ConstructionPage.Tier(
                labels.of("tier", tier.tier(), language),
                tier.institutions(),
                groups.entrySet().stream()
                        .map(group -> new ConstructionPage.Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static ConstructionPage.Bullet bullet(CountyConstructionReportView.Bullet bullet) {
        var shown =
                bullet.notMet().subList(0, Math.min(MOST_NAMES, bullet.notMet().size()));
        return new ConstructionPage.Bullet(
                bullet.clause(),
                bullet.title(),
                bullet.summary(),
                shown,
                bullet.notMet().size() - shown.size());
    }
}
