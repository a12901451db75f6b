package org.sanji.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.reporting.ReportingFixture.expect;
import static org.sanji.reporting.ReportingFixture.locked;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/** What lies in an approved period is locked: 2022, for one station of Hutang. */
@QuarkusTest
class PeriodLockTest {

    private ReportingFixture wujin;
    private String year;
    private String station;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        year = wujin.period("2022", "2023-01-31");
        station = wujin.county().newStation(HUTANG);
    }

    @Nested
    class AnActivity {

        @Test
        void isNotAdded() {
            wujin.approved(year, station);
            for (var caller : List.of(HUTANG_EDITOR, WUJIN_ADMIN)) {
                Response refused = caller.post(wujin.path("activities"), activity(station, "2022-03-08"));
                refused.then()
                        .statusCode(409)
                        .body("code", equalTo("period-locked"))
                        .body("detail", containsString("2022"))
                        .body("errors", nullValue())
                        .body("locks[0].reportingPeriod", equalTo(year))
                        .body("locks[0].period", equalTo("2022"))
                        .body("locks[0].institution", equalTo(station))
                        .body("locks[0].state", equalTo("APPROVED"))
                        .body("locks[0].reopenRegion", equalTo(HUTANG));
                assertEquals(List.of("editor", "county-admin"), refused.path("locks[0].reopenRoles"));
            }
        }

        @Test
        void isNeitherChangedNorRemoved() {
            String item = wujin.add("activities", activity(station, "2022-12-31"));
            wujin.approved(year, station);
            locked(HUTANG_EDITOR.patch(item, "\"0\"", Map.of("participants", 43)));
            locked(HUTANG_EDITOR.put(item, "\"0\"", activity(station, "2023-01-01")));
            locked(HUTANG_EDITOR.delete(item, "\"0\""));
            assertEquals(412, HUTANG_EDITOR.delete(item, "\"7\"").statusCode());
            assertEquals("\"0\"", HUTANG_EDITOR.get(item).header("ETag"));
        }

        @Test
        void isNotMovedIntoThePeriod() {
            String later = wujin.add("activities", activity(station, "2023-01-01"));
            String elsewhere = wujin.add("activities", activity(wujin.county().newStation(HUTANG), "2022-05-01"));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.patch(later, "\"0\"", Map.of("heldOn", "2022-12-31")));
            locked(WUJIN_ADMIN.patch(elsewhere, "\"0\"", Map.of("institution", station)));
        }

        @Test
        void ofAnotherYearOrInstitutionIsFree() {
            wujin.approved(year, station);
            wujin.add("activities", activity(station, "2021-12-31"));
            wujin.add("activities", activity(station, "2023-01-01"));
            wujin.add("activities", activity(wujin.county().newStation(HUTANG), "2022-03-08"));
        }

        @Test
        void isFreeUntilTheReportIsApproved() {
            expect(wujin.submit(HUTANG_EDITOR, year, station), "SUBMITTED");
            String item = wujin.add("activities", activity(station, "2022-03-08"));
            expect(wujin.giveBack(WUJIN_ADMIN, year, station), "RETURNED");
            assertEquals(204, HUTANG_EDITOR.delete(item, "\"0\"").statusCode());
        }
    }

    @Nested
    class ABatchOfOnlineLearning {

        @Test
        void isRefusedRecordByRecord() {
            String learner = People.learner(station);
            push(learner, "kept", "2022-05-01", "1.00").then().body("created", equalTo(1));
            wujin.approved(year, station);
            push(learner, "new", "2022-12-31", "1.00")
                    .then()
                    .statusCode(200)
                    .body("rejected", equalTo(1))
                    .body("results[0].errors[0].code", equalTo("period-locked"));
            push(learner, "kept", "2022-05-01", "1.00").then().body("unchanged", equalTo(1));
            push(learner, "kept", "2022-05-01", "2.00").then().body("rejected", equalTo(1));
            push(learner, "kept", "2023-05-01", "1.00").then().body("rejected", equalTo(1));
            push(learner, "later", "2023-01-01", "1.00").then().body("created", equalTo(1));
        }

        private Response push(String learner, String source, String day, String hours) {
            var record =
                    Map.of("learner", learner, "sourceRecordId", learner + source, "learnedOn", day, "hours", hours);
            return WUJIN_ADMIN.post(
                    wujin.path("online-learning-records/batch"), Map.of("platform", "平台", "records", List.of(record)));
        }
    }

    @Nested
    class AFundingEntry {

        @Test
        void isNotAddedChangedOrRemoved() {
            String item = wujin.add("funding-entries", funding(2022));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(wujin.path("funding-entries"), funding(2022)));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("amount", "1.00")));
            locked(WUJIN_ADMIN.delete(item, "\"0\""));
            wujin.add("funding-entries", funding(2023));
        }
    }

    @Nested
    class TheInstitution {

        @Test
        void doesNotStandElsewhereInAnApprovedPeriod() {
            wujin.approved(year, station);
            locked(move("2022-07-01"));
            locked(close("2022-12-30"));
            expect(wujin.reopen(WUJIN_ADMIN, year, station), "REOPENED");
            assertEquals(200, move("2022-07-01").statusCode());
        }

        @Test
        void isClosedAfterIt() {
            wujin.approved(year, station);
            Response closed = close("2022-12-31");
            assertEquals(200, closed.statusCode(), closed.asString());
            locked(WUJIN_ADMIN.post(wujin.path("activities"), activity(station, "2022-03-08")));
        }

        private Response move(String day) {
            String village =
                    WUJIN_ADMIN.get(wujin.path("institutions/" + station)).path("region");
            return WUJIN_ADMIN.post(
                    wujin.path("institutions/" + station + "/moves"),
                    Map.of(
                            "movedOn",
                            day,
                            "region",
                            village,
                            "parent",
                            wujin.county().school(HUTANG),
                            "reason",
                            "行政区划调整"));
        }

        private Response close(String day) {
            return WUJIN_ADMIN.post(
                    wujin.path("institutions/" + station + "/closure"), Map.of("closedOn", day, "reason", "撤并"));
        }
    }

    @Nested
    class SeveralPeriods {

        @Test
        void areAllNamed() {
            String month = wujin.period("2022-03", "2022-04-10");
            wujin.approved(month, station);
            locked(HUTANG_EDITOR.post(wujin.path("activities"), activity(station, "2022-03-31")));
            wujin.add("activities", activity(station, "2022-04-01"));
            wujin.approved(year, station);
            Response both = HUTANG_EDITOR.post(wujin.path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("2022", "2022-03"), sorted(both.path("locks.period")), both.asString());
            expect(wujin.reopen(WUJIN_ADMIN, year, station), "REOPENED");
            Response one = HUTANG_EDITOR.post(wujin.path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("2022-03"), one.path("locks.period"), one.asString());
            wujin.add("activities", activity(station, "2022-05-08"));
        }

        private static List<String> sorted(List<String> periods) {
            return periods.stream().sorted().toList();
        }
    }

    @Nested
    class ACorrection {

        @Test
        void goesThroughReopeningAndIsSubmittedAgain() {
            wujin.approved(year, station);
            expect(wujin.accept(WUJIN_ADMIN, year, station), "ACCEPTED");
            Response refused = HUTANG_EDITOR.post(wujin.path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("county-admin"), refused.path("locks[0].reopenRoles"));
            assertEquals("320412", refused.path("locks[0].reopenRegion"));
            assertEquals("ACCEPTED", refused.path("locks[0].state"));
            expect(wujin.reopen(WUJIN_ADMIN, year, station), "REOPENED");
            String item = wujin.add("activities", activity(station, "2022-03-08"));
            wujin.approved(year, station);
            locked(HUTANG_EDITOR.delete(item, "\"0\""));
        }

        @Test
        void neverSlipsInWhileTheReportIsApproved() {
            for (int round = 0; round < 8; round++) {
                String fresh = wujin.county().newStation(HUTANG);
                expect(wujin.submit(HUTANG_EDITOR, year, fresh), "SUBMITTED");
                try (var threads = Executors.newFixedThreadPool(4)) {
                    var writes = List.of(1, 2, 3).stream()
                            .map(i -> CompletableFuture.supplyAsync(
                                    () -> HUTANG_EDITOR.post(wujin.path("activities"), activity(fresh, "2022-03-08")),
                                    threads))
                            .toList();
                    var approval =
                            CompletableFuture.supplyAsync(() -> wujin.approve(WUJIN_ADMIN, year, fresh), threads);
                    expect(approval.join(), "APPROVED");
                    Instant since = Instant.parse(approval.join().path("since"));
                    writes.forEach(write -> cameFirstOrNotAtAll(write.join(), since));
                }
            }
        }

        private static void cameFirstOrNotAtAll(Response write, Instant since) {
            if (write.statusCode() == 201) {
                assertTrue(Instant.parse(write.path("recordedAt")).isBefore(since), write.asString());
            } else {
                locked(write);
            }
        }
    }

    private static Map<String, Object> activity(String institution, String heldOn) {
        return Map.of(
                "institution",
                institution,
                "title",
                "手机课堂",
                "kind",
                "TOPIC_STUDY",
                "mode",
                "OFFLINE",
                "heldOn",
                heldOn,
                "participants",
                42);
    }

    private Map<String, Object> funding(int fiscalYear) {
        return Map.of(
                "institution", station,
                "year", fiscalYear,
                "type", "SPENDING",
                "source", "GOVERNMENT",
                "purpose", "GENERAL",
                "amount", "1200.00",
                "title", "活动经费");
    }
}
