package org.sanji.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;

/** Every state, every action and everybody, against the tables of docs/evaluation-workflow.md. */
class EvaluationSituationTest {

    private static final RegionCode TOWN = new RegionCode("320412100");
    private static final RegionCode COUNTY = new RegionCode("320412");
    /** For these one does not wait. */
    private static final Set<EvaluationAction> AT_ANY_TIME =
            EnumSet.of(EvaluationAction.WITHDRAW, EvaluationAction.CONFIRM, EvaluationAction.REVOKE);

    private static final List<String> DOCUMENT = document();
    private static final Map<EvaluationState, Map<EvaluationAction, EvaluationOffice>> OFFICES = offices();
    private static final List<Holder> HOLDERS = holders();

    /** A line of the second table. */
    private record Holder(Caller caller, Set<EvaluationOffice> offices) {}

    @TestFactory
    Stream<DynamicTest> everyTriple() {
        return Stream.of(EvaluationState.values())
                .flatMap(state -> Stream.of(EvaluationAction.values())
                        .flatMap(action -> HOLDERS.stream()
                                .map(holder -> DynamicTest.dynamicTest(
                                        state + " " + action + " "
                                                + holder.caller().name(),
                                        () -> assertEquals(
                                                expected(state, action, holder),
                                                situation(state, holder.caller(), EvaluationSituation.Hand.NONE)
                                                        .refusal(action))))));
    }

    private static Optional<EvaluationRefusal> expected(EvaluationState state, EvaluationAction action, Holder holder) {
        EvaluationOffice office = OFFICES.get(state).get(action);
        if (office != null && holder.offices().contains(office)) {
            return Optional.empty();
        }
        boolean ever = OFFICES.values().stream()
                .map(ofState -> ofState.get(action))
                .anyMatch(any -> any != null && holder.offices().contains(any));
        return Optional.of(office == null && ever ? EvaluationRefusal.WRONG_STATE : EvaluationRefusal.NO_AUTHORITY);
    }

    @Test
    void theTablesNameEveryStateAndAction() {
        assertEquals(Set.of(EvaluationState.values()), OFFICES.keySet());
        assertEquals(17, HOLDERS.size());
        assertFalse(HOLDERS.stream().allMatch(holder -> holder.offices().isEmpty()));
        OFFICES.forEach((state, actions) -> actions.keySet().forEach(action -> mayCome(state, action)));
    }

    /** The states know the same steps. */
    private static void mayCome(EvaluationState state, EvaluationAction action) {
        Optional<EvaluationState> target = switch (action) {
            case SELF_ASSESS -> Optional.empty();
            case SUBMIT -> Optional.of(EvaluationState.SUBMITTED);
            case REVIEW -> Optional.of(EvaluationState.COUNTY_REVIEWED);
            case RETURN -> Optional.of(EvaluationState.RETURNED);
            case ASSESS -> Optional.of(EvaluationState.ASSESSED);
            case GRANT -> Optional.of(EvaluationState.GRANTED);
            case DECLINE -> Optional.of(EvaluationState.DECLINED);
            case CONFIRM -> Optional.empty();
            case REVOKE -> Optional.of(EvaluationState.REVOKED);
            case WITHDRAW -> Optional.of(EvaluationState.WITHDRAWN);
        };
        target.ifPresent(next -> assertEquals(true, state.mayBecome(next), state + " " + action));
    }

    @Test
    void whoseTurnItIsCanDoMoreThanWithdraw() {
        for (EvaluationState state : EvaluationState.values()) {
            Set<EvaluationOffice> acting = EnumSet.noneOf(EvaluationOffice.class);
            OFFICES.get(state).forEach((action, office) -> {
                if (!AT_ANY_TIME.contains(action)) {
                    acting.add(office);
                }
            });
            assertEquals(state.waitsFor().map(Set::of).orElse(Set.of()), acting);
        }
    }

    @Test
    void nobodyReviewsForTheCountyWhatHeSubmitted() {
        var admin = caller("county-admin", "320412");
        var own = new EvaluationSituation.Hand(true, true, false, 0);
        assertEquals(
                Optional.of(EvaluationRefusal.OWN_SUBMISSION),
                situation(EvaluationState.SUBMITTED, admin, own).refusal(EvaluationAction.REVIEW));
        assertEquals(
                List.of(EvaluationAction.RETURN, EvaluationAction.WITHDRAW),
                situation(EvaluationState.SUBMITTED, admin, own).allowed());
    }

    @Test
    void nobodyJudgesAboveWhatHeDidBelow() {
        var reviewer = caller("reviewer", "3204");
        var below = new EvaluationSituation.Hand(false, true, false, 2);
        for (EvaluationState state : EvaluationState.values()) {
            assertEquals(List.of(), situation(state, reviewer, below).allowed());
        }
        assertEquals(
                Optional.of(EvaluationRefusal.CONFLICT_OF_INTEREST),
                situation(EvaluationState.ASSESSED, reviewer, below).refusal(EvaluationAction.GRANT));
    }

