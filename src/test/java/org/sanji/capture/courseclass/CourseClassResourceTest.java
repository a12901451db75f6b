package org.sanji.capture.courseclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.Classroom.course;
import static org.sanji.capture.Classroom.courseClass;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.patch;
import static org.sanji.capture.Classroom.path;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.remove;
import static org.sanji.capture.Classroom.session;
import static org.sanji.capture.Classroom.with;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Classroom;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/** The rules of courses and classes; the refusals first. */
@QuarkusTest
class CourseClassResourceTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    private Classroom room;

    @BeforeEach
    void open() {
        room = Classroom.open();
    }

    @Test
    void aCourseHasHoursAndEndsAfterItBegins() {
        Map<String, Object> course = course(room.network().hutang());
        assertInvalid(
                post("courses", with(course, Map.of("hours", "0.4", "credits", "-1.0"))),
                "/credits positive-or-zero",
                "/hours decimal-min");
        assertInvalid(post("courses", with(course, Map.of("hours", "2000.1"))), "/hours decimal-max");
        assertInvalid(post("courses", with(course, Map.of("hours", "16.25"))), "/hours digits");
        assertRule(post("courses", with(course, Map.of("validTo", "2023-12-31"))), "/validTo date-order");
    }

    @Test
    void aClassIsOfACourseThatIsOfferedThereAndThen() {
        assertRule(changed(Map.of("course", NOBODY)), "/course unknown-course");
        assertRule(changed(Map.of("course", shared(false))), "/course course-not-shared");
        assertStored(changed(Map.of("course", shared(true))));
        String ended = id(post("courses", with(course(room.network().hutang()), Map.of("validTo", "2025-02-28"))));
        assertRule(changed(Map.of("course", ended)), "/course course-not-offered");
        assertRule(patch("classes", room.courseClass(), 0, Map.of("course", ended)), "/course course-not-offered");
    }

    @Test
    void aTeacherIsInPostOnEverySession() {
        assertRule(changed(Map.of("teacher", NOBODY)), "/teacher unknown-teacher");
        String teacher = People.staffMember(room.network().hutang());
        assertStored(patch("staff", teacher, 0, Map.of("validTo", "2025-03-14")));
        Response refused = changed(Map.of("teacher", teacher));
        assertRule(refused, "/teacher teacher-not-in-post");
        String message = refused.path("errors[0].message");
        List.of("2025-03-15", "2020-01-01", "2025-03-14").forEach(day -> assertTrue(message.contains(day), message));
        assertFalse(message.contains("王芳"), message);
        assertStored(changed(Map.of("teacher", teacher, "sessions", List.of(session("2025-03-14", "09:00", "10:30")))));
    }

    @Test
    void anEditorTakesNoTeacherFromElsewhereButMayKeepOne() {
        String elsewhere = People.staffMember(room.network().elsewhere());
        Map<String, Object> body = with(room.anotherClass(), Map.of("teacher", elsewhere));
        assertEquals(
                403, HUTANG_EDITOR.post("/v1/counties/320412/classes", body).statusCode());
        String item = path("classes", id(post("classes", body)));
        assertStored(HUTANG_EDITOR.patch(item, "\"0\"", Map.of("capacity", 50)));
    }

    @Test
    void nothingOfAnotherCountyIsKnown() {
        String college = TIANNING_ADMIN
                .get("/v1/counties/320402/institutions?tier=COUNTY_COLLEGE&limit=1")
                .path("items[0].id");
        if (college == null) {
            Map<String, Object> opened =
                    Map.of("name", "天宁社区学院", "tier", "COUNTY_COLLEGE", "region", "320402", "validFrom", "1990-01-01");
            college = TIANNING_ADMIN
                    .post("/v1/counties/320402/institutions", opened)
                    .path("id");
        }
        Map<String, Object> body = courseClass(college, shared(true), room.teacher());
        assertRule(TIANNING_ADMIN.post("/v1/counties/320402/classes", body), "/course unknown-course");
    }

    @Test
    void sessionsAreWithinTheClassAndApart() {
        assertRule(changed(Map.of("endsOn", "2025-02-28")), "/endsOn date-order");
        assertInvalid(changed(Map.of("capacity", 0, "sessions", List.of())), "/capacity min", "/sessions size");
        assertInvalid(
                changed(Map.of("sessions", List.of(session("2025-03-08", "9:00", "24:00")))),
                "/sessions/0/endsAt pattern",
                "/sessions/0/startsAt pattern");
        assertRule(
                changed(Map.of(
                        "sessions",
                        List.of(session("2025-07-01", "09:00", "10:30"), session("2025-03-08", "10:30", "09:00")))),
                "/sessions/0/heldOn session-outside-class",
                "/sessions/1/endsAt ends-before-starts");
        Response stored = assertStored(changed(Map.of(
                "sessions",
                List.of(session("2025-03-15", "09:00", "09:50"), session("2025-03-08", "09:00", "10:30")))));
        assertEquals(2, stored.<Integer>path("sessionCount"));
        assertEquals("2.33", stored.path("sessionHours"));
        assertEquals(List.of("2025-03-08", "2025-03-15"), stored.path("sessions.heldOn"));
    }

    @Test
    void aCourseKeepsWhatItsClassesRestOn() {
        String course = shared(true);
        id(changed(Map.of("course", course)));
        assertEquals("state-conflict", remove("courses", course, 0).path("code"));
        assertRule(patch("courses", course, 0, Map.of("shared", false)), "/shared course-held-elsewhere");
        assertRule(patch("courses", course, 0, Map.of("validFrom", "2025-03-02")), "/validFrom class-outside-offer");
        assertRule(patch("courses", course, 0, Map.of("validTo", "2025-02-28")), "/validTo class-outside-offer");
        assertStored(patch("courses", course, 0, Map.of("validTo", "2025-03-01", "family", "HEALTH")));
    }

    @Test
    void aTeacherKeepsThePostTheClassRestsOn() {
        assertEquals("state-conflict", remove("staff", room.teacher(), 0).path("code"));
        assertRule(patch("staff", room.teacher(), 0, Map.of("validTo", "2025-03-14")), "/validTo class-outside-post");
        assertRule(
                patch("staff", room.teacher(), 0, Map.of("validFrom", "2025-03-09")), "/validFrom class-outside-post");
        assertStored(patch("staff", room.teacher(), 0, Map.of("validTo", "2025-03-15")));
        assertEquals(204, remove("classes", room.courseClass(), 0).statusCode());
        assertEquals(204, remove("staff", room.teacher(), 1).statusCode());
        assertEquals(204, remove("courses", room.course(), 0).statusCode());
    }

    @Test
    void aReviewerFindsClassesByFamilyCourseTeacherAndDay() {
        String list =
                "/v1/counties/320412/classes?institution=" + room.network().hutang() + "&";
        for (String hit : List.of(
                "family=DIGITAL_LITERACY",
                "course=" + room.course(),
                "teacher=" + room.teacher(),
                "openOn=2025-06-30",
                "q=摄影",
                "from=2025-06-30")) {
            assertEquals(List.of(room.courseClass()), REVIEWER.get(list + hit).path("items.id"), hit);
        }
        for (String miss : List.of("family=HEALTH", "course=" + NOBODY, "openOn=2025-07-01", "q=书法")) {
            assertEquals(List.of(), REVIEWER.get(list + miss).path("items.id"), miss);
        }
        String courses =
                "/v1/counties/320412/courses?institution=" + room.network().hutang() + "&";
        for (String hit : List.of("local=false", "shared=false", "mode=BLENDED", "openOn=2025-01-01", "q=手机")) {
            assertEquals(List.of(room.course()), REVIEWER.get(courses + hit).path("items.id"), hit);
        }
        for (String miss : List.of("local=true", "shared=true", "mode=ONLINE", "openOn=2023-12-31")) {
            assertEquals(List.of(), REVIEWER.get(courses + miss).path("items.id"), miss);
        }
    }

    /** A class like the one of the room, with some properties changed. */
    private Response changed(Map<String, Object> changes) {
        return post("classes", with(room.anotherClass(), changes));
    }

    /** A course of another institution, of the town next to it. */
    private String shared(boolean shared) {
        Map<String, Object> course = course(room.network().elsewhere());
        return id(ApiCaller.WUJIN_ADMIN.post("/v1/counties/320412/courses", with(course, Map.of("shared", shared))));
    }
}
