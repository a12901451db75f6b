package org.sanji.capture.openinghours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.FieldError;

class WeeklyTimetableTest {

    @Test
    void addsMinutesBeforeItRounds() {
        assertEquals("1.00", hours(monday("08:00", "08:20"), monday("09:00", "09:20"), monday("10:00", "10:20")));
        assertEquals("0.33", hours(monday("08:00", "08:20")));
    }

    @Test
    void knowsFortyHours() {
        Slot[] week = Stream.of(1, 2, 3, 4, 5)
                .map(day -> new Slot(DayOfWeek.of(day), "09:00", "17:00"))
                .toArray(Slot[]::new);
        assertEquals("40.00", hours(week));
    }

    @Test
    void letsSlotsTouch() {
        assertEquals(List.of(), wrong(monday("08:00", "12:00"), monday("12:00", "17:00")));
        assertEquals(List.of(), wrong(monday("08:00", "12:00"), new Slot(DayOfWeek.TUESDAY, "08:00", "12:00")));
    }

    @Test
    void tellsEverythingAtOnceWithItsPlace() {
        assertEquals(
                List.of("/slots/1/closes", "/slots/2/opens", "/slots/3/closes"),
                wrong(
                        monday("08:00", "12:00"),
                        monday("13:00", "13:00"),
                        monday("11:59", "12:30"),
                        monday("23:00", "01:00")));
    }

    @Test
    void seesASlotInsideAnother() {
        assertEquals(List.of("/slots/1/opens"), wrong(monday("08:00", "17:00"), monday("09:00", "10:00")));
        assertEquals(List.of("/slots/1/opens"), wrong(monday("09:00", "10:00"), monday("08:00", "17:00")));
    }

    private static Slot monday(String opens, String closes) {
        return new Slot(DayOfWeek.MONDAY, opens, closes);
    }

    private static String hours(Slot... slots) {
        return new WeeklyTimetable(List.of(slots)).hours().toPlainString();
    }

    private static List<String> wrong(Slot... slots) {
        return new WeeklyTimetable(List.of(slots))
                .errors().stream().map(FieldError::pointer).toList();
    }
}
