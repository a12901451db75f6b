package org.sanji.evidence;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.evidence.Uploads.PATH;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

@QuarkusTest
class EvidenceResourceTest {

    private static final String PAGE = "https://www.example.cn/2025/1.html";

    private int year;

    @BeforeEach
    void takeAYear() {
        year = Uploads.freshYear();
    }

    @Nested
    class NobodyElse {

        @Test
        void attachesWithoutATokenOrTheRole() {
            var body = Uploads.request(year, "1.2");
            ApiCaller.NOBODY.post(PATH, body).then().statusCode(401);
            for (ApiCaller caller :
                    List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, ApiCaller.PULLER, ApiCaller.AUDITOR)) {
                caller.post(PATH, body).then().statusCode(403);
            }
        }

        @Test
        void ofAnotherCountyLearnsAnything() {
            String id = Uploads.attached(year, "1.2", SampleFiles.pdf(), "a.pdf");
            CountyFixture.tianning();
            for (String path : List.of("", "/" + id, "/" + id + "/revisions", "/" + id + "/revisions/1")) {
                ApiCaller.TIANNING_ADMIN.get(PATH + path).then().statusCode(404);
            }
            assertEquals(
                    404,
                    Uploads.download(ApiCaller.TIANNING_ADMIN, id, 1, Map.of()).statusCode());
            String elsewhere = "/v1/counties/320402/evidence/" + id;
            ApiCaller.TIANNING_ADMIN.get(elsewhere).then().statusCode(404);
            ApiCaller.TIANNING_ADMIN.get(elsewhere + "/revisions/1").then().statusCode(404);
            assertEquals(
                    404,
                    Uploads.upload(ApiCaller.TIANNING_ADMIN, id, "a.pdf", SampleFiles.pdf())
                            .statusCode());
        }

