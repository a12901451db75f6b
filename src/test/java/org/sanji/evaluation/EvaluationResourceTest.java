package org.sanji.evaluation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
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

@QuarkusTest
class EvaluationResourceTest {

    private EvaluationFixture hengshanqiao;

    @BeforeEach
    void open() {
        hengshanqiao = EvaluationFixture.of("320412106");
        boolean granted = hengshanqiao
                        .county()
                        .admin()
                        .get(hengshanqiao.county().path("recognitions") + "?region=" + hengshanqiao.town())
                        .jsonPath()
                        .getList("items")
                        .size()
                > 0;
        if (!granted) {
            hengshanqiao.grantedPioneer("2014-10-31", null);
        }
    }

    private static String path() {
        return "/v1/counties/320412/evaluations";
    }

    @Nested
    class NobodyElse {

        @Test
        void appliesWithoutATokenOrTheRole() {
            hengshanqiao.apply(ApiCaller.NOBODY, null).then().statusCode(401);
            for (ApiCaller caller : List.of(
                    ApiCaller.HUTANG_EDITOR,
                    ApiCaller.WUJIN_VIEWER,
                    ApiCaller.REVIEWER,
                    ApiCaller.PULLER,
                    ApiCaller.AUDITOR)) {
                hengshanqiao.apply(caller, null).then().statusCode(403);
            }
        }

        @Test
        void readsThemAsAMachineOrAnAuditor() {
            ApiCaller.PULLER.get(path()).then().statusCode(403);
            ApiCaller.AUDITOR.get(path()).then().statusCode(403);
        }

