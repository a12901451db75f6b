package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.DateSpan;
import org.sanji.reporting.AffectedDays;

/** Which days an edit of a row alters. */
class RowStateTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Test
    void anEditThatChangesNothingAltersNoDay() {
        assertEquals(List.of(), altered(post("2024-01-01", null, "TEACHER"), post("2024-01-01", null, "TEACHER")));
    }

    @Test
    void aPostThatIsEndedLaterAltersTheDaysAfterItsEnd() {
        assertEquals(
                List.of(days(HERE, "2025-07-01", null)),
                altered(post("2024-01-01", null, "TEACHER"), post("2024-01-01", "2025-06-30", "TEACHER")));
    }

    @Test
    void anEndThatMovesAltersTheDaysBetween() {
        var early = post("2024-01-01", "2025-03-31", "TEACHER");
        var late = post("2024-01-01", "2025-06-30", "TEACHER");
        assertEquals(List.of(days(HERE, "2025-04-01", "2025-06-30")), altered(early, late));
        assertEquals(List.of(days(HERE, "2025-04-01", "2025-06-30")), altered(late, early));
    }

    @Test
    void aBeginningThatMovesAltersTheDaysBetweenAndBothFirstDays() {
        assertEquals(
                List.of(days(HERE, "2024-01-01", "2024-03-01")),
                altered(post("2024-01-01", null, "TEACHER"), post("2024-03-01", null, "TEACHER")));
    }

    @Test
    void anythingElseAltersAllDaysBeforeAndAfter() {
        assertEquals(
                List.of(days(HERE, "2024-01-01", null), days(HERE, "2024-01-01", "2025-06-30")),
                altered(post("2024-01-01", null, "TEACHER"), post("2024-01-01", "2025-06-30", "MANAGER")));
    }

    @Test
    void aMoveAltersAllDaysAtBothInstitutions() {
        assertEquals(
                List.of(days(HERE, "2024-01-01", null), days(THERE, "2024-01-01", null)),
                altered(post("2024-01-01", null, "TEACHER"), at(THERE, post("2024-01-01", null, "TEACHER"))));
    }

    @Test
    void whatCameOfItLaterAltersThatDayAlone() {
        var enrolled = enrolment("2024-12-01", null, null);
        var completed = enrolment("2024-12-01", "2025-01-15", 12);
        assertEquals(List.of(days(HERE, "2025-01-15", "2025-01-15")), altered(enrolled, completed));
        assertEquals(
                List.of(days(HERE, "2025-01-15", "2025-01-15"), days(HERE, "2025-01-20", "2025-01-20")),
                altered(completed, enrolment("2024-12-01", "2025-01-20", 12)));
    }

    private static List<AffectedDays> altered(RowState before, RowState after) {
        return before.until(after);
    }

    private static AffectedDays days(UUID institution, String from, @Nullable String to) {
        return new AffectedDays(
                institution, new DateSpan(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    private static RowState post(String from, @Nullable String to, String post) {
        Map<String, Object> says = new HashMap<>(Map.of("validFrom", from, "post", post));
        if (to != null) {
            says.put("validTo", to);
        }
        return new RowState(
                HERE, Set.of(), days(HERE, from, to).days(), says, Set.of("validFrom", "validTo"), null, Set.of());
    }

    private static RowState at(UUID institution, RowState row) {
        return new RowState(institution, Set.of(), row.days(), row.properties(), row.span(), null, Set.of());
    }

    private static RowState enrolment(String on, @Nullable String completed, @Nullable Integer attended) {
        Map<String, Object> says = new HashMap<>(Map.of("enrolledOn", on));
        if (completed != null) {
            says.put("completedOn", completed);
        }
        if (attended != null) {
            says.put("attendedSessions", attended);
        }
        LocalDate outcome = completed == null ? null : LocalDate.parse(completed);
        return new RowState(
                HERE,
                Set.of(),
                days(HERE, on, completed == null ? on : completed).days(),
                says,
                Set.of("validFrom", "validTo"),
                outcome,
                Set.of("completedOn", "attendedSessions"));
    }
}