        @Test
        void readsAsAMachineOrAnAuditor() {
            ApiCaller.PULLER.get(PATH).then().statusCode(403);
            ApiCaller.AUDITOR.get(PATH).then().statusCode(403);
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void attachesToItsTownOnly() {
            var body = Uploads.request(year, "1.2");
            body.put("region", CountyFixture.NIUTANG);
            HUTANG_EDITOR.post(PATH, body).then().statusCode(403).body("code", equalTo("region-forbidden"));
            String id = WUJIN_ADMIN.post(PATH, body).path("id");
            HUTANG_EDITOR.get(PATH + "/" + id).then().statusCode(403);
            HUTANG_EDITOR.delete(PATH + "/" + id, "\"0\"").then().statusCode(403);
            HUTANG_EDITOR.get(PATH + "?year=" + year).then().statusCode(200).body("items", empty());
        }

        @Test
        void isToldEveryFieldAtOnce() {
            HUTANG_EDITOR
                    .post(
                            PATH,
                            Map.of("region", "3204121", "year", 1999, "title", " ", "link", "ftp://x", "clauze", "1"))
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/standard",
                                    "/version",
                                    "/clause",
                                    "/clauze",
                                    "/region",
                                    "/year",
                                    "/title",
                                    "/effectiveFrom",
                                    "/link"));
        }

        @Test
        void isToldWhichClauseThereIsNot() {
            refused("clause", "99.9", "unknown-clause");
            refused("version", "2031", "unknown-standard");
            refused("effectiveTo", year - 1 + "-12-31", "date-order");
        }

        @Test
        void hasAsMuchForAClauseAsConfigured() {
            IntStream.range(0, 4).forEach(piece -> Uploads.announced(year, "1.2"));
            refused("remark", "第五份", "evidence-clause-full");
            HUTANG_EDITOR.post(PATH, Uploads.request(year, "1.1")).then().statusCode(201);
        }

        @Test
        void hasNoMoreHoweverManyAreSentAtOnce() {
            List<Integer> statuses = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(piece -> HUTANG_EDITOR
                            .post(PATH, Uploads.request(year, "1.2"))
                            .statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 201, 201, 201, 422, 422, 422, 422), statuses);
        }

        private void refused(String property, String value, String code) {
            var body = Uploads.request(year, "1.2");
            body.put(property, value);
            HUTANG_EDITOR.post(PATH, body).then().statusCode(422).body("errors.code", contains(code));
        }
    }

    @Nested
    class TheSamePage {

        @Test
        void countsOnceInAClauseHoweverItIsWritten() {
            Response first = HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", PAGE));
            first.then().statusCode(201).body("kind", equalTo("LINK")).body("current.number", equalTo(1));
            HUTANG_EDITOR
                    .post(PATH, Uploads.link(year, "1.2", "HTTPS://WWW.example.CN/2025/1.html/#top"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"))
                    .body("detail", allOf(containsString(first.path("id")), containsString("佐证材料")));
        }

        @Test
        void isShownWhereElseItServes() {
            String one = HUTANG_EDITOR
                    .post(PATH, Uploads.link(year, "1.2", PAGE + "?" + year))
                    .path("id");
            String other = HUTANG_EDITOR
                    .post(PATH, Uploads.link(year, "1.1", PAGE + "?" + year))
                    .path("id");
            HUTANG_EDITOR
                    .get(PATH + "/" + one)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("alsoUsedFor.id", contains(other))
                    .body("alsoUsedFor.clause", contains("1.1"));
            HUTANG_EDITOR
                    .get(PATH + "?year=" + year)
                    .then()
                    .body("items.id", contains(one, other))
                    .body("items.alsoUsedFor.id.flatten()", containsInAnyOrder(one, other));
        }

        @Test
        void countsOnceHoweverOftenItIsSentAtTheSameTime() {
            List<Integer> statuses = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(attempt -> HUTANG_EDITOR
                            .post(PATH, Uploads.link(year, "1.2", PAGE))
                            .statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409), statuses);
        }

        @Test
        void maySecondTheClauseAgainWhenTheFirstIsTakenAway() {
            String id =
                    HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", PAGE)).path("id");
            HUTANG_EDITOR.delete(PATH + "/" + id, "\"0\"").then().statusCode(204);
            HUTANG_EDITOR.get(PATH + "/" + id).then().statusCode(404);
            HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", PAGE)).then().statusCode(201);
        }
    }

    @Nested
    class APieceOfEvidence {

        @Test
        void isDescribedAnewByItsVersion() {
            String path = PATH + "/" + Uploads.announced(year, "1.2");
            Map<String, Object> description = new HashMap<>(
                    Map.of("title", "新标题", "effectiveFrom", year + "-02-01", "effectiveTo", year + "-03-01"));
            HUTANG_EDITOR.put(path, null, description).then().statusCode(428);
            HUTANG_EDITOR.put(path, "\"7\"", description).then().statusCode(412);
            HUTANG_EDITOR
                    .put(path, "\"0\"", description)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("title", equalTo("新标题"))
                    .body("current", nullValue());
            description.put("effectiveTo", year + "-01-01");
            HUTANG_EDITOR.put(path, "\"1\"", description).then().statusCode(422);
        }

        @Test
        void ofALinkShowsAnotherPageInANewRevision() {
            String path = PATH + "/"
                    + HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", PAGE)).path("id");
            HUTANG_EDITOR
                    .put(path + "/link", "\"0\"", Map.of("link", PAGE))
                    .then()
                    .statusCode(409);
            HUTANG_EDITOR
                    .put(path + "/link", "\"0\"", Map.of("link", PAGE + "?2"))
                    .then()
                    .statusCode(200)
                    .body("current.number", equalTo(2));
            HUTANG_EDITOR.get(path + "/revisions").then().body("items.link", contains(PAGE, PAGE + "?2"));
            HUTANG_EDITOR.get(path + "/revisions/1").then().body("link", equalTo(PAGE));
            HUTANG_EDITOR.get(path + "/revisions/3").then().statusCode(404);
        }

        @Test
        void isOneForTheSameKey() {
            String key = UUID.randomUUID().toString();
            var body = Uploads.link(year, "1.2", PAGE);
            String first = HUTANG_EDITOR.post(PATH, body, key).path("id");
            HUTANG_EDITOR
                    .post(PATH, body, key)
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", "true")
                    .body("id", equalTo(first));
        }

        @Test
        void isInTheTrail() {
            String id =
                    HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", PAGE)).path("id");
            HUTANG_EDITOR.delete(PATH + "/" + id, "\"0\"").then().statusCode(204);
            WUJIN_ADMIN
                    .get("/v1/counties/320412/audit-events?subjectId=" + id)
                    .then()
                    .body("items.action", contains("CREATED", "REMOVED"))
                    .body("items.actorName", hasItem(containsString("hutang-editor")));
        }

        @Test
        void isReadInThreeStatementsHoweverManyThereAre() {
            for (String clause : List.of("1.1", "1.2", "2.1", "2.2")) {
                HUTANG_EDITOR
                        .post(PATH, Uploads.link(year, clause, PAGE + "?" + year))
                        .then()
                        .statusCode(201);
            }
            StatementCount.assertAtMost(
                    3,
                    "a page of evidence",
                    () -> HUTANG_EDITOR
                            .get(PATH + "?year=" + year)
                            .then()
                            .body("items", hasSize(4))
                            .body("items.alsoUsedFor*.size()", everyItem(equalTo(3))));
        }

        @Test
        void isReadByTheViewerAndTheReviewer() {
            String id = Uploads.announced(year, "1.2");
            for (ApiCaller caller : List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, WUJIN_ADMIN)) {
                caller.get(PATH + "/" + id).then().statusCode(200);
                caller.get(PATH + "?total=true&clause=1.2&kind=FILE&year=" + year)
                        .then()
                        .body("items", hasSize(1))
                        .body("total", equalTo(1));
            }
        }
    }
}
