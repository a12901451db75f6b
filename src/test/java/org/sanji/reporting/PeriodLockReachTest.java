package org.sanji.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.reporting.ReportingFixture.locked;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Classroom;
import org.sanji.capture.Response;

/** How far the lock of an approved period reaches: to what lasts beyond it, and to rows of others that count here. */
@QuarkusTest
class PeriodLockReachTest {

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
    class APost {

        @Test
        void thatBeganBeforeTheEndOfThePeriodIsNotAddedLate() {
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(wujin.path("staff"), post("2022-12-31", null)));
            locked(WUJIN_ADMIN.post(wujin.path("staff"), post("2020-01-01", null)));
            wujin.add("staff", post("2023-01-01", null));
            wujin.add("staff", post("2020-01-01", "2021-12-31"));
        }

        @Test
        void isNotChangedOtherwise() {
            String item = wujin.add("staff", post("2021-03-01", null));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("employment", "PART_TIME")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("employment", "PART_TIME", "validTo", "2023-06-30")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("validTo", "2022-12-30")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("validFrom", "2022-02-01")));
            locked(WUJIN_ADMIN.delete(item, "\"0\""));
        }

        @Test
        void thatBeganInAnApprovedYearIsEndedLater() {
            String item = wujin.add("staff", post("2022-03-01", null));
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
            String item = wujin.add("enrolments", room.enrolment(room.learner()));
            wujin.approved(wujin.period("2025-02", "2025-03-10"), school);
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("enrolledOn", "2025-03-01")));
            locked(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("learner", another)));
            locked(WUJIN_ADMIN.post(wujin.path("enrolments"), room.enrolment(another)));
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
            String before = wujin.add("guidance-visits", visit);
            wujin.approved(year, station);
            Response refused = WUJIN_ADMIN.post(wujin.path("guidance-visits"), visit);
            locked(refused);
            assertEquals(station, refused.path("locks[0].institution"));
            locked(WUJIN_ADMIN.delete(before, "\"0\""));
            locked(WUJIN_ADMIN.patch(before, "\"0\"", "{\"kind\": \"RESIDENT_GUIDANCE\", \"guided\": null}"));
        }

        @Test
        void thatSomebodyFromHereAttendedIsRefused() {
            String item = wujin.add("staff", post("2021-03-01", null));
            String attendee = item.substring(item.lastIndexOf('/') + 1);
            String before = wujin.add("trainings", training(attendee));
            wujin.approved(year, station);
            locked(WUJIN_ADMIN.post(wujin.path("trainings"), training(attendee)));
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
