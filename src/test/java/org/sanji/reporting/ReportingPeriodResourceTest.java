package org.sanji.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.RuleAssertions.assertRule;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

@QuarkusTest
class ReportingPeriodResourceTest {

    private ReportingFixture wujin;
    private String march;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        march = wujin.path() + "/" + wujin.period("2019-03", "2019-04-10");
    }

    private static Map<String, Object> request(String period, String dueOn) {
        return Map.of("period", period, "dueOn", dueOn);
    }

    @Nested
    class NobodyElse {

        @Test
        void opensOrChangesOne() {
            ApiCaller.NOBODY
                    .post(wujin.path(), request("2019-05", "2019-06-10"))
                    .then()
                    .statusCode(401);
            for (ApiCaller caller : List.of(
                    ApiCaller.HUTANG_EDITOR,
                    ApiCaller.WUJIN_VIEWER,
                    ApiCaller.REVIEWER,
                    ApiCaller.PULLER,
                    ApiCaller.AUDITOR,
                    ApiCaller.PLATFORM_ADMIN)) {
                assertEquals(
                        403,
                        caller.post(wujin.path(), request("2019-05", "2019-06-10"))
                                .statusCode(),
                        caller.toString());
                assertEquals(
                        403,
                        caller.put(march, "\"0\"", Map.of("dueOn", "2019-04-20"))
                                .statusCode(),
                        caller.toString());
            }
        }

        @Test
        void ofAnotherCountyLearnsAnything() {
            ApiCaller.TIANNING_ADMIN.get(wujin.path()).then().statusCode(404);
            ApiCaller.TIANNING_ADMIN.get(march).then().statusCode(404);
            String foreign = march.replace("320412", "320402");
            ApiCaller.TIANNING_ADMIN.get(foreign).then().statusCode(404);
            ApiCaller.TIANNING_ADMIN.get(foreign + "/completeness").then().statusCode(404);
            ApiCaller.TIANNING_ADMIN.get(foreign + "/reports").then().statusCode(404);
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isRefusedAQuarter() {
            assertRule(
                    ApiCaller.WUJIN_ADMIN.post(wujin.path(), request("2019-Q1", "2019-04-10")),
                    "/period month-or-year");
        }

        @Test
        void isRefusedADayBeforeThePeriod() {
            assertRule(
                    ApiCaller.WUJIN_ADMIN.post(wujin.path(), request("2018-05", "2018-04-30")),
                    "/dueOn due-before-period");
            assertRule(
                    ApiCaller.WUJIN_ADMIN.put(march, tag(), Map.of("dueOn", "2019-02-28")), "/dueOn due-before-period");
        }

        @Test
        void isToldEveryFieldAtOnce() {
            ApiCaller.WUJIN_ADMIN
                    .post(wujin.path(), Map.of("period", "2019-13", "due", "x"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/period"))
                    .body("errors.pointer", hasItem("/dueOn"))
                    .body("errors.pointer", hasItem("/due"));
        }

        @Test
        void opensAPeriodOnce() {
            ApiCaller.WUJIN_ADMIN
                    .post(wujin.path(), request("2019-03", "2019-04-10"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"))
                    .body("detail", containsString("2019-03"));
        }

        @Test
        void mustNameTheVersionItChanges() {
            assertEquals(
                    428,
                    ApiCaller.WUJIN_ADMIN
                            .put(march, null, Map.of("dueOn", "2019-04-20"))
                            .statusCode());
            assertEquals(
                    412,
                    ApiCaller.WUJIN_ADMIN
                            .patch(march, "\"999\"", Map.of("dueOn", "2019-04-20"))
                            .statusCode());
        }

        @Test
        void changesTheDayReportsAreDue() {
            Response changed = ApiCaller.WUJIN_ADMIN.patch(march, tag(), Map.of("dueOn", "2019-04-15"));
            assertEquals("2019-04-15", changed.path("dueOn"), changed.asString());
            Response replaced = ApiCaller.WUJIN_ADMIN.put(march, changed.header("ETag"), Map.of("dueOn", "2019-04-12"));
            assertEquals("2019-04-12", replaced.path("dueOn"), replaced.asString());
            List<String> trail = ApiCaller.AUDITOR
                    .get(wujin.county().path("audit-events") + "?subject=reporting-periods&subjectId="
                            + replaced.path("id"))
                    .path("items.action");
            assertEquals(List.of("CREATED", "CHANGED", "CHANGED"), trail.subList(0, 3));
        }

        @Test
        void opensOneWithAKeyOnce() {
            String key = UUID.randomUUID().toString();
            Response first = ApiCaller.KUNSHAN_ADMIN.post(
                    ReportingFixture.kunshan().path(), request("2018-01", "2018-02-10"), key);
            Response again = ApiCaller.KUNSHAN_ADMIN.post(
                    ReportingFixture.kunshan().path(), request("2018-01", "2018-02-10"), key);
            assertEquals(201, first.statusCode(), first.asString());
            assertEquals(first.asString(), again.asString());
        }

        private String tag() {
            return ApiCaller.WUJIN_ADMIN.get(march).header("ETag");
        }
    }

    @Nested
    class WhoReads {

        @Test
        void findsThePeriodsOfAYear() {
            wujin.period("2018-12", "2019-01-10");
            wujin.period("2019", "2020-01-31");
            for (ApiCaller caller : List.of(ApiCaller.HUTANG_EDITOR, ApiCaller.WUJIN_VIEWER, ApiCaller.AUDITOR)) {
                caller.get(wujin.path() + "?year=2019&sort=firstDay")
                        .then()
                        .statusCode(200)
                        .body("items.period", hasItem("2019"))
                        .body("items.period", hasItem("2019-03"))
                        .body("items.firstDay", everyItem(startsWith("2019")));
            }
        }

        @Test
        void waitsForThreeStatementsAtMost() {
            StatementCount.assertAtMost(
                    3, "a page of periods", () -> ApiCaller.WUJIN_VIEWER.get(wujin.path() + "?total=true"));
        }
    }
}
