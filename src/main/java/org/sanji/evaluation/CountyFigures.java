package org.sanji.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.Amount;
import org.sanji.rollup.OwnFigureService;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Operand;
import org.sanji.standard.Rule;

/**
 * What all institutions of a county recorded themselves and what they hold, fetched once by period and then asked for each
 * of them.
 */
final class CountyFigures {

    private final Map<Period, Map<UUID, OwnFigures>> byPeriod = new HashMap<>();
    private final Map<String, Map<UUID, List<Grant>>> grants = new HashMap<>();
    private final List<OwnFigures> institutions;

    /** Fetches all figures some rules rest on. */
    CountyFigures(OwnFigureService figures, RegionCode county, Collection<Rule> rules, int year) {
        Map<Period, List<Measure>> measures = rules.stream()
                .flatMap(rule -> Stream.concat(Question.ofRegion(rule, year), Question.ofChildren(rule, year)))
                .distinct()
                .collect(Collectors.groupingBy(
                        Question::period, Collectors.mapping(Question::measure, Collectors.toList())));
        // The institutions themselves are wanted even when no rule asks for a figure.
        measures.computeIfAbsent(Period.ofYear(year), none -> List.of());
        measures.forEach((period, wanted) -> byPeriod.put(
                period,
                figures.of(county, wanted, period).stream()
                        .collect(Collectors.toMap(OwnFigures::institution, Function.identity()))));
        institutions = List.copyOf(byPeriod.get(Period.ofYear(year)).values());
    }

    void add(String recognition, Map<UUID, List<Grant>> held) {
        grants.put(recognition, held);
    }

    List<Grant> grants(UUID institution, String recognition) {
        return grants.get(recognition).getOrDefault(institution, List.of());
    }

    /** The institutions open on the last day of the year. */
    List<OwnFigures> institutions() {
        return institutions;
    }

    Optional<Amount> amount(UUID institution, Operand operand, int year) {
        OwnFigures own = byPeriod.getOrDefault(period(operand, year), Map.of()).get(institution);
        return Optional.ofNullable(own).flatMap(found -> found.amount(MeasureCatalogue.get(operand.measure())));
    }

    private static Period period(Operand operand, int year) {
        return FigurePeriods.spanning(MeasureCatalogue.get(operand.measure()), operand.window(), year);
    }
}
