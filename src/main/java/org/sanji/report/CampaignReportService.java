package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanji.campaign.CampaignService;
import org.sanji.campaign.CampaignView;
import org.sanji.evaluation.Result;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Language;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.Clause;
import org.sanji.standard.PublishedStandards;
import org.sanji.standard.Standard;
import org.sanji.workflow.CampaignProgressService;
import org.sanji.workflow.CampaignProgressView;

/** Gathers what the page of a campaign says. */
@ApplicationScoped
class CampaignReportService {

    /** As many as a page is read with; a province asks for its cities one by one. */
    private static final int MOST_PLACES = 500;

    private final CampaignService campaigns;
    private final CampaignProgressService progress;
    private final CampaignRows rows;
    private final PublishedStandards standards;
    private final Regions regions;
    private final Labels labels;
    private final Clock clock;

    CampaignReportService(
            CampaignService campaigns,
            CampaignProgressService progress,
            CampaignRows rows,
            PublishedStandards standards,
            Regions regions,
            Labels labels,
            Clock clock) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.rows = rows;
        this.standards = standards;
        this.regions = regions;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The page of a campaign, for the places under a region.
     *
     * @throws ProblemException 404 when there is none, or the caller does not act over the region; 422 when more places
     *     may apply than a page holds
     */
    @Transactional
    CampaignReport report(RegionCode region, UUID id) {
        CampaignProgressView counted = progress.progress(region, id);
        CampaignView campaign = campaigns.get(region, id);
        Standard standard =
                standards.find(campaign.standard(), campaign.standardVersion()).orElseThrow();
        Locale language = Language.current();
        List<RegionCode> places = places(campaign, region);
        Map<String, String> names = names(places, region, campaign.region());
        List<CampaignReport.Row> ranked = rows.ranked(campaign, standard, region, places, names, language);
        return new CampaignReport(
                campaign,
                names.getOrDefault(region.value(), region.value()),
                names.getOrDefault(campaign.region().value(), campaign.region().value()),
                standard.title().in(language),
                labels.of("recognition-kind", campaign.recognition(), language),
                Clocks.today(clock),
                counted,
                counted.states().stream()
                        .filter(state -> state.applications() > 0)
                        .map(state -> new CampaignReport.Count(
                                labels.of("evaluation-state", state.state(), language), state.applications()))
                        .toList(),
                counted.waiting().stream()
                        .map(office -> new CampaignReport.Count(
                                labels.of("evaluation-office", office.office(), language), office.applications()))
                        .toList(),
                columns(standard, ranked, language),
                ranked);
    }

    private List<RegionCode> places(CampaignView campaign, RegionCode under) {
        List<RegionCode> places = campaign.invited().isEmpty()
                ? regions.ofLevel(
                        under, campaign.recognition().tier().serves(), campaign.opensOn(), "", MOST_PLACES + 1)
                : campaign.invited().stream().filter(under::covers).toList();
        if (places.size() > MOST_PLACES) {
            throw ProblemException.of(
                    ProblemType.RULE_VIOLATED,
                    List.of(FieldError.parameter("code", "too-many-places", String.valueOf(MOST_PLACES))));
        }
        return places;
    }

    private Map<String, String> names(List<RegionCode> places, RegionCode... others) {
        return regions.names(Stream.concat(places.stream(), Stream.of(others))
                .flatMap(place -> Stream.of(place.value(), place.firstCounty()))
                .distinct()
                .toList());
    }

    private static List<CampaignReport.Column> columns(
            Standard standard, List<CampaignReport.Row> rows, Locale language) {
        Mark met = Mark.of(Result.MET, language);
        List<Clause> clauses = standard.clauses();
        return IntStream.range(0, clauses.size())
                .mapToObj(index -> {
                    Clause clause = clauses.get(index);
                    long places = rows.stream()
                            .filter(row -> row.cells().get(index).equals(met))
                            .count();
                    return new CampaignReport.Column(
                            clause.equals(standard.eligibility()) ? null : clause.id(),
                            clause.title().in(language),
                            places,
                            Scale.percent(rows.isEmpty() ? 0 : 100.0 * places / rows.size()));
                })
                .toList();
    }
}
