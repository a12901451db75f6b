package org.sanji.capture.courseclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;

class ClassTimetableTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final DateSpan DAYS = new DateSpan(FIRST, FIRST.plusDays(9));

    @Test
    void addsMinutesBeforeItRounds() {
        assertEquals("1.00", hours(on(0, "08:00", "08:20"), on(1, "09:00", "09:20"), on(2, "10:00", "10:20")));
    }

    @Test
    void letsSessionsTouch() {
        assertEquals(List.of(), wrong(on(0, "08:00", "12:00"), on(0, "12:00", "17:00"), on(9, "08:00", "12:00")));
    }

    @Test
    void tellsEverythingAtOnceWithItsPlace() {
        assertEquals(
                List.of(
                        "/sessions/1/startsAt sessions-overlap",
                        "/sessions/2/endsAt ends-before-starts",
                        "/sessions/3/heldOn session-outside-class",
                        "/sessions/4/heldOn session-outside-class",
                        "/sessions/4/endsAt ends-before-starts"),
                wrong(
                        on(0, "09:00", "10:00"),
                        on(0, "08:00", "17:00"),
                        on(1, "23:00", "01:00"),
                        on(-1, "09:00", "10:00"),
                        on(10, "09:00", "09:00")));
    }

    @Test
    void keepsSessionsInTurn() {
        var timetable =
                new ClassTimetable(List.of(on(1, "09:00", "10:00"), on(0, "14:00", "15:00"), on(0, "09:00", "10:00")));
        assertEquals(
                List.of(on(0, "09:00", "10:00"), on(0, "14:00", "15:00"), on(1, "09:00", "10:00")), timetable.inTurn());
    }

    private static ClassSession on(int day, String starts, String ends) {
        return new ClassSession(FIRST.plusDays(day), starts, ends);
    }

    private static String hours(ClassSession... sessions) {
        return new ClassTimetable(List.of(sessions)).hours().toPlainString();
    }

    private static List<String> wrong(ClassSession... sessions) {
        return new ClassTimetable(List.of(sessions))
                .errors(DAYS).stream()
                        .map((FieldError error) -> error.pointer() + " " + error.code())
                        .toList();
    }
}
