package org.sanji.capture.learningresource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class LearningResourceResourceTest {

    private static final String PATH = "resources";
    private static final String CITY = "MUNICIPAL_LIFELONG_EDUCATION_ONLINE";

    private People network;

    @BeforeEach
    void open() {
        network = People.open();
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNothingElsewhere() {
            People.post("hutang-editor", PATH, resource(network.elsewhere(), "2025-03-08", "", ""))
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldEverythingThatCannotBe() {
            String published = "\"publishedOn\": \"2025-03-07\",";
            String pushes = push(CITY, "2025-03-07") + "," + push("NATIONAL_PLATFORM", "2099-01-01") + ","
                    + push(CITY, "2025-03-08");
            People.post("wujin-admin", PATH, resource(network.hutang(), "2025-03-08", published, pushes))
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains("/publishedOn", "/pushes/0/pushedOn", "/pushes/1/pushedOn", "/pushes/2/to"))
                    .body("errors.code", contains("before-made", "before-made", "in-future", "named-twice"));
            People.post("wujin-admin", PATH, resource(network.hutang(), "2099-01-01", "", ""))
                    .statusCode(422)
                    .body("errors.pointer", contains("/madeOn"));
        }

        @Test
        void isToldWhatAPushLacks() {
            People.post("wujin-admin", PATH, resource(network.hutang(), "2025-03-08", "", "{}"))
                    .statusCode(400)
                    .body("errors.pointer.sort()", contains("/pushes/0/pushedOn", "/pushes/0/to"));
        }

        @Test
        void readsThePushesInTheOrderOfThePlatforms() {
            String pushes = push("NATIONAL_PLATFORM", "2025-03-08") + "," + push(CITY, "2025-05-01");
            String id = stored("2025-03-08", pushes);
            People.get("wujin-viewer", PATH + "/" + id)
                    .body("pushes.to", contains(CITY, "NATIONAL_PLATFORM"))
                    .body("pushes.pushedOn", contains("2025-05-01", "2025-03-08"));
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"title\": \"乱针绣\"}")
                    .body("pushes.to", contains(CITY, "NATIONAL_PLATFORM"));
            People.patch("wujin-admin", PATH + "/" + id, 1, "{\"pushes\": null}")
                    .statusCode(200)
                    .body("pushes", empty());
        }

        @Test
        void findsResourcesByKindPlatformAndTitle() {
            String toTheCity = stored("2025-03-08", push(CITY, "2025-05-01"));
            String toTheNation = stored("2025-03-08", push("NATIONAL_PLATFORM", "2025-05-01"));
            String list = PATH + "?total=true&institution=" + network.hutang();
            People.get("wujin-admin", list + "&kind=ACTIVITY_RESOURCE&q=针绣&pushedTo=" + CITY)
                    .body("items.id", contains(toTheCity));
            People.get("wujin-admin", list + "&pushedTo=NATIONAL_PLATFORM").body("items.id", contains(toTheNation));
            People.get("wujin-admin", list + "&pushedTo=PROVINCIAL_PLATFORM").body("total", equalTo(0));
            People.get("wujin-admin", list + "&from=2025-03-09").body("total", equalTo(0));
        }
    }

    private String stored(String madeOn, String pushes) {
        return People.post("wujin-admin", PATH, resource(network.hutang(), madeOn, "", pushes))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String push(String to, String pushedOn) {
        return "{\"to\": \"%s\", \"pushedOn\": \"%s\"}".formatted(to, pushedOn);
    }

    private static String resource(String institution, String madeOn, String more, String pushes) {
        return """
                {"institution": "%s", "title": "乱针绣入门", "kind": "ACTIVITY_RESOURCE", "madeOn": "%s",
                 "selfPlanned": true, "localCulture": true, %s "pushes": [%s]}
                """.formatted(institution, madeOn, more, pushes);
    }
}
