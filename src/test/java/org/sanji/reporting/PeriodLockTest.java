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

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Classroom;
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
                Response refused = caller.post(path("activities"), activity(station, "2022-03-08"));
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
            String item = add("activities", activity(station, "2022-12-31"));
            wujin.approved(year, station);
            locked(HUTANG_EDITOR.patch(item, "\"0\"", Map.of("participants", 43)));
            locked(HUTANG_EDITOR.put(item, "\"0\"", activity(station, "2023-01-01")));
            locked(HUTANG_EDITOR.delete(item, "\"0\""));
            assertEquals(412, HUTANG_EDITOR.delete(item, "\"7\"").statusCode());
            assertEquals("\"0\"", HUTANG_EDITOR.get(item).header("ETag"));
        }

        @Test
        void isNotMovedIntoThePeriod() {
            String later = add("activities", activity(station, "2023-01-01"));
            String elsewhere = add("activities", activity(wujin.county().newStation(HUTANG), "2022-05-01"));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.patch(later, "\"0\"", Map.of("heldOn", "2022-12-31")));
            locked(WUJIN_ADMIN.patch(elsewhere, "\"0\"", Map.of("institution", station)));
        }

        @Test
        void ofAnotherYearOrInstitutionIsFree() {
            wujin.approved(year, station);
            add("activities", activity(station, "2021-12-31"));
            add("activities", activity(station, "2023-01-01"));
            add("activities", activity(wujin.county().newStation(HUTANG), "2022-03-08"));
        }

        @Test
        void isFreeUntilTheReportIsApproved() {
            expect(wujin.submit(HUTANG_EDITOR, year, station), "SUBMITTED");
            String item = add("activities", activity(station, "2022-03-08"));
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
                    path("online-learning-records/batch"), Map.of("platform", "平台", "records", List.of(record)));
        }
    }

    @Nested
    class AFundingEntry {

        @Test
        void isNotAddedChangedOrRemoved() {
            String item = add("funding-entries", funding(2022));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(path("funding-entries"), funding(2022)));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("amount", "1.00")));
            locked(WUJIN_ADMIN.delete(item, "\"0\""));
            add("funding-entries", funding(2023));
        }
    }

    @Nested
    class APost {

        @Test
        void thatBeganBeforeTheEndOfThePeriodIsNotAddedLate() {
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(path("staff"), post("2022-12-31", null)));
            locked(WUJIN_ADMIN.post(path("staff"), post("2020-01-01", null)));
            add("staff", post("2023-01-01", null));
            add("staff", post("2020-01-01", "2021-12-31"));
        }

        @Test
        void isNotChangedOtherwise() {
            String item = add("staff", post("2021-03-01", null));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("employment", "PART_TIME")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("employment", "PART_TIME", "validTo", "2023-06-30")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("validTo", "2022-12-30")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("validFrom", "2022-02-01")));
            locked(WUJIN_ADMIN.delete(item, "\"0\""));
        }

        @Test
        void thatBeganInAnApprovedYearIsEndedLater() {
            String item = add("staff", post("2022-03-01", null));
            wujin.approved(year, station);
            Response ended = WUJIN_ADMIN.patch(item, "\"0\"", Map.of("validTo", "2023-06-30"));
            assertEquals(200, ended.statusCode(), ended.asString());
            Response earlier = WUJIN_ADMIN.patch(item, "\"1\"", Map.of("validTo", "2022-12-31"));
            assertEquals(200, earlier.statusCode(), earlier.asString());
            assertEquals(
                    200, WUJIN_ADMIN.patch(item, "\"2\"", "{\"validTo\":null}").statusCode());
            Map<String, Object> reached = Map.of("phone", "13800000000", "remark", "新号码");
            assertEquals(200, WUJIN_ADMIN.patch(item, "\"3\"", reached).statusCode());
        }
    }

    @Nested
    class AnEnrolment {

        @Test
        void thatBeganInAnApprovedMonthIsCompletedLater() {
            Classroom room = Classroom.open();
            String school = room.network().hutang();
            String another = room.learner();
            String item = add("enrolments", room.enrolment(room.learner()));
            wujin.approved(wujin.period("2025-02", "2025-03-10"), school);
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("enrolledOn", "2025-03-01")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("learner", another)));
            locked(WUJIN_ADMIN.post(path("enrolments"), room.enrolment(another)));
            Map<String, Object> completed = Map.of("completedOn", "2025-03-15", "attendedSessions", 2);
            Response done = WUJIN_ADMIN.patch(item, "\"0\"", completed);
            assertEquals(200, done.statusCode(), done.asString());
            assertEquals(409, WUJIN_ADMIN.delete(item, done.header("ETag")).statusCode());
        }
    }

    @Nested
    class ARowOfAnotherInstitution {

        @Test
        void thatCountsHereIsRefused() {
            Map<String, Object> visit = Map.of(
                    "institution",
                    wujin.county().school(HUTANG),
                    "guided",
                    station,
                    "kind",
                    "TEACHING",
                    "subject",
                    "教学质量",
                    "heldOn",
                    "2022-04-16",
                    "participants",
                    12);
            String before = add("guidance-visits", visit);
            wujin.approved(year, station);
            Response refused = WUJIN_ADMIN.post(path("guidance-visits"), visit);
            locked(refused);
            assertEquals(station, refused.path("locks[0].institution"));
            locked(WUJIN_ADMIN.delete(before, "\"0\""));
            locked(WUJIN_ADMIN.patch(before, "\"0\"", "{\"kind\": \"RESIDENT_GUIDANCE\", \"guided\": null}"));
        }

        @Test
        void thatSomebodyFromHereAttendedIsRefused() {
            String item = add("staff", post("2021-03-01", null));
            String attendee = item.substring(item.lastIndexOf('/') + 1);
            String before = add("trainings", training(attendee));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(path("trainings"), training(attendee)));
            locked(WUJIN_ADMIN.patch(before, "\"0\"", Map.of("attendees", List.of())));
            locked(WUJIN_ADMIN.delete(before, "\"0\""));
        }

        private Map<String, Object> training(String attendee) {
            return Map.of(
                    "institution", wujin.county().school(HUTANG),
                    "title", "信息技术",
                    "topic", "INFORMATION_TECHNOLOGY",
                    "organiserLevel", "COUNTY",
                    "organiser", "学院",
                    "heldOn", "2022-04-18",
                    "hours", "6.50",
                    "attendees", List.of(attendee));
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
            locked(WUJIN_ADMIN.post(path("activities"), activity(station, "2022-03-08")));
        }

        private Response move(String day) {
            String village = WUJIN_ADMIN.get(path("institutions/" + station)).path("region");
            return WUJIN_ADMIN.post(
                    path("institutions/" + station + "/moves"),
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
                    path("institutions/" + station + "/closure"), Map.of("closedOn", day, "reason", "撤并"));
        }
    }

    @Nested
    class SeveralPeriods {

        @Test
        void areAllNamed() {
            String month = wujin.period("2022-03", "2022-04-10");
            wujin.approved(month, station);
            locked(HUTANG_EDITOR.post(path("activities"), activity(station, "2022-03-31")));
            add("activities", activity(station, "2022-04-01"));
            wujin.approved(year, station);
            Response both = HUTANG_EDITOR.post(path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("2022", "2022-03"), sorted(both.path("locks.period")), both.asString());
            expect(wujin.reopen(WUJIN_ADMIN, year, station), "REOPENED");
            Response one = HUTANG_EDITOR.post(path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("2022-03"), one.path("locks.period"), one.asString());
            add("activities", activity(station, "2022-05-08"));
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
            Response refused = HUTANG_EDITOR.post(path("activities"), activity(station, "2022-03-08"));
            assertEquals(List.of("county-admin"), refused.path("locks[0].reopenRoles"));
            assertEquals("320412", refused.path("locks[0].reopenRegion"));
            assertEquals("ACCEPTED", refused.path("locks[0].state"));
            expect(wujin.reopen(WUJIN_ADMIN, year, station), "REOPENED");
            String item = add("activities", activity(station, "2022-03-08"));
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
                                    () -> HUTANG_EDITOR.post(path("activities"), activity(fresh, "2022-03-08")),
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

    private String path(String feature) {
        return wujin.county().path(feature);
    }

    private String add(String feature, Map<String, Object> body) {
        Response created = WUJIN_ADMIN.post(path(feature), body);
        assertEquals(201, created.statusCode(), created.asString());
        return path(feature) + "/" + created.path("id");
    }

    private static void locked(Response refused) {
        assertEquals(409, refused.statusCode(), refused.asString());
        assertEquals("period-locked", refused.path("code"), refused.asString());
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

    private Map<String, Object> post(String from, @Nullable String to) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "institution", station,
                "name", "王芳",
                "post", "TEACHER",
                "employment", "FULL_TIME",
                "validFrom", from));
        body.put("validTo", to);
        return body;
    }
}
