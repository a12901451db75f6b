package org.sanji.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.CountyFixture.NIUTANG;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.reporting.ReportingFixture.expect;

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
class PeriodReportResourceTest {

    private static final List<String> STEPS = List.of("submission", "approval", "return", "acceptance", "reopening");

    private ReportingFixture wujin;
    private String period;
    private String station;
    private String report;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        period = wujin.period("2020", "2021-01-31");
        station = wujin.county().newStation(HUTANG);
        report = wujin.report(period, station);
    }

    @Nested
    class NobodyElse {

        @Test
        void decidesAnything() {
            List<ApiCaller> readers = List.of(
                    ApiCaller.WUJIN_VIEWER,
                    ApiCaller.REVIEWER,
                    ApiCaller.PULLER,
                    ApiCaller.AUDITOR,
                    ApiCaller.PLATFORM_ADMIN);
            for (String step : STEPS) {
                Map<String, Object> body = reason(step);
                assertEquals(
                        401, ApiCaller.NOBODY.post(report + "/" + step, body).statusCode());
                readers.forEach(caller ->
                        assertEquals(403, caller.post(report + "/" + step, body).statusCode(), caller + " " + step));
            }
        }

        @Test
        void ofAnotherCountyDecidesOrReads() {
            ApiCaller.TIANNING_ADMIN.get(report).then().statusCode(404);
            for (String step : STEPS) {
                assertEquals(
                        404,
                        ApiCaller.TIANNING_ADMIN
                                .post(report + "/" + step, reason(step))
                                .statusCode());
            }
        }

        @Test
        void ofAnotherCountyFindsItUnderItsOwn() {
            for (String step : STEPS) {
                assertEquals(
                        404,
                        ApiCaller.TIANNING_ADMIN
                                .post(report.replace("320412", "320402") + "/" + step, reason(step))
                                .statusCode());
            }
        }
    }

    @Nested
    class AnEditor {

        @Test
        void decidesNothingInAnotherTown() {
            String elsewhere = wujin.county().newStation(NIUTANG);
            for (String step : List.of("submission", "approval", "return", "reopening")) {
                HUTANG_EDITOR
                        .post(wujin.report(period, elsewhere) + "/" + step, reason(step))
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("region-forbidden"));
            }
        }

        @Test
        void neverAccepts() {
            wujin.approved(period, station);
            assertEquals(403, wujin.accept(HUTANG_EDITOR, period, station).statusCode());
        }

        @Test
        void approvesNotWhatItSubmitted() {
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            wujin.approve(HUTANG_EDITOR, period, station)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("state-conflict"))
                    .body("detail", containsString("本人"));
        }

        @Test
        void approvesNotItsOwnSchool() {
            String school = wujin.county().school(HUTANG);
            String month = wujin.period("2020-02", "2020-03-10");
            expect(wujin.submit(WUJIN_ADMIN, month, school), "SUBMITTED");
            wujin.approve(HUTANG_EDITOR, month, school).then().statusCode(403);
        }

        @Test
        void returnsNotWhatIsApproved() {
            wujin.approved(period, station);
            wujin.giveBack(HUTANG_EDITOR, period, station).then().statusCode(403);
        }

        @Test
        void reopensNotWhatIsAccepted() {
            wujin.approved(period, station);
            expect(wujin.accept(WUJIN_ADMIN, period, station), "ACCEPTED");
            wujin.reopen(HUTANG_EDITOR, period, station).then().statusCode(403);
        }

        @Test
        void submitsOnlyOnceThePeriodIsOver() {
            String future = wujin.period("2099", "2099-12-31");
            wujin.submit(HUTANG_EDITOR, future, station)
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("2100-01-01"));
        }

        @Test
        void approvesWhatSomebodyElseSubmittedForAStation() {
            expect(wujin.submit(WUJIN_ADMIN, period, station), "SUBMITTED");
            expect(wujin.approve(HUTANG_EDITOR, period, station), "APPROVED");
            expect(wujin.reopen(HUTANG_EDITOR, period, station), "REOPENED");
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isRefusedWhatTheStateDoesNotAllow() {
            for (String step : List.of("approval", "return", "acceptance", "reopening")) {
                WUJIN_ADMIN
                        .post(report + "/" + step, reason(step))
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("state-conflict"))
                        .body("detail", containsString("OPEN"));
            }
            wujin.approved(period, station);
            wujin.submit(WUJIN_ADMIN, period, station).then().statusCode(409);
            wujin.approve(WUJIN_ADMIN, period, station).then().statusCode(409);
        }

        @Test
        void mustGiveAReason() {
            for (String step : List.of("return", "reopening")) {
                assertInvalid(WUJIN_ADMIN.post(report + "/" + step, Map.of()), "/reason not-blank");
                assertEquals(
                        400,
                        WUJIN_ADMIN
                                .post(report + "/" + step, Map.of("reason", " ", "x", 1))
                                .statusCode());
            }
        }

        @Test
        void findsNoReportOfWhoOwesNone() {
            String unknown = UUID.randomUUID().toString();
            WUJIN_ADMIN.get(wujin.report(period, unknown)).then().statusCode(404);
            wujin.submit(WUJIN_ADMIN, period, unknown).then().statusCode(404);
            wujin.submit(WUJIN_ADMIN, unknown, station).then().statusCode(404);
        }

        @Test
        void approvesNotACollegeItSubmittedItself() {
            String month = wujin.period("2020-03", "2020-04-10");
            expect(wujin.submit(WUJIN_ADMIN, month, wujin.county().college()), "SUBMITTED");
            wujin.approve(WUJIN_ADMIN, month, wujin.county().college()).then().statusCode(409);
            expect(wujin.giveBack(WUJIN_ADMIN, month, wujin.county().college()), "RETURNED");
        }

        @Test
        void walksTheWholeWayAndEveryStepIsKept() {
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            expect(wujin.giveBack(WUJIN_ADMIN, period, station), "RETURNED");
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            expect(wujin.approve(WUJIN_ADMIN, period, station), "APPROVED");
            expect(wujin.giveBack(WUJIN_ADMIN, period, station), "RETURNED");
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            expect(wujin.approve(WUJIN_ADMIN, period, station), "APPROVED");
            expect(wujin.accept(WUJIN_ADMIN, period, station), "ACCEPTED");
            expect(wujin.reopen(WUJIN_ADMIN, period, station), "REOPENED");
            Response found = WUJIN_ADMIN.get(report);
            assertEquals(
                    List.of(
                            "SUBMITTED",
                            "RETURNED",
                            "SUBMITTED",
                            "APPROVED",
                            "RETURNED",
                            "SUBMITTED",
                            "APPROVED",
                            "ACCEPTED",
                            "REOPENED"),
                    found.path("history.to"));
            found.then()
                    .body("history[1].reason", equalTo("缺少记录"))
                    .body("history[0].from", equalTo("OPEN"))
                    .body("history[0].actedByName", containsString("hutang-editor"))
                    .body("history[0].reason", nullValue());
            assertEquals(
                    found.<List<String>>path("history.to"),
                    WUJIN_ADMIN
                            .get(wujin.county().path("audit-events") + "?subject=period-reports&subjectId="
                                    + found.path("report.id"))
                            .path("items.action"));
        }

        @Test
        void withAKeyDecidesOnce() {
            expect(wujin.submit(HUTANG_EDITOR, period, station), "SUBMITTED");
            String key = UUID.randomUUID().toString();
            Response first = WUJIN_ADMIN.post(report + "/return", reason("return"), key);
            Response again = WUJIN_ADMIN.post(report + "/return", reason("return"), key);
            assertEquals(200, again.statusCode(), again.asString());
            assertEquals(first.asString(), again.asString());
            assertEquals(
                    422,
                    WUJIN_ADMIN
                            .post(report + "/return", Map.of("reason", "另一个"), key)
                            .statusCode());
        }

        @Test
        void waitsForElevenStatementsAtMost() {
            StatementCount.assertAtMost(11, "a submission", () -> submitWithKey(report));
            WUJIN_ADMIN.post(report + "/return", reason("return"));
            StatementCount.assertAtMost(11, "another one", () -> submitWithKey(report));
        }

        private void submitWithKey(String path) {
            Response done = HUTANG_EDITOR.post(
                    path + "/submission", null, UUID.randomUUID().toString());
            assertEquals(200, done.statusCode(), done.asString());
        }
    }

    private static Map<String, Object> reason(String step) {
        return step.equals("return") || step.equals("reopening") ? Map.of("reason", "缺少记录") : null;
    }
}
