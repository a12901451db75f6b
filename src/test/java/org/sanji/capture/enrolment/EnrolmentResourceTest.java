package org.sanji.capture.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.patch;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.remove;
import static org.sanji.capture.Classroom.with;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Classroom;
import org.sanji.capture.People;
import org.sanji.capture.Response;

/** The rules of enrolments; the refusals first. */
@QuarkusTest
class EnrolmentResourceTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    private Classroom room;
    private String learner;

    @BeforeEach
    void open() {
        room = Classroom.open();
        learner = room.learner();
    }

    @Test
    void aReviewerReadsNoPersonalRows() {
        assertEquals(403, REVIEWER.get("/v1/counties/320412/enrolments").statusCode());
    }

    @Test
    void classAndLearnerAreKnownAndThePlaceIsThatOfTheClass() {
        assertInvalid(
                post("enrolments", Map.of("institution", room.network().hutang())),
                "/class not-null",
                "/enrolledOn not-null",
                "/learner not-null");
        assertRule(enrol(Map.of("class", NOBODY)), "/class unknown-class");
        assertRule(enrol(Map.of("learner", NOBODY)), "/learner unknown-learner");
        assertRule(enrol(Map.of("institution", room.network().elsewhere())), "/institution class-of-other-institution");
    }

    @Test
    void theDaysFollowEachOther() {
        assertRule(enrol(Map.of("enrolledOn", "2024-02-29")), "/enrolledOn enrolled-before-registration");
        assertRule(enrol(Map.of("enrolledOn", "2025-07-01")), "/enrolledOn enrolled-after-class");
        assertRule(enrol(Map.of("completedOn", "2025-02-28")), "/completedOn completed-before-class");
        assertRule(enrol(Map.of("enrolledOn", "2025-03-10", "completedOn", "2025-03-09")), "/completedOn date-order");
        assertRule(enrol(Map.of("completedOn", "2099-01-01")), "/completedOn in-future");
        assertRule(enrol(Map.of("attendedSessions", 3)), "/attendedSessions attended-more-than-held");
        assertInvalid(enrol(Map.of("attendedSessions", -1)), "/attendedSessions min");
        Response stored = assertStored(enrol(Map.of("attendedSessions", 2, "completedOn", "2025-06-30")));
        assertEquals(room.courseClass(), stored.path("class"));
    }

    @Test
    void aLearnerIsInAClassOnceAndNobodyWithoutAPlace() {
        String first = id(enrol(Map.of()));
        assertEquals("duplicate", enrol(Map.of()).path("code"));
        id(enrol(Map.of("learner", room.learner())));
        assertRule(enrol(Map.of("learner", room.learner())), "/class class-full");
        assertStored(patch("enrolments", first, 0, Map.of("attendedSessions", 1)));
        assertEquals(204, remove("enrolments", first, 1).statusCode());
        assertStored(enrol(Map.of()));
    }

    @Test
    void ofManyAtOnceTwoGetThePlaces() throws InterruptedException {
        List<String> learners =
                IntStream.range(0, 8).mapToObj(number -> room.learner()).toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = pool
                    .invokeAll(learners.stream()
                            .<Callable<Response>>map(each -> () -> enrol(Map.of("learner", each)))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 201, 422, 422, 422, 422, 422, 422), answers);
        }
    }

    @Test
    void anEditorEnrolsAResidentRegisteredElsewhere() {
        Map<String, Object> body = room.enrolment(People.learner(room.network().elsewhere()));
        assertStored(HUTANG_EDITOR.post("/v1/counties/320412/enrolments", body));
    }

    @Test
    void aClassKeepsWhatItsEnrolmentsRestOn() {
        id(enrol(Map.of("attendedSessions", 2, "completedOn", "2025-03-20")));
        id(enrol(Map.of("learner", room.learner(), "enrolledOn", "2025-04-01")));
        assertEquals("state-conflict", remove("classes", room.courseClass(), 0).path("code"));
        assertRule(classWith(Map.of("capacity", 1)), "/capacity more-enrolled");
        assertRule(
                classWith(Map.of("sessions", List.of(Classroom.session("2025-03-08", "09:00", "10:00")))),
                "/sessions more-attended");
        assertRule(classWith(Map.of("endsOn", "2025-03-31")), "/endsOn enrolled-later");
        assertRule(
                classWith(Map.of(
                        "startsOn",
                        "2025-04-01",
                        "sessions",
                        List.of(
                                Classroom.session("2025-04-08", "09:00", "10:00"),
                                Classroom.session("2025-04-09", "09:00", "10:00")))),
                "/startsOn completed-earlier");
        String course = id(post("courses", with(Classroom.course(room.network().elsewhere()), Map.of("shared", true))));
        assertRule(
                classWith(Map.of("institution", room.network().elsewhere(), "course", course)),
                "/institution class-has-enrolments");
        assertStored(classWith(Map.of("endsOn", "2025-04-01", "capacity", 3)));
    }

    @Test
    void aLearnerKeepsWhatEnrolmentsRestOn() {
        id(enrol(Map.of()));
        assertEquals("state-conflict", remove("learners", learner, 0).path("code"));
        assertRule(
                patch("learners", learner, 0, Map.of("registeredOn", "2025-02-25")), "/registeredOn enrolled-earlier");
        assertStored(patch("learners", learner, 0, Map.of("registeredOn", "2025-02-24")));
    }

    @Test
    void aListFindsClassesLearnersAndTheCompleted() {
        String done = id(enrol(Map.of("completedOn", "2025-06-30")));
        String open = id(enrol(Map.of("learner", room.learner())));
        assertEquals(List.of(done, open), found("class=" + room.courseClass()));
        assertEquals(List.of(done), found("learner=" + learner));
        assertEquals(List.of(done), found("completed=true&class=" + room.courseClass()));
        assertEquals(List.of(open), found("completed=false&class=" + room.courseClass()));
    }

    private static List<String> found(String filter) {
        return HUTANG_EDITOR.get("/v1/counties/320412/enrolments?" + filter).path("items.id");
    }

    private Response enrol(Map<String, Object> changes) {
        return post("enrolments", with(room.enrolment(learner), changes));
    }

    private Response classWith(Map<String, Object> changes) {
        return patch("classes", room.courseClass(), 0, changes);
    }
}
