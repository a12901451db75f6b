package org.sanji.capture.volunteerservice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

/** What a volunteer who served cannot become. */
@QuarkusTest
class SessionsOfVolunteerTest {

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

    @Test
    void cannotRemoveOrUndateWhoServed() {
        String id = stored(volunteer, "2.00");
        People.remove("wujin-admin", "volunteers/" + volunteer, 0)
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        People.patch("wujin-admin", "volunteers/" + volunteer, 0, "{\"validTo\": \"2025-03-04\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"))
                .body("errors.code", contains("service-outside-volunteering"));
        People.patch("wujin-admin", "volunteers/" + volunteer, 0, "{\"validFrom\": \"2025-03-06\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/validFrom"));
        People.patch("wujin-admin", "volunteers/" + volunteer, 0, "{\"validTo\": \"2025-03-05\"}")
                .statusCode(200);
        People.remove("wujin-admin", PATH + "/" + id, 0).statusCode(204);
        People.remove("wujin-admin", "volunteers/" + volunteer, 1).statusCode(204);
    }

    @Test
    void cannotMakeTwoPeopleOneWhoseDayIsFull() {
        stored(volunteer, "20.00");
        String taken = number;
        number = People.idNumber();
        String other = person(network.elsewhere());
        stored(other, "20.00");
        People.patch("wujin-admin", "volunteers/" + other, 0, "{\"idNumber\": \"" + taken + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/idNumber"))
                .body("errors.code", contains("volunteer-day-full"));
    }

    @Test
    void cannotMakeATeamAPersonWhoseDayIsFull() {
        String team = People.volunteer(network.hutang(), "\"kind\": \"TEAM\", \"members\": 8");
        stored(team, "20.00");
        stored(team, "20.00");
        People.patch("wujin-admin", "volunteers/" + team, 0, "{\"kind\": \"PERSON\", \"members\": null}")
                .statusCode(422)
                .body("errors.pointer", contains("/kind"))
                .body("errors.code", contains("volunteer-day-full"));
    }

    private String person(String institution) {
        return People.volunteer(institution, "\"kind\": \"PERSON\", \"idNumber\": \"" + number + "\"");
    }

    private String stored(String who, String hours) {
        String body = """
                {"institution": "%s", "volunteer": "%s", "title": "助教", "kind": "DIGITAL_LEARNING", "heldOn": "%s",
                 "hours": "%s", "served": 9}
                """.formatted(network.hutang(), who, DAY, hours);
        return People.post("wujin-admin", PATH, body).statusCode(201).extract().path("id");
    }
}
