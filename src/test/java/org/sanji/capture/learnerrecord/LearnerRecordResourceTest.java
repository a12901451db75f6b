package org.sanji.capture.learnerrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Classroom;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** What a learner has learned so far, and what it and the rows under it cost. */
@QuarkusTest
class LearnerRecordResourceTest {

    private static final int MOST_STATEMENTS = 6;
    private static final int TRIES = 6;
    private static final int MOST_OF_A_LIST = 3;
    private static final int MOST_OF_A_CREATION = 8;

    @Inject
    SessionFactory sessions;

    private Classroom room;
    private String learner;

    @BeforeEach
    void open() {
        room = Classroom.open();
        learner = room.learner();
    }

    @Test
    void onlyWhoMayReadTheLearnerReadsTheRecord() {
        assertEquals(403, REVIEWER.get(record(learner)).statusCode());
        assertEquals(404, TIANNING_ADMIN.get(record(learner)).statusCode());
        assertEquals(404, WUJIN_VIEWER.get(record(UUID.randomUUID().toString())).statusCode());
        String elsewhere = People.learner(room.network().elsewhere());
        assertEquals(403, HUTANG_EDITOR.get(record(elsewhere)).statusCode());
        assertEquals(200, HUTANG_EDITOR.get(record(learner)).statusCode());
    }

    @Test
    void whoLearnedNothingHasAnEmptyRecord() {
        Response record = WUJIN_VIEWER.get(record(learner));
        assertEquals(200, record.statusCode(), record.asString());
        assertEquals(List.of(), record.path("classes"));
        assertEquals(List.of(), record.path("outcomes"));
        assertEquals(
                Map.of(
                        "courses",
                        0,
                        "completed",
                        0,
                        "certificates",
                        0,
                        "credits",
                        "0.0",
                        "onlineHours",
                        "0.00",
                        "hoursAttended",
                        "0.00"),
                record.path("totals"));
    }

    @Test
    void everythingAddsUp() {
        learnALot();
        Response record = WUJIN_VIEWER.get(record(learner));
        assertEquals(learner, record.path("learner"));
        assertEquals(List.of("智能手机摄影", "智能手机摄影"), record.path("classes.courseTitle"));
        assertEquals(List.of("1.50", "0.00"), record.path("classes.hoursAttended"));
        assertEquals(room.courseClass(), record.path("classes[0].class"));
        assertEquals(List.of("CERTIFICATE", "AWARD"), record.path("outcomes.kind"));
        assertEquals(List.of(Map.of("platform", "平台", "hours", "2.50")), record.path("onlineLearning"));
        assertEquals(
                Map.of(
                        "courses",
                        1,
                        "completed",
                        1,
                        "certificates",
                        1,
                        "credits",
                        "1.5",
                        "onlineHours",
                        "2.50",
                        "hoursAttended",
                        "1.50"),
                record.path("totals"));
    }

    @Test
    void theDatabaseIsAskedLittle() {
        learnALot();
        settle();
        long record = fewestStatements(() -> HUTANG_EDITOR.get(record(learner)));
        assertTrue(record <= MOST_STATEMENTS, record + " statements for a record");
        for (String feature : List.of("courses", "classes", "enrolments", "outcomes")) {
            long list = fewestStatements(() -> WUJIN_VIEWER.get("/v1/counties/320412/" + feature + "?total=true"));
            assertTrue(list <= MOST_OF_A_LIST, list + " statements for a list of " + feature);
        }
    }

    @Test
    void aCreationIsCheap() {
        String course = room.course();
        assertCheap("courses", () -> Classroom.course(room.network().hutang()));
        assertCheap("classes", () -> Classroom.courseClass(room.network().hutang(), course, room.teacher()));
        id(Classroom.patch("classes", room.courseClass(), 0, Map.of("capacity", 100)));
        String enrolment = id(post("enrolments", room.enrolment(learner)));
        List<String> learners =
                LongStream.range(0, TRIES).mapToObj(number -> room.learner()).toList();
        var next = learners.iterator();
        assertCheap("enrolments", () -> room.enrolment(next.next()));
        assertCheap("outcomes", () -> room.certificate(learner, enrolment, "字" + UUID.randomUUID()));
    }

    private void assertCheap(String feature, Supplier<Map<String, Object>> body) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && fewest > MOST_OF_A_CREATION; i++) {
            Map<String, Object> written = body.get();
            settle();
            long before = statements();
            Response created = ApiCaller.HUTANG_EDITOR.post(
                    "/v1/counties/320412/" + feature, written, UUID.randomUUID().toString());
            fewest = Math.min(fewest, statements() - before);
            assertEquals(201, created.statusCode(), created.asString());
        }
        assertTrue(fewest <= MOST_OF_A_CREATION, fewest + " statements to create one of " + feature);
    }

    /** Lets the roll-up have its round, whose statements are counted too. */
    private static void settle() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void learnALot() {
        String enrolment = id(post(
                "enrolments",
                with(room.enrolment(learner), Map.of("attendedSessions", 1, "completedOn", "2025-06-30"))));
        String second = id(post("classes", room.anotherClass()));
        id(post("enrolments", with(room.enrolment(learner), Map.of("class", second, "enrolledOn", "2025-02-25"))));
        id(post("outcomes", room.certificate(learner, enrolment, "字" + UUID.randomUUID())));
        Map<String, Object> award = room.certificate(learner, enrolment, "奖");
        id(post("outcomes", with(award, Map.of("kind", "AWARD", "credits", "0.5"))));
        for (String hours : List.of("1.00", "1.50")) {
            id(post(
                    "online-learning-records",
                    Map.of(
                            "learner",
                            learner,
                            "platform",
                            "平台",
                            "sourceRecordId",
                            UUID.randomUUID().toString(),
                            "learnedOn",
                            "2025-03-08",
                            "hours",
                            hours)));
        }
    }

    private static String record(String learner) {
        return "/v1/counties/320412/learners/" + learner + "/record";
    }

    private long fewestStatements(Supplier<Response> request) {
        return StatementCount.fewest(
                sessions, MOST_STATEMENTS, () -> assertEquals(200, request.get().statusCode()));
    }

    private long statements() {
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
