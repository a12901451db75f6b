package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.kernel.Text;
import org.sanji.measure.Absence;
import org.sanji.standard.Clause;
import org.sanji.standard.ClauseGroup;
import org.sanji.standard.Operator;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;
import org.sanji.standard.StandardCatalogue;
import org.sanji.standard.Threshold;
import org.sanji.standard.Unit;
import org.sanji.standard.Window;

class ScoringTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 22);
    private static final Unit THING = new Unit(new Text("件", "thing"), 0);

    @ParameterizedTest
    @CsvSource({
        "met, met, MET, MET",
        "met, notMet, MET, NOT_MET",
        "met, undecided, MET, UNDECIDED",
        "notMet, met, MET, NOT_MET",
        "notMet, notMet, NOT_MET, NOT_MET",
        "notMet, undecided, UNDECIDED, NOT_MET",
        "undecided, met, MET, UNDECIDED",
        "undecided, notMet, UNDECIDED, NOT_MET",
        "undecided, undecided, UNDECIDED, UNDECIDED"
    })
    void threeValuedLogic(String left, String right, Result any, Result all) {
        List<Rule> rules = List.of(compare(left), compare(right));
        assertEquals(any, score(new Rule.AnyOf(rules)).result());
        assertEquals(all, score(new Rule.AllOf(rules)).result());
    }

    @Test
    void aChoiceThatIsUndecidedNamesWhatIsMissingAndWhatWouldDo() {
        Outcome outcome = score(new Rule.AnyOf(List.of(compare("notMet"), compare("undecided"))));
        assertEquals(
                List.of("undecided"),
                outcome.missing().stream().map(MissingDatum::measure).toList());
        assertEquals(1, outcome.alternatives().size());
        assertEquals(2, outcome.parts().size());
    }

    @Test
    void allOfWithOneThingLackingSaysIt() {
        Outcome outcome = score(new Rule.AllOf(List.of(compare("met"), compare("notMet"))));
        assertEquals("1", Objects.requireNonNull(outcome.shortfall()).amount());
    }

    @Test
    void allOfWithTwoThingsLackingLeavesThemToItsParts() {
        Outcome outcome = score(new Rule.AllOf(List.of(compare("notMet"), compare("notMet"))));
        assertNull(outcome.shortfall());
        assertTrue(outcome.parts().stream().allMatch(part -> part.shortfall() != null));
    }

    @ParameterizedTest
    @CsvSource({
        // Ten stations, 90 % asked: passing, unknown (the rest fails), and the verdict that holds either way.
        "9, 1, MET",
        "9, 0, MET",
        "8, 1, UNDECIDED",
        "8, 2, UNDECIDED",
        "7, 1, NOT_MET",
        "0, 10, UNDECIDED"
    })
    void aShareIsDecidedWhenTheUnknownCannotChangeIt(int passing, int unknown, Result expected) {
        var figures = new Town(
                Map.of(),
                Stream.of(
                                stations(passing, FigureValue.of(BigDecimal.ONE, 1, Absence.UNKNOWN)),
                                stations(unknown, FigureValue.absent(Absence.UNKNOWN, List.of())),
                                stations(10 - passing - unknown, FigureValue.of(BigDecimal.ZERO, 1, Absence.UNKNOWN)))
                        .flatMap(List::stream)
                        .toList());
        var rule = new Rule.ShareOfChildren(
                Tier.VILLAGE_STATION,
                "open",
                Window.YEAR,
                Operator.AT_LEAST,
                Threshold.of("1"),
                Threshold.of("0.90"),
                THING);
        Outcome outcome = Scoring.outcome(rule, new Sheet(figures, 2025, TODAY));
        assertEquals(expected, outcome.result());
        assertEquals(unknown, outcome.missing().size());
    }

    @Test
    void outstandingDataCanOnlyRaiseACount() {
        var owing = List.of(Fixture.institution("Dongan"));
        assertEquals(
                Result.MET,
                score(compare("m"), Map.of("m", partial("1", owing))).result());
        assertEquals(
                Result.UNDECIDED,
                score(compare("m"), Map.of("m", partial("0", owing))).result());
    }

    @Test
    void outstandingDataOfAnEventChangeNothing() {
        var events = new FigureValue(BigDecimal.ZERO, 0, List.of(Fixture.institution("Dongan")), true, Absence.ZERO);
        assertEquals(Result.NOT_MET, score(compare("m"), Map.of("m", events)).result());
    }

    @Test
    void aSumOverNothingIsNotARecordedZero() {
        var empty = new FigureValue(BigDecimal.ZERO, 0, List.of(), false, Absence.UNKNOWN);
        Outcome outcome = score(compare("m"), Map.of("m", empty));
        assertEquals(Result.UNDECIDED, outcome.result());
        assertNull(outcome.quantity().value());
    }

    @Test
    void aClauseForAnotherLevelIsNotApplicable() {
        Standard standard = demonstration();
        Verdict verdict = Scoring.score(
                        new Standard(
                                standard.code(),
                                standard.version(),
                                standard.region(),
                                standard.title(),
                                standard.source(),
                                standard.subject(),
                                List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP),
                                null,
                                standard.groups().stream()
                                        .map(group -> new ClauseGroup(
                                                group.title(),
                                                group.clauses().stream()
                                                        .map(ScoringTest::forCounties)
                                                        .toList()))
                                        .toList(),
                                standard.digest()),
                        new Town(Map.of(), List.of()),
                        2025,
                        TODAY)
                .getFirst();
        assertEquals(Result.NOT_APPLICABLE, verdict.result());
    }

    @Test
    void everyClauseHasOneVerdictInTheOrderOfTheDocument() {
        Standard standard = demonstration();
        List<Verdict> verdicts = Scoring.score(standard, new Town(Map.of(), List.of()), 2025, TODAY);
        assertEquals(
                standard.clauses().stream().map(Clause::id).toList(),
                verdicts.stream().map(Verdict::clause).toList());
    }

    @Test
    void aTownThatRecordedNothingPassesNothing() {
        List<Verdict> verdicts = Scoring.score(demonstration(), new Town(Map.of(), List.of()), 2025, TODAY);
        assertTrue(verdicts.stream().noneMatch(verdict -> verdict.result() == Result.MET));
    }

    @Test
    void everyDecidedVerdictSaysWhichFiguresItReadOverWhichWindow() {
        Outcome outcome = Scoring.outcome(
                demonstration().clause("8.2").orElseThrow().rule(),
                new Sheet(new Town(Map.of(), List.of()), 2025, TODAY));
        assertEquals(2, outcome.readings().size());
        assertTrue(outcome.readings().stream().allMatch(reading -> reading.window() == Window.LAST_3_YEARS));
        assertNotNull(outcome.reason().zh());
    }

    private static Clause forCounties(Clause clause) {
        return new Clause(
                clause.id(), clause.title(), clause.text(), clause.note(), List.of(RegionLevel.COUNTY), clause.rule());
    }

    private static Standard demonstration() {
        return StandardCatalogue.find("changzhou-digital-learning-community", "trial")
                .orElseThrow();
    }

    private static Rule compare(String measure) {
        return new Rule.Compare(measure, Window.YEAR, Operator.AT_LEAST, Threshold.of("1"), THING);
    }

    private static FigureValue partial(String value, List<InstitutionName> owing) {
        return new FigureValue(new BigDecimal(value), 1, owing, true, Absence.UNKNOWN);
    }

    private static Outcome score(Rule rule) {
        return score(
                rule,
                Map.of(
                        "met", FigureValue.of(BigDecimal.ONE, 1, Absence.UNKNOWN),
                        "notMet", FigureValue.of(BigDecimal.ZERO, 1, Absence.UNKNOWN)));
    }

    private static Outcome score(Rule rule, Map<String, FigureValue> figures) {
        return Scoring.outcome(rule, new Sheet(new Town(figures, List.of()), 2025, TODAY));
    }

    private static List<ChildFigure> stations(int count, FigureValue figure) {
        return Stream.generate(() -> new ChildFigure(Fixture.institution("station"), figure))
                .limit(count)
                .toList();
    }

    private record Town(Map<String, FigureValue> figures, List<ChildFigure> stations) implements Figures {

        @Override
        public RegionLevel level() {
            return RegionLevel.TOWNSHIP;
        }

        @Override
        public FigureValue region(String measure, Window window, int year) {
            return figures.getOrDefault(measure, FigureValue.absent(Absence.UNKNOWN, List.of()));
        }

        @Override
        public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
            return stations;
        }

        @Override
        public List<Grant> grants(String recognition) {
            return List.of();
        }
    }
}
