package org.sanji.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Who may call, what for, and who may apply when. */
@QuarkusTest
class CampaignResourceTest {

    private static final String PATH = "/v1/regions/3204/campaigns";
    private static final String XINQIAO = "320411006";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

    private CountyFixture xinbei;

    @BeforeEach
    void pioneer() {
        xinbei = CountyFixture.xinbei();
        List<?> held = ApiCaller.XINBEI_ADMIN
                .get(xinbei.path("recognitions") + "?region=" + XINQIAO)
                .path("items");
        if (held.isEmpty()) {
            Map<String, Object> grant = Map.of(
                    "institution",
                    xinbei.school(XINQIAO),
                    "kind",
                    "DIGITAL_LEARNING_PIONEER_COMMUNITY",
                    "grantedOn",
                    "2014-10-31");
            ApiCaller.XINBEI_ADMIN
                    .post(xinbei.path("recognitions"), grant)
                    .then()
                    .statusCode(201);
        }
    }

    private static Map<String, Object> body(int year) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "示范社区认定");
        body.put("standard", "changzhou-digital-learning-community");
        body.put("version", "trial");
        body.put("year", year);
        body.put("opensOn", TODAY.minusDays(1).toString());
        body.put("closesOn", TODAY.plusDays(1).toString());
        body.put("decidesOn", TODAY.plusDays(30).toString());
        body.put("recognition", "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY");
        return body;
    }

    private static String opened(Map<String, Object> body) {
        Response created = ApiCaller.REVIEWER.post(PATH, body);
        created.then().statusCode(201);
        return created.path("id");
    }

    private static Response apply(int year, String campaign, String town) {
        return ApiCaller.XINBEI_EDITOR.post(
                "/v1/counties/320411/evaluations",
                Map.of(
                        "standard",
                        "changzhou-digital-learning-community",
                        "version",
                        "trial",
                        "region",
                        town,
                        "year",
                        year,
                        "campaign",
                        campaign));
    }

    @Nested
    class NobodyElse {

        @Test
        void opensACampaign() {
            ApiCaller.NOBODY.post(PATH, body(2025)).then().statusCode(401);
            for (ApiCaller caller :
                    List.of(ApiCaller.XINBEI_ADMIN, ApiCaller.XINBEI_EDITOR, ApiCaller.AUDITOR, ApiCaller.PULLER)) {
                caller.post(PATH, body(2025)).then().statusCode(403);
            }
            ApiCaller.REVIEWER
                    .post("/v1/regions/3205/campaigns", body(2025))
                    .then()
                    .statusCode(404);
            ApiCaller.REVIEWER
                    .post("/v1/regions/32/campaigns", body(2025))
                    .then()
                    .statusCode(403);
        }

        @Test
        void opensACampaignOfACounty() {
            ApiCaller.REVIEWER
                    .post("/v1/regions/320411/campaigns", body(2025))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("rule-violated"))
                    .body("detail", containsString("市或省"));
        }

        @Test
        void readsTheCampaignsOfAnotherCity() {
            String id = opened(body(2025));
            ApiCaller.KUNSHAN_ADMIN.get(PATH).then().statusCode(404);
            ApiCaller.KUNSHAN_ADMIN.get(PATH + "/" + id).then().statusCode(404);
            ApiCaller.KUNSHAN_ADMIN
                    .get("/v1/regions/3205/campaigns/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class AReviewer {

        @Test
        void isToldEverythingThatIsWrongAtOnce() {
            Map<String, Object> body = body(2025);
            body.put("closesOn", TODAY.minusDays(2).toString());
            body.put("decidesOn", TODAY.minusDays(3).toString());
            body.put("recognition", "STANDARD_RESIDENT_SCHOOL");
            body.put("invited", List.of("320583100", "320411999", "320411", XINQIAO));
            ApiCaller.REVIEWER
                    .post(PATH, body)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/closesOn",
                                    "/decidesOn",
                                    "/recognition",
                                    "/invited/0",
                                    "/invited/1",
                                    "/invited/2"));
            body.put("standard", "county-three-tier-guideline");
            ApiCaller.REVIEWER
                    .post(PATH, body)
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("evaluates-institutions"));
        }

        @Test
        void opensOneOnceForOneKeyAndMovesItsDays() {
            String key = UUID.randomUUID().toString();
            String id = ApiCaller.REVIEWER.post(PATH, body(2024), key).path("id");
            ApiCaller.REVIEWER
                    .post(PATH, body(2024), key)
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(id));
            String dates = PATH + "/" + id + "/dates";
            Map<String, String> later = Map.of(
                    "opensOn", TODAY.toString(),
                    "closesOn", TODAY.plusDays(9).toString(),
                    "decidesOn", TODAY.plusDays(90).toString());
            ApiCaller.REVIEWER.put(dates, null, later).then().statusCode(428);
            ApiCaller.REVIEWER.put(dates, "\"5\"", later).then().statusCode(412);
            ApiCaller.XINBEI_ADMIN.put(dates, "\"0\"", later).then().statusCode(403);
            ApiCaller.ASSESSOR
                    .put(dates, "\"0\"", later)
                    .then()
                    .statusCode(200)
                    .body("closesOn", equalTo(TODAY.plusDays(9).toString()));
            ApiCaller.XINBEI_EDITOR
                    .get("/v1/regions/320411/campaigns?limit=500&year=2024")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
    }

    @Nested
    class ATown {

        @Test
        void appliesOnlyWhereItIsInvitedAndForWhatIsAsked() {
            Map<String, Object> body = body(2026);
            body.put("invited", List.of("320411101"));
            String id = opened(body);
            apply(2025, id, XINQIAO)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/campaign", "/region"))
                    .body("errors.code", contains("campaign-for", "not-invited"));
            apply(2026, UUID.randomUUID().toString(), XINQIAO)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unknown-campaign"));
        }

        @Test
        void whoIsTooEarlyIsToldTheFirstDay() {
            Map<String, Object> body = body(2026);
            body.put("opensOn", TODAY.plusDays(3).toString());
            body.put("closesOn", TODAY.plusDays(9).toString());
            apply(2026, opened(body), XINQIAO)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-eligible"))
                    .body("detail", containsString(TODAY.plusDays(3).toString()));
        }

        @Test
        void whoIsTooLateIsToldWhenTheNextOneOpens() {
            Map<String, Object> next = body(2027);
            next.put("opensOn", TODAY.plusDays(2).toString());
            next.put("closesOn", TODAY.plusDays(9).toString());
            next.put("invited", List.of(XINQIAO));
            opened(next);
            Map<String, Object> over = body(2026);
            over.put("closesOn", TODAY.minusDays(1).toString());
            apply(2026, opened(over), XINQIAO)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("not-eligible"))
                    .body("detail", containsString(TODAY.minusDays(1).toString()))
                    .body("detail", containsString(TODAY.plusDays(2).toString()));
        }
    }
}
