package org.sanji.capture.volunteerservice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class VolunteerSessionResourceTest {

    private static final String PATH = "volunteer-services";
    private static final String DAY = "2025-03-05";

    private People network;
    private String number;
    private String volunteer;

    @BeforeEach
    void volunteer() {
        network = People.open();
        number = People.idNumber();
        volunteer = person(network.hutang());
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNoServiceElsewhere() {
            People.post("hutang-editor", PATH, session(network.elsewhere(), volunteer, DAY, "2.00"))
                    .statusCode(403);
        }

        @Test
        void recordsWhatAVolunteerOfAnotherTownDidHere() {
            String other = person(network.elsewhere());
            People.post("hutang-editor", PATH, session(network.hutang(), other, DAY, "2.00"))
                    .statusCode(201)
                    .body("institution", equalTo(network.hutang()));
        }
    }

    @Nested
    class AReviewer {

        @Test
        void readsServicesByTheIdOfTheVolunteer() {
            stored(volunteer, "2.00");
            People.get("changzhou-reviewer", PATH + "?volunteer=" + volunteer)
                    .statusCode(200)
                    .body("items.volunteer", contains(volunteer));
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldWhatCannotBe() {
            String stranger = UUID.randomUUID().toString();
            rule("/volunteer", "unknown-volunteer", session(network.hutang(), stranger, DAY, "2.00"));
            rule("/volunteer", "volunteer-not-active", session(network.hutang(), volunteer, "2019-12-31", "2.00"));
            rule("/heldOn", "in-future", session(network.hutang(), volunteer, "2099-01-01", "2.00"));
            String id = stored(volunteer, "2.00");
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"volunteer\": \"" + stranger + "\"}")
                    .statusCode(422)
                    .body("errors.code", contains("unknown-volunteer"));
        }

        @Test
        void isToldOfEveryFieldAtOnce() {
            String body = session(network.hutang(), volunteer, DAY, "0.20").replace("\"served\": 9", "\"served\": -1");
            People.post("wujin-admin", PATH, body)
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/hours", "/served"));
        }

        @Test
        void fillsNoDayOfAPersonWithMoreThanItHas() {
            String twin = person(network.elsewhere());
            stored(volunteer, "20.00");
            rule("/hours", "volunteer-hours-of-day", session(network.hutang(), twin, DAY, "4.25"));
            String id = stored(twin, "4.00");
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"hours\": \"4.25\"}")
                    .statusCode(422);
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"hours\": \"3.75\"}")
                    .statusCode(200);
        }

        @Test
        void fillsTheDayOfATeamAsOftenAsItWasOut() {
            String team = team();
            stored(team, "20.00");
            stored(team, "20.00");
        }

        @Test
        void addsUpWhatIsRecordedAtTheSameMoment() throws InterruptedException {
            String twin = person(network.elsewhere());
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> both = List.of(() -> status(volunteer), () -> status(twin));
                var statuses = pool.invokeAll(both).stream()
                        .map(push -> push.resultNow())
                        .sorted()
                        .toList();
                assertEquals(List.of(201, 422), statuses);
            }
        }
    }

    private int status(String who) {
        return People.post("wujin-admin", PATH, session(network.hutang(), who, DAY, "13.00"))
                .extract()
                .statusCode();
    }

    private String stored(String who, String hours) {
        return People.post("wujin-admin", PATH, session(network.hutang(), who, DAY, hours))
                .statusCode(201)
                .body("hours", equalTo(hours))
                .extract()
                .path("id");
    }

    private static void rule(String pointer, String code, String body) {
        People.post("wujin-admin", PATH, body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private String person(String institution) {
        return People.volunteer(institution, "\"kind\": \"PERSON\", \"idNumber\": \"" + number + "\"");
    }

    private String team() {
        return People.volunteer(network.hutang(), "\"kind\": \"TEAM\", \"members\": 8");
    }

    private static String session(String institution, String volunteer, String day, String hours) {
        return """
                {"institution": "%s", "volunteer": "%s", "title": "助教", "kind": "DIGITAL_LEARNING", "heldOn": "%s",
                 "hours": "%s", "served": 9}
                """.formatted(institution, volunteer, day, hours);
    }
}
