package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanji.kernel.FieldError;
import org.sanji.standard.Clause;
import org.sanji.standard.Place;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardCatalogue;
import org.sanji.standard.StandardReader;

/** Every standard is scored on the cases it ships with. */
class FixturesTest {

    private static final Path STANDARDS = Path.of("src/main/resources/standards");

    @TestFactory
    Stream<DynamicNode> everyStandardOnItsCases() {
        return StandardCatalogue.all().stream()
                .map(standard -> dynamicContainer(
                        standard.code(), cases(standard).stream().map(one -> test(standard, one))));
    }

    @TestFactory
    Stream<DynamicTest> everyClauseHasACase() {
        return StandardCatalogue.all().stream()
                .map(standard -> dynamicTest(standard.code(), () -> {
                    Set<String> clauses =
                            standard.clauses().stream().map(Clause::id).collect(Collectors.toSet());
                    Set<String> withCase = cases(standard).stream()
                            .map(one -> one.path("clause").asText())
                            .collect(Collectors.toSet());
                    assertEquals(clauses, withCase);
                }));
    }

    @Test
    void aCaseThatExpectsSomethingElseIsToldPartByPart() {
        assertEquals(
                List.of("/0/expect/result", "/0/expect/value", "/0/expect/shortfall"),
                errors("""
                        - case: three are enough, says the author
                          clause: "5.2"
                          figures: {activity.count.themed-digital: "3"}
                          expect: {result: MET, value: "4"}
                        """).stream().map(FieldError::pointer).toList());
    }

    @Test
    void aMisspeltFigureIsNotOneThatWasNeverRecorded() {
        assertEquals(
                List.of(
                        "/0/figures/activity.count.themed",
                        "/0/figures/activity.count@LAST_YEAR",
                        "/0/stations/0/figures/opening-hours"),
                errors("""
                        - case: misspelt
                          clause: "5.2"
                          figures: {activity.count.themed: "3", activity.count@LAST_YEAR: "1", activity.count@2024: "1"}
                          stations: [{name: A, figures: {opening-hours: "1"}}]
                          expect: {result: NOT_MET}
                        """).stream().map(FieldError::pointer).toList());
    }

    @Test
    void aCaseIsWholeAndOfThisStandard() {
        assertEquals(
                List.of("/0/expect", "/0/clause", "/0/level", "/1/expectation"),
                errors("""
                        - {case: of no clause, clause: "99", level: COUNTY}
                        - {case: with an unknown property, clause: "5.2", expectation: {result: MET}}
                        """).stream().map(FieldError::pointer).toList());
    }

    @Test
    void whatIsNotThereIsToldAndDoesNotFail() {
        assertEquals(
                List.of(
                        "/0/expect/result",
                        "/1/figures/activity.count",
                        "/1/stations/0",
                        "/1/schools/0/figures/activity.count",
                        "/1/grants/DIGITAL_LEARNING_PIONEER_COMMUNITY",
                        "/2/expect/who/A"),
                errors("""
                        - {case: no result, clause: "5.2", expect: {value: "4"}}
                        - case: nothing where something belongs
                          clause: "5.2"
                          figures: {activity.count: null}
                          stations: [null]
                          schools: [{name: A, figures: {activity.count: null}}]
                          grants: {DIGITAL_LEARNING_PIONEER_COMMUNITY: [{validUntil: 2025-01-01}]}
                          expect: {result: NOT_MET}
                        - {case: nobody, clause: "5.2", expect: {result: NOT_MET, who: {A: null}}}
                        """).stream().map(FieldError::pointer).toList());
    }

    @Test
    void numbersAndNumbersOfInstitutionsAreThoseOfAPlace() {
        assertEquals(
                List.of("/0/figures/activity.count", "/0/stations/1/count", "/0/stations/1/figures/activity.count"),
                errors("""
                        - case: more than there is
                          clause: "5.2"
                          figures: {activity.count: "1e99999999"}
                          stations: [{count: 9000}, {count: 9000, figures: {activity.count: "0.00001"}}]
                          expect: {result: NOT_MET}
                        """).stream().map(FieldError::pointer).toList());
    }

    private static List<FieldError> errors(String cases) {
        Standard standard = StandardCatalogue.find("changzhou-digital-learning-community", "trial")
                .orElseThrow();
        return FixtureChecks.of(
                standard, StandardReader.yaml(cases.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Place.ROOT);
    }

    private static DynamicTest test(Standard standard, JsonNode one) {
        String name = one.path("clause").asText() + " " + one.path("case").asText();
        return dynamicTest(name, () -> {
            var cases = new com.fasterxml.jackson.databind.ObjectMapper()
                    .createArrayNode()
                    .add(one);
            assertEquals(List.of(), FixtureChecks.of(standard, cases, Place.ROOT));
        });
    }

    private static List<JsonNode> cases(Standard standard) {
        Path folder =
                STANDARDS.resolve(standard.code()).resolve(standard.version()).resolve("fixtures");
        List<JsonNode> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                StandardReader.yaml(Files.readAllBytes(file)).path("cases").forEach(cases::add);
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A standard ships with fixtures: " + folder, unreadable);
        }
    }
}
