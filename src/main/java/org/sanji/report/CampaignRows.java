package org.sanji.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.CampaignView;
import org.sanji.evaluation.RegionScoring;
import org.sanji.evaluation.Result;
import org.sanji.evaluation.Scorecard;
import org.sanji.evaluation.Verdict;
import org.sanji.evaluation.VerdictCounts;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.Standard;

/** Reads where the places of a campaign stand. */
@ApplicationScoped
class CampaignRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final SealedResultsSql sealed;
    private final RegionScoring scoring;
    private final Labels labels;
    private final ObjectMapper json;
    private final Clock clock;

    CampaignRows(SealedResultsSql sealed, RegionScoring scoring, Labels labels, ObjectMapper json, Clock clock) {
        this.sealed = sealed;
        this.scoring = scoring;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
    }

    /** Places with what they submitted or, where they did not, what stands at this moment: the best first. */
    List<CampaignReport.Row> ranked(
            CampaignView campaign,
            Standard standard,
            RegionCode under,
            List<RegionCode> places,
            Map<String, String> names,
            Locale language) {
        return ranked(rows(campaign, standard, under, places, names, language));
    }

    private List<CampaignReport.Row> rows(
            CampaignView campaign,
            Standard standard,
            RegionCode under,
            List<RegionCode> places,
            Map<String, String> names,
            Locale language) {
        Map<RegionCode, SealedResultsSql.Application> applied = sealed.applications(campaign.id(), under).stream()
                .collect(Collectors.toMap(
                        SealedResultsSql.Application::region, Function.identity(), (earlier, later) -> later));
        List<RegionCode> unsealed = places.stream()
                .filter(place ->
                        !applied.containsKey(place) || applied.get(place).results() == null)
                .toList();
        Map<RegionCode, Scorecard> live =
                scoring.score(standard, under, unsealed, campaign.year(), Clocks.today(clock));
        return places.stream()
                .map(place -> {
                    SealedResultsSql.Application application = applied.get(place);
                    boolean isSealed = !live.containsKey(place);
                    List<Result> results = isSealed ? results(application, standard) : results(live.get(place));
                    return row(place, application, isSealed, results, names, language);
                })
                .toList();
    }

    private CampaignReport.Row row(
            RegionCode place,
            SealedResultsSql.@Nullable Application application,
            boolean isSealed,
            List<Result> results,
            Map<String, String> names,
            Locale language) {
        VerdictCounts counts = VerdictCounts.ofResults(results);
        return new CampaignReport.Row(
                0,
                place.value(),
                names.getOrDefault(place.value(), place.value()),
                names.getOrDefault(place.firstCounty(), place.firstCounty()),
                application == null ? "" : labels.of("evaluation-state", application.state(), language),
                isSealed,
                counts.met(),
                counts.notMet(),
                counts.undecided(),
                results.stream().map(result -> Mark.of(result, language)).toList());
    }

    private static List<Result> results(Scorecard card) {
        return card.verdicts().stream().map(Verdict::result).toList();
    }

    /** In the order of the standard, whatever the order of the seal. */
    private List<Result> results(SealedResultsSql.Application application, Standard standard) {
        List<String> clauses = texts(application.clauses());
        List<String> results = texts(application.results());
        Map<String, Result> found = new HashMap<>();
        IntStream.range(0, clauses.size())
                .forEach(index -> found.put(clauses.get(index), Result.valueOf(results.get(index))));
        return standard.clauses().stream()
                .map(clause -> found.getOrDefault(clause.id(), Result.NOT_APPLICABLE))
                .toList();
    }

    private List<String> texts(@Nullable String array) {
        try {
            return json.readValue(array, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who meets most clauses first and, of those alike, who fails fewest; places alike share a rank. */
    static List<CampaignReport.Row> ranked(List<CampaignReport.Row> rows) {
        Comparator<CampaignReport.Row> best =
                Comparator.comparing(CampaignReport.Row::met).reversed().thenComparing(CampaignReport.Row::notMet);
        List<CampaignReport.Row> sorted = rows.stream()
                .sorted(best.thenComparing(CampaignReport.Row::region))
                .toList();
        List<CampaignReport.Row> ranked = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            boolean alike = index > 0 && best.compare(sorted.get(index - 1), sorted.get(index)) == 0;
            ranked.add(sorted.get(index).at(alike ? ranked.getLast().rank() : index + 1));
        }
        return ranked;
    }
}
