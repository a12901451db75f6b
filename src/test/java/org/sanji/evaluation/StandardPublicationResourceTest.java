package org.sanji.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sanji.evaluation.ReadingTownStandard.PATH;
import static org.sanji.evaluation.ReadingTownStandard.YAML;
import static org.sanji.evaluation.ReadingTownStandard.publish;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.local.LocalAccounts;

@QuarkusTest
class StandardPublicationResourceTest {

    @Inject
    DataSource database;

    private ReadingTownStandard town;
    private String code;

    @BeforeEach
    void chooseACode() {
        town = ReadingTownStandard.create();
        code = town.code();
    }

    private String standard(String version) {
        return town.version(version);
    }

    private String version(String version) {
        return PATH + "/" + code + "/versions/" + version;
    }

    @Nested
    class NobodyElse {

        @Test
        void publishesWithoutAToken() {
            publish(ApiCaller.NOBODY, standard("1")).then().statusCode(401);
        }

        @Test
        void publishesInAnotherRole() {
            publish(ApiCaller.WUJIN_ADMIN, standard("1")).then().statusCode(403).body("code", equalTo("role-missing"));
            publish(ApiCaller.PULLER, standard("1")).then().statusCode(403);
            ApiCaller.NOBODY.get(version("1")).then().statusCode(401);
            ApiCaller.WUJIN_ADMIN.get(version("1")).then().statusCode(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"32", "33", "3205", "320583"})
        void publishesForARegionThatIsNotTheirs(String region) {
            publish(ApiCaller.REVIEWER, standard("1").replace("\"3204\"", "\"" + region + "\""))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("region-forbidden"));
        }

        @Test
        void publishesAVersionOfAStandardOfOthers() {
            publish(ApiCaller.PLATFORM_ADMIN, standard("1")).then().statusCode(201);
            publish(ApiCaller.PLATFORM_ADMIN, standard("2").replace("\"3204\"", "\"3205\""))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/code"))
                    .body("errors[0].code", equalTo("standard-of-others"));
        }

        @Test
        void publishesAVersionOfTheGuidelineOfTheCountry() {
            publish(ApiCaller.REVIEWER, standard("2").replace(code, "county-three-tier-guideline"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("standard-of-others"));
        }
    }

    @Nested
    class AReviewerWithMistakes {

