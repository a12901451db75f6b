package org.sanji.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.capture.recognition.RecognitionLedgerSql;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.rollup.FigureQuery;
import org.sanji.rollup.FigureService;
import org.sanji.rollup.OwnFigureService;
import org.sanji.rollup.Placements;
import org.sanji.standard.Clause;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;

/** Scores regions with what the roll-up and the ledger of recognitions know at this moment. */
@ApplicationScoped
public class RegionScoring {

    private final FigureService figures;
    private final OwnFigureService ownFigures;
    private final RecognitionLedgerSql ledger;

    RegionScoring(FigureService figures, OwnFigureService ownFigures, RecognitionLedgerSql ledger) {
        this.figures = figures;
        this.ownFigures = ownFigures;
        this.ledger = ledger;
    }

    /** All verdicts on a region; the gate is asked for the given day. */
    @Transactional
    Scorecard score(Standard standard, RegionCode region, int year, LocalDate day) {
        return score(List.of(standard), region, List.of(region), year, day)
                .getFirst()
                .get(region);
    }

    /** All verdicts on a region by two standards, from the same figures. */
    @Transactional
    List<Scorecard> score(Standard first, Standard second, RegionCode region, int year, LocalDate day) {
        return score(List.of(first, second), region, List.of(region), year, day).stream()
                .map(cards -> cards.get(region))
                .toList();
    }

    /** All verdicts on a region in several years, of figures read once for all of them. */
    @Transactional
    public Map<Integer, Scorecard> score(Standard standard, RegionCode region, List<Integer> years, LocalDate day) {
        StoredFigures stored = fetch(rules(List.of(standard), region.level()), region, List.of(region), years);
        return years.stream()
                .collect(Collectors.toMap(year -> year, year -> card(standard, stored, region, year, day)));
    }

    /** All verdicts on some regions of one level under a region. */
    @Transactional
    public Map<RegionCode, Scorecard> score(
            Standard standard, RegionCode under, List<RegionCode> regions, int year, LocalDate day) {
        return score(List.of(standard), under, regions, year, day).getFirst();
    }

    /**
     * What a region is judged by at this moment, to be asked one by one.
     *
     * @param asOf when the oldest figure was computed; null when nothing was ever recorded
     * @param stale whether a figure does not hold the latest changes yet
     */
    public record Basis(Figures figures, @Nullable Instant asOf, boolean stale) {}

    /** What the clauses of a standard ask about a region. */
    @Transactional
    public Basis basis(Standard standard, RegionCode region, int year) {
        List<Rule> rules = rules(List.of(standard), region.level());
        StoredFigures stored = fetch(rules, region, List.of(region), List.of(year));
        return new Basis(stored.of(region), stored.asOf(region), stored.isStale(region));
    }

    private static List<Rule> rules(List<Standard> standards, RegionLevel level) {
        return standards.stream()
                .flatMap(standard -> standard.clauses().stream())
                .filter(clause -> clause.speaksTo(level))
                .map(Clause::rule)
                .toList();
    }

    private List<Map<RegionCode, Scorecard>> score(
            List<Standard> standards, RegionCode under, List<RegionCode> regions, int year, LocalDate day) {
        if (regions.isEmpty()) {
            return standards.stream()
                    .map(standard -> Map.<RegionCode, Scorecard>of())
                    .toList();
        }
        List<Rule> rules = rules(standards, regions.getFirst().level());
        StoredFigures stored = fetch(rules, under, regions, List.of(year));
        return standards.stream()
                .map(standard -> regions.stream()
                        .collect(Collectors.toMap(
                                region -> region, region -> card(standard, stored, region, year, day))))
                .toList();
    }

    private static Scorecard card(Standard standard, StoredFigures stored, RegionCode region, int year, LocalDate day) {
        Figures ofRegion = stored.of(region);
        return new Scorecard(
                standard,
                Scoring.score(standard, ofRegion, year, day),
                decide(standard, ofRegion, day),
                stored.asOf(region),
                stored.isStale(region));
    }

    private StoredFigures fetch(
            Collection<Rule> rules, RegionCode under, List<RegionCode> regions, List<Integer> years) {
        var stored = new StoredFigures();
        addFigures(stored, rules, under, regions, years);
        rules.stream()
                .flatMap(RegionScoring::recognitions)
                .distinct()
                .forEach(kind -> stored.add(kind, ledger.grants(under, RecognitionKind.valueOf(kind))));
        return stored;
    }

    private void addFigures(
            StoredFigures stored,
            Collection<Rule> rules,
            RegionCode under,
            List<RegionCode> regions,
            List<Integer> years) {
        Map<Period, Set<Measure>> ofRegions = byPeriod(rules, years, Question::ofRegion);
        Map<Period, Set<Measure>> ofChildren = byPeriod(rules, years, Question::ofChildren);
        Set<Period> periods = new HashSet<>(ofRegions.keySet());
        periods.addAll(ofChildren.keySet());
        if (periods.isEmpty()) {
            return;
        }
        RegionLevel level = regions.getFirst().level();
        Placements places = figures.placements(under, level, periods);
        List<FigureQuery> queries = ofRegions.entrySet().stream()
                .map(period -> new FigureQuery(under, level, period.getKey(), List.copyOf(period.getValue())))
                .toList();
        if (queries.isEmpty()) {
            // Before what is read: a round of the roll-up between the two would pass old figures off as fresh.
            stored.add(ownFigures.freshness(under));
        } else {
            stored.add(figures.figures(queries, regions, places));
        }
        ofChildren.forEach(
                (period, measures) -> stored.add(period, ownFigures.byRegion(under, level, measures, period, places)));
    }

    private static Map<Period, Set<Measure>> byPeriod(
            Collection<Rule> rules, List<Integer> years, BiFunction<Rule, Integer, Stream<Question>> questions) {
        return rules.stream()
                .flatMap(rule -> years.stream().flatMap(year -> questions.apply(rule, year)))
                .collect(Collectors.groupingBy(
                        Question::period, Collectors.mapping(Question::measure, Collectors.toSet())));
    }

    /** The kinds of recognition a rule asks for. */
    static Stream<String> recognitions(Rule rule) {
        return switch (rule) {
            case Rule.Held held -> Stream.of(held.recognition());
            case Rule.AnyOf any -> any.rules().stream().flatMap(RegionScoring::recognitions);
            case Rule.AllOf all -> all.rules().stream().flatMap(RegionScoring::recognitions);
            case Rule.Compare compare -> Stream.empty();
            case Rule.Ratio ratio -> Stream.empty();
            case Rule.Every every -> Stream.empty();
            case Rule.ShareOfChildren share -> Stream.empty();
            case Rule.Rising rising -> Stream.empty();
            case Rule.Qualitative judged -> Stream.empty();
        };
    }

    /** The decision at the gate alone; null when the standard has none. */
    @Transactional
    @Nullable
    EligibilityDecision eligibility(Standard standard, RegionCode region, LocalDate day) {
        Clause gate = standard.eligibility();
        if (gate == null) {
            return null;
        }
        return decide(
                standard,
                fetch(List.of(gate.rule()), region, List.of(region), List.of(day.getYear()))
                        .of(region),
                day);
    }

    private static @Nullable EligibilityDecision decide(Standard standard, Figures figures, LocalDate day) {
        Clause gate = standard.eligibility();
        return gate != null && gate.rule() instanceof Rule.Held held
                ? Eligibility.decide(figures.grants(held.recognition()), held.years(), day)
                : null;
    }
}