    @Test
    void aReviewerOfTheCountyUnderItsNewCodeHoldsNoOffice() {
        var reviewer =
                new Caller("a reviewer", "a reviewer", Set.of("reviewer"), new RegionCode("320498"), List.of(COUNTY));
        assertEquals(Set.of(), OfficeAuthority.of(reviewer, TOWN, COUNTY).offices());
        var editor = new Caller("an editor", "an editor", Set.of("editor"), new RegionCode("320498100"), List.of(TOWN));
        assertEquals(
                Set.of(EvaluationOffice.TOWN),
                OfficeAuthority.of(editor, TOWN, new RegionCode("320498")).offices());
    }

    @Test
    void nobodyDecidesAloneWhatHeAssessedAlone() {
        var reviewer = caller("reviewer", "3204");
        var alone = new EvaluationSituation.Hand(false, false, true, 0);
        for (EvaluationAction action : List.of(EvaluationAction.GRANT, EvaluationAction.DECLINE)) {
            assertEquals(
                    Optional.of(EvaluationRefusal.ALONE),
                    situation(EvaluationState.ASSESSED, reviewer, alone).refusal(action));
        }
        var together = new EvaluationSituation.Hand(false, false, true, 1);
        assertEquals(
                List.of(EvaluationAction.GRANT, EvaluationAction.DECLINE),
                situation(EvaluationState.ASSESSED, reviewer, together).allowed());
        assertEquals(
                Optional.of(EvaluationRefusal.ASSESSED_ALREADY),
                situation(EvaluationState.COUNTY_REVIEWED, reviewer, together).refusal(EvaluationAction.ASSESS));
    }

    @Test
    void nothingIsSubmittedTooLateOrOutsideOfACampaign() {
        var authority = OfficeAuthority.of(caller("editor", "320412100"), TOWN, COUNTY);
        for (EvaluationState state : List.of(EvaluationState.DRAFT, EvaluationState.RETURNED)) {
            var late = new EvaluationSituation(state, authority, true, true, EvaluationSituation.Hand.NONE);
            assertEquals(Optional.of(EvaluationRefusal.TOO_LATE), late.refusal(EvaluationAction.SUBMIT));
            var nowhere = new EvaluationSituation(state, authority, false, false, EvaluationSituation.Hand.NONE);
            assertEquals(Optional.of(EvaluationRefusal.NO_CAMPAIGN), nowhere.refusal(EvaluationAction.SUBMIT));
            assertEquals(List.of(EvaluationAction.SELF_ASSESS, EvaluationAction.WITHDRAW), nowhere.allowed());
        }
    }

    private static EvaluationSituation situation(EvaluationState state, Caller caller, EvaluationSituation.Hand hand) {
        return new EvaluationSituation(state, OfficeAuthority.of(caller, TOWN, COUNTY), true, false, hand);
    }

    private static Caller caller(String role, String region) {
        String name = role + " of " + region;
        return new Caller(name, name, Set.of(role), new RegionCode(region));
    }

    private static List<String> document() {
        try {
            return Files.readAllLines(Path.of("docs/evaluation-workflow.md"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Map<EvaluationState, Map<EvaluationAction, EvaluationOffice>> offices() {
        List<String[]> lines = table("| state |");
        Map<EvaluationState, Map<EvaluationAction, EvaluationOffice>> found = new EnumMap<>(EvaluationState.class);
        for (String[] line : lines.subList(1, lines.size())) {
            Map<EvaluationAction, EvaluationOffice> ofState = new EnumMap<>(EvaluationAction.class);
            for (int column = 1; column < line.length; column++) {
                if (!line[column].isEmpty()) {
                    ofState.put(
                            EvaluationAction.valueOf(lines.getFirst()[column]), EvaluationOffice.valueOf(line[column]));
                }
            }
            found.put(EvaluationState.valueOf(line[0]), ofState);
        }
        return found;
    }

    private static List<Holder> holders() {
        List<String[]> lines = table("| role |");
        return lines.subList(1, lines.size()).stream()
                .map(line -> new Holder(caller(line[0], line[1]), marked(lines.getFirst(), line)))
                .toList();
    }

    private static Set<EvaluationOffice> marked(String[] head, String[] line) {
        Set<EvaluationOffice> held = EnumSet.noneOf(EvaluationOffice.class);
        for (int column = 2; column < line.length; column++) {
            if (line[column].equals("x")) {
                held.add(EvaluationOffice.valueOf(head[column]));
            }
        }
        return held;
    }

    /** The cells of a table, the line with the names first. */
    private static List<String[]> table(String head) {
        return DOCUMENT.stream()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }
}
