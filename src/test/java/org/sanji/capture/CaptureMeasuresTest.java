package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.standard.Operand;
import org.sanji.standard.StandardCatalogue;

/** Nothing is recorded for nothing: features, measures and clauses hold together. */
class CaptureMeasuresTest {

    /** No clause asks for them by themselves: courses count through their classes. */
    private static final Set<String> EXTRA_FEATURES = Set.of("courses");

    @Test
    @DisplayName("Every measure rests on a feature that is recorded, or on the institutions themselves")
    void measuresRestOnFeatures() {
        Set<String> features = features();
        features.add("institutions");
        List<String> unknown = MeasureCatalogue.all().stream()
                .flatMap(measure -> measure.counted().stream())
                .flatMap(counting -> counting.source().features().stream())
                .filter(feature -> !features.contains(feature))
                .distinct()
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    @DisplayName("Every feature gives a figure that a clause of a standard asks for")
    void featuresServeClauses() {
        Set<String> asked = StandardCatalogue.all().stream()
                .flatMap(standard -> standard.clauses().stream())
                .flatMap(clause -> clause.rule().operands().stream())
                .map(Operand::measure)
                .flatMap(CaptureMeasuresTest::withParts)
                .collect(Collectors.toSet());
        Set<String> idle = features();
        idle.removeAll(EXTRA_FEATURES);
        asked.stream()
                .map(MeasureCatalogue::get)
                .flatMap(measure -> measure.counted().stream())
                .map(counting -> counting.source().features())
                .flatMap(Collection::stream)
                .forEach(idle::remove);
        assertEquals(Set.of(), idle, "features no clause rests on, and not named as extra");
    }

    private static Stream<String> withParts(String code) {
        Measure.Ratio ratio = MeasureCatalogue.get(code).ratio();
        return ratio == null ? Stream.of(code) : Stream.of(ratio.numerator(), ratio.denominator());
    }

    private static Set<String> features() {
        return Arrays.stream(CaptureFeature.values())
                .map(CaptureFeature::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
