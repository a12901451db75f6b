package org.sanji.capture.platformpost;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.StatementCount;

@QuarkusTest
class PlatformPostResourceTest {

    private static final String PATH = "platform-posts";
    private static final int MOST_STATEMENTS = 9;

    private People network;
    private String platform;

    @BeforeEach
    void open() {
        network = People.open();
        platform = platformOf(network.hutang());
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void publishesNothingElsewhereAndLearnsNothingOfIt() {
            String elsewhere = platformOf(network.elsewhere());
            People.post("hutang-editor", PATH, post(network.elsewhere(), elsewhere, "2025-03-08"))
                    .statusCode(403);
            People.post("hutang-editor", PATH, post(network.elsewhere(), elsewhere, "2022-12-31"))
                    .statusCode(403);
            People.post("hutang-editor", PATH, post(network.hutang(), elsewhere, "2022-12-31"))
                    .statusCode(422)
                    .body("errors.code", contains("unknown-platform"))
                    .body("errors[0].message", not(containsString("2023")));
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldWhatCannotBe() {
            rule(
                    "/platform",
                    "unknown-platform",
                    post(network.hutang(), UUID.randomUUID().toString(), "2025-03-08"));
            rule("/platform", "unknown-platform", post(network.elsewhere(), platform, "2025-03-08"));
            rule("/publishedOn", "platform-not-in-use", post(network.hutang(), platform, "2022-12-31"));
            rule("/publishedOn", "platform-not-in-use", post(network.hutang(), platform, "2026-01-01"));
            rule("/publishedOn", "in-future", post(network.hutang(), platform, "2099-01-01"));
        }

        @Test
        void movesNoPostToAnotherOnesPlatform() {
            String id = stored("2025-03-08");
            People.patch(
                            "wujin-admin",
                            PATH + "/" + id,
                            0,
                            "{\"platform\": \"" + platformOf(network.elsewhere()) + "\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/platform"));
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"publishedOn\": \"2022-12-31\"}")
                    .statusCode(422)
                    .body("errors.code", contains("platform-not-in-use"));
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"views\": 381}")
                    .statusCode(200)
                    .body("views", equalTo(381));
        }

        @Test
        void findsPostsByPlatformKindAndDays() {
            String id = stored("2025-03-08");
            String list = PATH + "?total=true&platform=" + platform;
            People.get("wujin-viewer", list + "&kind=NEWS&from=2025-03-08&to=2025-03-08")
                    .body("items.id", contains(id));
            People.get("wujin-viewer", list + "&kind=LEARNING_RESOURCE").body("total", equalTo(0));
            People.get("wujin-viewer", list + "&to=2025-03-07").body("total", equalTo(0));
        }

        @Test
        void keepsThePlatformUnderItsPosts() {
            String id = stored("2025-03-08");
            String path = "platforms/" + platform;
            refused(path, "{\"institution\": \"" + network.elsewhere() + "\"}", "/institution", "platform-has-posts");
            refused(path, "{\"validFrom\": \"2025-03-09\"}", "/validFrom", "post-outside-platform");
            refused(path, "{\"validTo\": \"2025-03-07\"}", "/validTo", "post-outside-platform");
            People.remove("wujin-admin", path, 0).statusCode(409).body("code", equalTo("state-conflict"));
            People.patch("wujin-admin", path, 0, "{\"validFrom\": \"2025-03-08\", \"validTo\": \"2025-03-08\"}")
                    .statusCode(200);
            People.remove("wujin-admin", PATH + "/" + id, 0).statusCode(204);
            People.remove("wujin-admin", path, 1).statusCode(204);
        }

        @Test
        void recordsAPostInFewStatements() {
            String body = post(network.hutang(), platform, "2025-03-08");
            StatementCount.assertAtMost(
                    MOST_STATEMENTS,
                    "Recording a post",
                    () -> ApiCaller.WUJIN_ADMIN
                            .post(
                                    "/v1/counties/320412/" + PATH,
                                    body,
                                    UUID.randomUUID().toString())
                            .then()
                            .statusCode(201));
        }
    }

    private String stored(String publishedOn) {
        return People.post("wujin-admin", PATH, post(network.hutang(), platform, publishedOn))
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

    private static void refused(String path, String patch, String pointer, String code) {
        People.patch("wujin-admin", path, 0, patch)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String platformOf(String institution) {
        String body = """
                {"institution": "%s", "kind": "WEBSITE", "name": "社区教育网",
                 "validFrom": "2023-01-01", "validTo": "2025-12-31"}
                """.formatted(institution);
        return People.post("wujin-admin", "platforms", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String post(String institution, String platform, String publishedOn) {
        return """
                {"institution": "%s", "platform": "%s", "title": "春季课程报名", "kind": "NEWS", "publishedOn": "%s"}
                """.formatted(institution, platform, publishedOn);
    }
}
