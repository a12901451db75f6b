package org.sanji.capture.learnerrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;
import static org.sanji.capture.Classroom.id;
import static org.sanji.capture.Classroom.post;
import static org.sanji.capture.Classroom.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Classroom;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** What a learner has learned so far, and what it and the rows under it cost. */
@QuarkusTest
class LearnerRecordResourceTest {

    private static final int MOST_STATEMENTS = 6;
    private static final int MOST_OF_A_LIST = 3;
    private static final int MOST_OF_A_CREATION = 10;

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
        StatementCount.assertAtMost(
                MOST_STATEMENTS,
                "a record",
                () -> HUTANG_EDITOR.get(record(learner)).then().statusCode(200));
        for (String feature : List.of("courses", "classes", "enrolments", "outcomes")) {
            StatementCount.assertAtMost(
                    MOST_OF_A_LIST,
                    "a list of " + feature,
                    () -> WUJIN_VIEWER
                            .get("/v1/counties/320412/" + feature + "?total=true")
                            .then()
                            .statusCode(200));
        }
    }

    @Test
    void aCreationIsCheap() {
        assertCheap("courses", Classroom.course(room.network().hutang()));
        assertCheap("classes", room.anotherClass());
        String enrolment = id(post("enrolments", room.enrolment(learner)));
        assertCheap("enrolments", room.enrolment(room.learner()));
        assertCheap("outcomes", room.certificate(learner, enrolment, "字" + UUID.randomUUID()));
    }

    private static void assertCheap(String feature, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        StatementCount.assertAtMost(
                MOST_OF_A_CREATION,
                "one of " + feature,
                () -> HUTANG_EDITOR
                        .post("/v1/counties/320412/" + feature, body, key)
                        .then()
                        .statusCode(201));
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
}