        @Test
        void isToldAllOfThemAtTheirPlaces() {
            String broken = standard("1")
                    .replace("activity.count.themed-digital\n", "activity.count.themed\n")
                    .replace("threshold: \"6\"", "threshold: \"-6\"")
                    .replace("[{zh: 文件, en: Paper}]", "[]")
                    .replace("levels: [TOWNSHIP]", "levels: [TOWNSHIP]\nremark: new");
            publish(ApiCaller.REVIEWER, broken)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("validation-failed"))
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/groups/0/clauses/0/rule/measure",
                                    "/groups/0/clauses/0/rule/threshold",
                                    "/groups/0/clauses/1/rule",
                                    "/remark"))
                    .body("errors.code", hasItems("unknown-measure", "threshold", "no-evidence", "unknown-property"));
            ApiCaller.REVIEWER.get(version("1")).then().statusCode(404);
        }

        @Test
        void isToldWhichCaseFails() {
            publish(ApiCaller.REVIEWER, standard("1").replace("digital: \"6\"", "digital: \"5\""))
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            contains(
                                    "/fixtures/0/expect/result",
                                    "/fixtures/0/expect/value",
                                    "/fixtures/0/expect/shortfall"))
                    .body("errors[0].message", containsString("NOT_MET"));
        }

        @ParameterizedTest
        @CsvSource({
            "application/yaml, 'code: [', 400, malformed-body",
            "application/json, '{\"code\":', 400, malformed-body",
            "application/json, 'code: small', 400, malformed-body",
            "application/yaml, '', 400, validation-failed",
            "application/yaml, 'just a text', 400, validation-failed",
            "text/plain, 'code: small', 415, unsupported-media-type"
        })
        void isToldWhatCannotBeRead(String type, String body, int status, String refusal) {
            ApiCaller.REVIEWER.send(PATH, type, body).then().statusCode(status).body("code", equalTo(refusal));
        }

        @Test
        void isToldOfTextNobodyCanSee() {
            publish(ApiCaller.REVIEWER, standard("1").replace("Reading town", "Reading\u202Etown"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/title/en"))
                    .body("errors.code", contains("forbidden-character"));
        }

        @Test
        void isRefusedRulesWithinRulesWithoutEnd() {
            String deep = "{\"rules\": [".repeat(400) + "]}".repeat(400);
            ApiCaller.REVIEWER
                    .send(PATH + "/check", "application/json", deep)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-body"));
            ApiCaller.REVIEWER
                    .send(PATH + "/check", YAML, deep)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-body"));
        }

        @Test
        void isRefusedACaseOfTwoBillionStations() {
            publish(
                            ApiCaller.REVIEWER,
                            standard("1")
                                    .replace(
                                            "    expect:",
                                            "    stations: [{count: 2000000000, figures: {}}]\n    expect:"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/fixtures/0/stations/0/count"))
                    .body("errors.code", contains("out-of-bounds"));
        }

        @Test
        void isToldThatItNamesNoRegion() {
            publish(ApiCaller.REVIEWER, standard("1").replace("region: \"3204\"\n", ""))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/region"));
        }
    }

    @Nested
    class AReviewer {

        @Test
        void publishesOnceAndForEver() {
            publish(ApiCaller.REVIEWER, standard("1"))
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(version("1")))
                    .body("region", equalTo("3204"))
                    .body("groups[0].clauses", hasSize(2));
            publish(ApiCaller.REVIEWER, standard("1").replace("六次", "七次"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"));
            ApiCaller.REVIEWER.put(version("1"), null, "{}").then().statusCode(405);
            ApiCaller.REVIEWER.delete(version("1"), null).then().statusCode(405);
            assertEquals("每年不少于六次。", ApiCaller.WUJIN_VIEWER.get(version("1")).path("groups[0].clauses[0].text.zh"));
            assertThrows(SQLException.class, () -> execute("update published_standard set region = '32'"));
            assertThrows(SQLException.class, () -> execute("delete from published_standard"));
        }

        @Test
        void mayCheckBefore() {
            ApiCaller.REVIEWER
                    .send(PATH + "/check", YAML, standard("1"))
                    .then()
                    .statusCode(200)
                    .body("digest", org.hamcrest.Matchers.hasLength(64));
            ApiCaller.REVIEWER.get(version("1")).then().statusCode(404);
            ApiCaller.REVIEWER.send(PATH + "/check", YAML, "code: x").then().statusCode(400);
        }

        @Test
        void repeatsARequestWithItsKey() {
            String json = """
                    {"code": "%s", "version": "1", "region": "3204", "levels": ["TOWNSHIP"],
                     "title": {"zh": "一", "en": "One"}, "source": {"zh": "一", "en": "One"},
                     "groups": [{"title": {"zh": "一", "en": "One"}, "clauses": [{"id": "1",
                       "title": {"zh": "一", "en": "One"}, "text": {"zh": "一", "en": "One"},
                       "rule": {"type": "rising", "measure": "funding.spending.total", "years": 3,
                         "unit": {"name": {"zh": "元", "en": "CNY"}, "decimals": 2}}}]}]}
                    """.formatted(code);
            String key = UUID.randomUUID().toString();
            String first = ApiCaller.REVIEWER
                    .post(PATH, json, key)
                    .then()
                    .statusCode(201)
                    .extract()
                    .asString();
            Response again = ApiCaller.REVIEWER.post(PATH, json, key);
            again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
            assertEquals(first, again.asString());
            ApiCaller.REVIEWER
                    .post(PATH, json.replace("One", "Two"), key)
                    .then()
                    .statusCode(422);
        }

        @RepeatedTest(5)
        void winsOrLosesWhenTwoPublishAtOnce() throws Exception {
            Callable<Integer> one =
                    () -> publish(ApiCaller.REVIEWER, standard("1")).statusCode();
            try (var threads = Executors.newFixedThreadPool(4)) {
                var statuses = threads.invokeAll(java.util.Collections.nCopies(4, one)).stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .sorted()
                        .toList();
                assertEquals(java.util.List.of(201, 409, 409, 409), statuses);
            }
        }

        @Test
        void startsANewVersionFromTheDocumentOfAnOldOne() {
            String old = ApiCaller.REVIEWER
                    .get(PATH + "/changzhou-digital-learning-community/versions/trial/document")
                    .then()
                    .statusCode(200)
                    .contentType(YAML)
                    .extract()
                    .asString();
            publish(
                            ApiCaller.REVIEWER,
                            old.replace("code: changzhou-digital-learning-community", "code: " + code)
                                    .replace("version: trial", "version: \"2026\""))
                    .then()
                    .statusCode(201);
            ApiCaller.REVIEWER
                    .get(version("2026") + "/document")
                    .then()
                    .statusCode(200)
                    .body(containsString("\"code\":\"" + code + "\""));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = LocalAccounts.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
