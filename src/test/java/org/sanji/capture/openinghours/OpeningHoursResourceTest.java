package org.sanji.capture.openinghours;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class OpeningHoursResourceTest {

    private static final String MORNING = slot("MONDAY", "08:30", "12:00");
    private static final String AFTERNOON = slot("MONDAY", "13:00", "17:00");

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldEveryTimeThatIsNone() {
            refused(400, timetable("2025-01-01", null, slot("MONDAY", "8:30", "12:00"), slot("MOON", "08:00", "24:00")))
                    .body("errors.pointer", containsInAnyOrder("/slots/0/opens", "/slots/1/day", "/slots/1/closes"));
        }

        @Test
        void isToldEverySlotThatCannotBe() {
            refused(
                            422,
                            timetable(
                                    "2025-01-01",
                                    null,
                                    MORNING,
                                    slot("MONDAY", "11:00", "13:00"),
                                    slot("FRIDAY", "09:00", "08:00")))
                    .body("errors.pointer", contains("/slots/1/opens", "/slots/2/closes"));
        }

        @Test
        void isToldThatAWeekIsEmpty() {
            refused(400, timetable("2025-01-01", null)).body("errors.pointer", contains("/slots"));
        }

        @Test
        void isToldWhichTimetableAppliesAlready() {
            String first = recorded(timetable("2025-01-01", "2025-06-30", MORNING));
            refused(422, timetable("2025-06-30", null, AFTERNOON))
                    .body("errors.code", contains("timetable-overlaps"))
                    .body("errors[0].message", containsString(first));
            String second = recorded(timetable("2025-07-01", null, AFTERNOON));
            People.patch("wujin-admin", "opening-hours/" + second, 0, "{\"validFrom\": \"2025-06-01\"}")
                    .statusCode(422)
                    .body("errors.code", contains("timetable-overlaps"));
        }

        @Test
        void readsTheHoursAWeek() {
            String id = recorded(timetable("2025-01-01", null, MORNING, AFTERNOON));
            People.get("changzhou-reviewer", "opening-hours/" + id)
                    .statusCode(200)
                    .body("weeklyHours", equalTo("7.50"))
                    .body("slots.opens", contains("08:30", "13:00"));
            People.patch("wujin-admin", "opening-hours/" + id, 0, "{\"slots\": [" + MORNING + "]}")
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("weeklyHours", equalTo("3.50"));
        }
    }

    private static ValidatableResponse refused(int status, String body) {
        return People.post("wujin-admin", "opening-hours", body).statusCode(status);
    }

    private static String recorded(String body) {
        return People.post("wujin-admin", "opening-hours", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String timetable(String from, String to, String... slots) {
        return """
                {"institution": "%s", "validFrom": "%s" %s, "slots": [%s]}
                """.formatted(
                network.hutang(), from, to == null ? "" : ", \"validTo\": \"" + to + "\"", String.join(", ", slots));
    }

    private static String slot(String day, String opens, String closes) {
        return "{\"day\": \"" + day + "\", \"opens\": \"" + opens + "\", \"closes\": \"" + closes + "\"}";
    }
}
