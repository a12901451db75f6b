package org.sanji.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.measure.MeasureCatalogue;

/** The words a standard uses are words of this system: its measures are counted, its recognitions granted. */
class StandardMeasuresTest {

    @TestFactory
    Stream<DynamicTest> everyMeasureIsInTheCatalogue() {
        return StandardCatalogue.all().stream()
                .map(standard -> DynamicTest.dynamicTest(standard.code(), () -> {
                    var unknown = new TreeSet<>(standard.measures());
                    unknown.removeIf(code -> MeasureCatalogue.find(code).isPresent());
                    assertEquals(new TreeSet<>(), unknown);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyGateRestsOnARecognitionThatCanBeGranted() {
        return StandardCatalogue.all().stream()
                .flatMap(standard -> Stream.ofNullable(standard.eligibility()))
                .map(gate -> DynamicTest.dynamicTest(
                        gate.title().en(), () -> RecognitionKind.valueOf(((Rule.Held) gate.rule()).recognition())));
    }

    @TestFactory
    Stream<DynamicTest> everyClauseRestsOnFiguresARecognitionOrAReviewer() {
        return StandardCatalogue.all().stream()
                .map(standard -> DynamicTest.dynamicTest(standard.code(), () -> {
                    var bare = standard.clauses().stream()
                            .filter(clause -> clause.rule().operands().isEmpty())
                            .filter(clause -> !(clause.rule() instanceof Rule.Qualitative)
                                    && !(clause.rule() instanceof Rule.Held))
                            .map(Clause::id)
                            .toList();
                    assertEquals(List.of(), bare);
                }));
    }
}