        @Test
        void ofAnotherCountyLearnsAnything() {
            hengshanqiao.apply(ApiCaller.TIANNING_ADMIN, null).then().statusCode(404);
            ApiCaller.TIANNING_ADMIN.get(path()).then().statusCode(404);
            ApiCaller.TIANNING_ADMIN
                    .get("/v1/regions/320412/evaluations")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class AnAdministratorWhoMayNotApply {

        @Test
        void theDayBeforeTheSecondAnniversaryIsToldSinceWhen() {
            hengshanqiao
                    .apply("2016-10-30")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-eligible"))
                    .body("detail", allOf(containsString("2014-10-31"), containsString("2016-10-31")));
        }

        @Test
        void isToldThatNothingWasGranted() {
            EvaluationFixture.of("320412120")
                    .apply("2025-06-01")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-eligible"));
        }

        @Test
        void cannotApplyTomorrow() {
            hengshanqiao
                    .apply("2099-01-01")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/appliedOn"))
                    .body("errors.code", contains("in-future"));
        }

        @Test
        void isToldWhatIsWrongWithRegionAndStandard() {
            refused("region", "320402001", "region-of-other-county");
            refused("region", "320412999", "unknown-region");
            refused("region", "320412", "evaluated-level");
            refused("version", "2031", "unknown-standard");
        }

        @Test
        void isToldEveryFieldAtOnce() {
            ApiCaller.WUJIN_ADMIN
                    .post(path(), Map.of("region", "3204121", "year", 1999, "standrad", "x"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/standard"))
                    .body("errors.pointer", hasItem("/version"))
                    .body("errors.pointer", hasItem("/region"))
                    .body("errors.pointer", hasItem("/standrad"))
                    .body("errors.pointer", hasItem("/year"));
        }

        private void refused(String property, String value, String code) {
            Map<String, Object> body = hengshanqiao.application(null);
            body.put(property, value);
            ApiCaller.WUJIN_ADMIN.post(path(), body).then().statusCode(422).body("errors.code", contains(code));
        }
    }

    @Nested
    class AnAdministratorWhoMay {

        @Test
        void appliesOnTheSecondAnniversaryOnceAtATime() {
            EvaluationFixture given = eligible("320412110");
            Response applied = given.apply("2016-10-31");
            applied.then()
                    .statusCode(201)
                    .header("Location", containsString("/v1/counties/320412/evaluations/"))
                    .header("ETag", "\"0\"")
                    .body("state", equalTo("DRAFT"))
                    .body("standardVersion", equalTo("trial"))
                    .body("appliedOn", equalTo("2016-10-31"))
                    .body("regionName", equalTo("雪堰镇"));
            given.apply(null).then().statusCode(409).body("code", equalTo("duplicate"));
            withdraw(applied.path("id"));
            given.apply(null).then().statusCode(201);
        }

        @Test
        void appliesOnlyOnceHoweverOftenItIsSentAtTheSameTime() {
            EvaluationFixture given = eligible("320412113");
            List<Integer> statuses = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(attempt -> given.apply("2025-12-01").statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409), statuses);
        }

        @Test
        void getsTheSameAnswerForTheSameKey() {
            EvaluationFixture given = eligible("320412114");
            String key = UUID.randomUUID().toString();
            var body = given.application("2025-12-01");
            String first = ApiCaller.WUJIN_ADMIN
                    .post(path(), body, key)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ApiCaller.WUJIN_ADMIN
                    .post(path(), body, key)
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", "true")
                    .body("id", equalTo(first));
        }

        @Test
        void fromALeapDayWaitsUntilTheLastOfFebruary() {
            EvaluationFixture given = EvaluationFixture.of("320412119");
            given.grantedPioneer("2016-02-29", null);
            given.apply("2018-02-27").then().statusCode(422).body("detail", containsString("2018-02-28"));
            given.apply("2018-02-28").then().statusCode(201);
        }

        @Test
        void afterARevocationCountsFromTheSecondGrant() {
            EvaluationFixture given = EvaluationFixture.of("320412105");
            given.grantedPioneer("2014-10-31", "2018-03-01");
            given.grantedPioneer("2019-06-01", null);
            given.apply("2018-06-01").then().statusCode(422);
            given.apply("2021-05-31").then().statusCode(422).body("detail", containsString("2021-06-01"));
            given.apply("2021-06-01").then().statusCode(201);
        }

        @Test
        void readsADraftWithItsVerdictsAndChangesItByItsVersion() {
            EvaluationFixture given = eligible("320412412");
            String id = given.apply("2025-12-01").path("id");
            Response read = ApiCaller.WUJIN_ADMIN.get(path() + "/" + id);
            read.then()
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("state", equalTo("DRAFT"))
                    .body("eligibility.eligible", equalTo(true))
                    .body("eligibility.restsOn.grantedOn", equalTo("2014-10-31"))
                    .body("verdicts", hasSize(34))
                    .body("digest", notNullValue());
            String withheld = "verdicts.findAll { it.reason == 'Numbers about people are told in their county only.' }";
            Map<String, String> english = Map.of("Accept-Language", "en");
            ApiCaller.REVIEWER.get(path() + "/" + id, english).then().body(withheld, not(empty()));
            ApiCaller.WUJIN_ADMIN.get(path() + "/" + id, english).then().body(withheld, empty());
            // Its verdicts may change while it does not: it is never answered as unchanged.
            ApiCaller.WUJIN_ADMIN.get(path() + "/" + id, "\"0\"").then().statusCode(200);
            step(id, null, "x").then().statusCode(428);
            step(id, "\"7\"", "x").then().statusCode(412);
            step(id, "\"0\"", " ").then().statusCode(400);
            step(id, "\"0\"", "材料不齐")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("state", equalTo("WITHDRAWN"))
                    .body("withdrawalReason", equalTo("材料不齐"));
            step(id, "\"1\"", "x").then().statusCode(409).body("code", equalTo("state-conflict"));
            ApiCaller.WUJIN_ADMIN.get(path() + "/" + id).then().statusCode(200).body("verdicts", empty());
        }

        private void withdraw(String id) {
            step(id, "\"0\"", "重新申报").then().statusCode(200);
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void readsTheApplicationsOfItsTownOnly() {
            EvaluationFixture given = eligible("320412413");
            String id = given.apply("2025-12-01").path("id");
            ApiCaller.HUTANG_EDITOR.get(path() + "/" + id).then().statusCode(403);
            ApiCaller.HUTANG_EDITOR
                    .get(path())
                    .then()
                    .statusCode(200)
                    .body("items.region", everyItem(startsWith(CountyFixture.HUTANG)));
            step(ApiCaller.HUTANG_EDITOR, id, "\"0\"", "x").then().statusCode(403);
        }
    }

    @Nested
    class AReviewer {

        @Test
        void seesTheApplicationsOfItsCountiesPageByPage() {
            eligible("320412400").apply("2025-12-01").then().statusCode(201);
            eligible("320412411").apply("2025-12-01").then().statusCode(201);
            String all = "/v1/regions/3204/evaluations?year=2025&state=DRAFT&total=true&limit=1";
            Response first = ApiCaller.REVIEWER.get(all);
            first.then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].county", equalTo("320412"))
                    .body("items[0]", not(hasKey("createdBy")));
            int total = first.path("total");
            String next = first.path("next");
            int seen = 1;
            while (next != null) {
                Response page = ApiCaller.REVIEWER.get(all + "&cursor=" + next);
                seen += page.jsonPath().getList("items").size();
                next = page.path("next");
            }
            assertEquals(total, seen);
            ApiCaller.REVIEWER
                    .get("/v1/regions/320412411/evaluations")
                    .then()
                    .statusCode(200)
                    .body("items.region", contains("320412411"));
            ApiCaller.REVIEWER.get("/v1/regions/320402/evaluations").then().body("items", empty());
        }

        @Test
        void findsNothingOutsideItsRegion() {
            ApiCaller.REVIEWER.get("/v1/regions/32/evaluations").then().statusCode(404);
            ApiCaller.REVIEWER.get("/v1/regions/3205/evaluations").then().statusCode(404);
            ApiCaller.REVIEWER.get("/v1/regions/320412998/evaluations").then().statusCode(404);
        }

        @Test
        void filtersAndSortsTheListOfACounty() {
            ApiCaller.REVIEWER
                    .get(path() + "?region=320412106&year=2025&state=DRAFT&standard=unknown&sort=-appliedOn")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            ApiCaller.REVIEWER.get(path() + "?state=OPEN").then().statusCode(400);
        }
    }

    private static EvaluationFixture eligible(String town) {
        EvaluationFixture given = EvaluationFixture.of(town);
        given.grantedPioneer("2014-10-31", null);
        return given;
    }

    private static Response step(String id, String ifMatch, String reason) {
        return step(ApiCaller.WUJIN_ADMIN, id, ifMatch, reason);
    }

    private static Response step(ApiCaller caller, String id, String ifMatch, String reason) {
        return caller.step(path() + "/" + id + "/withdrawal", ifMatch, Map.of("reason", reason));
    }
}
