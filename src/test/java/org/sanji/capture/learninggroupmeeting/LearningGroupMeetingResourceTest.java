package org.sanji.capture.learninggroupmeeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class LearningGroupMeetingResourceTest {

    private static final String PATH = "learning-group-meetings";
    private static final String DAY = "2025-03-08";

    private People network;
    private String group;

    @BeforeEach
    void found() {
        network = People.open();
        group = group("2", "\"2020-01-01\"").statusCode(201).extract().path("id");
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNoMeetingElsewhere() {
            People.post("hutang-editor", PATH, meeting(network.elsewhere(), group, DAY))
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void recordsNoGroupOfOneOrWithoutOrder() {
            group("1", "\"2020-01-01\"").statusCode(400).body("errors.pointer", contains("/members"));
            group("2", "\"2020-01-01\", \"validTo\": \"2019-12-31\"")
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"));
        }

        @Test
        void isToldWhatCannotBe() {
            String stranger = UUID.randomUUID().toString();
            rule("/group", "unknown-learning-group", meeting(network.hutang(), stranger, DAY));
            rule("/group", "no-learning-group-then", meeting(network.hutang(), group, "2019-12-31"));
            rule("/heldOn", "in-future", meeting(network.hutang(), group, "2099-01-01"));
            String id = stored();
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"heldOn\": \"2019-12-31\"}")
                    .statusCode(422)
                    .body("errors.code", contains("no-learning-group-then"));
        }

        @Test
        void findsTheMeetingsOfAGroup() {
            String id = stored();
            People.get("changzhou-reviewer", PATH + "?group=" + group + "&kind=SHOWCASE")
                    .statusCode(200)
                    .body("items.id", contains(id));
            People.get("wujin-admin", PATH + "?total=true&kind=REGULAR&group=" + group)
                    .body("total", equalTo(0));
            String place = "learning-groups?total=true&institution=" + network.hutang();
            People.get("wujin-admin", place + "&digital=true&q=摄影&kind=CIRCLE").body("total", equalTo(1));
            People.get("wujin-admin", place + "&digital=false").body("total", equalTo(0));
        }

        @Test
        void cannotRemoveOrUndateAGroupThatMet() {
            String id = stored();
            People.remove("wujin-admin", "learning-groups/" + group, 0)
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"));
            People.patch("wujin-admin", "learning-groups/" + group, 0, "{\"validTo\": \"2025-03-07\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"))
                    .body("errors.code", contains("meeting-outside-group"));
            People.patch("wujin-admin", "learning-groups/" + group, 0, "{\"validFrom\": \"2025-03-09\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/validFrom"));
            People.patch("wujin-admin", "learning-groups/" + group, 0, "{\"validTo\": \"2025-03-08\"}")
                    .statusCode(200);
            People.remove("wujin-admin", PATH + "/" + id, 0).statusCode(204);
            People.remove("wujin-admin", "learning-groups/" + group, 1).statusCode(204);
        }
    }

    private String stored() {
        return People.post("wujin-admin", PATH, meeting(network.college(), group, DAY))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void rule(String pointer, String code, String body) {
        People.post("wujin-admin", PATH, body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private ValidatableResponse group(String members, String days) {
        String body = """
                {"institution": "%s", "name": "摄影社", "kind": "CIRCLE", "subject": "手机摄影", "members": %s,
                 "digital": true, "validFrom": %s}
                """.formatted(network.hutang(), members, days);
        return People.post("wujin-admin", "learning-groups", body);
    }

    private static String meeting(String institution, String group, String day) {
        return """
                {"institution": "%s", "group": "%s", "title": "交流", "kind": "SHOWCASE", "heldOn": "%s", "participants": 9}
                """.formatted(institution, group, day);
    }
}
