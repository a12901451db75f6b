package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Source;
import org.sanji.rollup.RollUpRound.Step;

/** What one transaction computes of a county. */
class RollUpPartsTest {

    private static final List<Measure> MEASURES = MeasureCatalogue.all().stream()
            .filter(measure -> measure.counted().isPresent())
            .toList();
    private static final RollUpScope COUNTY = RollUpScope.ofCounty("320412", Months.ALL);
    private static final RollUpScope ONE = RollUpScope.of("320412", List.of(new UUID(1, 1)), Months.ALL);
    private static final int MOST = 10;

    @Test
    @DisplayName("every measure is in one part, in its order of sources, each with its own scope")
    void complete() {
        var steps = List.of(new Step(MEASURES, COUNTY), new Step(MEASURES.subList(0, 3), ONE));
        List<Step> parts = parts(steps, MOST).stream().flatMap(List::stream).toList();
        assertEquals(Set.copyOf(MEASURES), Set.copyOf(measures(parts, COUNTY)));
        assertEquals(MEASURES.size(), measures(parts, COUNTY).size());
        assertEquals(Set.copyOf(MEASURES.subList(0, 3)), Set.copyOf(measures(parts, ONE)));
        assertEquals(ONE, parts.getLast().scope());
    }

    @Test
    @DisplayName("a part has no more rows than are given, unless a single measure has")
    void bounded() {
        for (int most : List.of(1, 2, MOST)) {
            parts(List.of(new Step(MEASURES, COUNTY)), most)
                    .forEach(part -> assertTrue(measures(part, COUNTY).size() <= most, () -> most + ": " + part));
        }
        assertEquals(
                MEASURES.size(),
                RollUpParts.of(List.of(new Step(MEASURES, COUNTY)), 1, measures -> 2 * measures.size())
                        .size());
    }

    @Test
    @DisplayName("measures of one source are parted only where they alone are too many")
    void sourcesStayTogether() {
        Set<Source> seen = new HashSet<>();
        for (List<Step> part : parts(List.of(new Step(MEASURES, COUNTY)), MOST)) {
            Set<Source> here = sources(measures(part, COUNTY)).stream()
                    .filter(source -> ofSource(source) <= MOST)
                    .collect(Collectors.toSet());
            here.forEach(source -> assertTrue(seen.add(source), () -> source + " is in two parts"));
        }
        assertTrue(seen.size() > 1);
    }

    private static long ofSource(Source source) {
        return MEASURES.stream()
                .filter(measure -> measure.counted().orElseThrow().source().equals(source))
                .count();
    }

    @Test
    @DisplayName("what is few is one part with the steps as they were")
    void few() {
        var steps = List.of(new Step(MEASURES.subList(0, 1), ONE), new Step(MEASURES.subList(1, 2), COUNTY));
        assertEquals(List.of(steps), parts(steps, MOST));
    }

    /** Each measure has one row. */
    private static List<List<Step>> parts(List<Step> steps, long most) {
        return RollUpParts.of(steps, most, measures -> measures.size());
    }

    private static List<Measure> measures(List<Step> steps, RollUpScope scope) {
        return steps.stream()
                .filter(step -> step.scope().equals(scope))
                .flatMap(step -> step.measures().stream())
                .toList();
    }

    private static Set<Source> sources(List<Measure> measures) {
        return measures.stream()
                .map(measure -> measure.counted().orElseThrow().source())
                .collect(Collectors.toSet());
    }
}
