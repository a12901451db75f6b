package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sanji.standard.Clause;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardCatalogue;

/** Every standard is scored on the cases it ships with. */
class FixturesTest {

    private static final Path STANDARDS = Path.of("src/main/resources/standards");
    private static final LocalDate TODAY = LocalDate.of(FixtureFigures.YEAR, 11, 22);

    @TestFactory
    Stream<DynamicNode> everyStandardOnItsCases() {
        return new StandardCatalogue()
                .all().stream().map(standard -> dynamicContainer(standard.code(), tests(standard)));
    }

    @TestFactory
    Stream<DynamicTest> everyClauseHasACase() {
        return new StandardCatalogue()
                .all().stream()
                        .map(standard -> dynamicTest(standard.code(), () -> {
                            var clauses = standard.clauses().stream()
                                    .map(Clause::id)
                                    .collect(Collectors.toCollection(TreeSet::new));
                            var withCase = files(standard).stream()
                                    .flatMap(file -> Fixture.read(file).cases().stream())
                                    .map(Fixture.Case::clause)
                                    .collect(Collectors.toCollection(TreeSet::new));
                            assertEquals(clauses, withCase);
                        }));
    }

    private static Stream<DynamicTest> tests(Standard standard) {
        return files(standard).stream()
                .map(Fixture::read)
                .flatMap(fixture -> fixture.cases().stream()
                        .map(one -> dynamicTest(one.clause() + " " + one.name(), () -> check(standard, fixture, one))));
    }

    private static void check(Standard standard, Fixture fixture, Fixture.Case given) {
        LocalDate today = given.today() == null ? TODAY : given.today();
        Outcome actual =
                Scoring.score(standard, new FixtureFigures(fixture, given), FixtureFigures.YEAR, today).stream()
                        .filter(verdict -> verdict.clause().equals(given.clause()))
                        .findFirst()
                        .orElseThrow()
                        .outcome();
        Fixture.Expected expected = given.expect();
        assertAll(
                () -> assertEquals(
                        expected.result(), actual.result(), actual.reason().en()),
                () -> same("value", expected.value(), actual.quantity().value()),
                () -> same("threshold", expected.threshold(), actual.quantity().threshold()),
                () -> same("numerator", expected.numerator(), actual.quantity().numerator()),
                () -> same(
                        "denominator", expected.denominator(), actual.quantity().denominator()),
                () -> assertEquals(expected.shortfall(), words(actual.shortfall()), "shortfall"),
                () -> assertEquals(expected.who(), who(actual.shortfall()), "who"),
                () -> assertEquals(
                        expected.alternatives(),
                        actual.alternatives().stream().map(FixturesTest::words).toList(),
                        "alternatives"),
                () -> assertEquals(
                        expected.missing(),
                        actual.missing().stream().map(FixturesTest::words).toList(),
                        "missing"));
    }

    private static void same(String what, @Nullable String expected, @Nullable String actual) {
        if (expected != null) {
            assertEquals(expected, actual, what);
        }
    }

    private static @Nullable String words(@Nullable Shortfall shortfall) {
        if (shortfall == null) {
            return null;
        }
        assertEquals(LocalDate.of(FixtureFigures.YEAR, 12, 31), shortfall.by());
        return shortfall.amount() + " " + shortfall.unit().en();
    }

    private static Map<String, String> who(@Nullable Shortfall shortfall) {
        return shortfall == null
                ? Map.of()
                : shortfall.who().stream()
                        .collect(Collectors.toMap(owed -> owed.institution().name(), Shortfall.Owed::amount));
    }

    private static String words(MissingDatum datum) {
        String question = datum.measure() + " " + datum.window() + " " + datum.year();
        return datum.institution() == null
                ? question
                : question + " " + datum.institution().name();
    }

    private static List<Path> files(Standard standard) {
        Path folder =
                STANDARDS.resolve(standard.code()).resolve(standard.version()).resolve("fixtures");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError("A standard ships with fixtures: " + folder, unreadable);
        }
    }
}
