package org.sanji.capture.onlinelearning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.StatementCount;

@QuarkusTest
class OnlineLearningBatchTest {

    private static final String RECORDS = "/v1/counties/320412/online-learning-records";
    private static final String BATCH = RECORDS + "/batch";
    private static final String DAY = "2025-03-08";

    private People network;
    private String learner;
    private String source;

    @BeforeEach
    void register() {
        network = People.open();
        learner = People.learner(network.hutang());
        source = UUID.randomUUID().toString();
    }

    @Nested
    class WhoIsNoPlatform {

        @Test
        void pushesNothing() {
            for (ApiCaller caller :
                    List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, ApiCaller.PULLER, ApiCaller.AUDITOR)) {
                push(caller, record("a", DAY, "1.00")).statusCode(403).body("code", equalTo("role-missing"));
            }
            assertEquals(401, ApiCaller.NOBODY.post(BATCH, "{}").statusCode());
        }

        @Test
        void pushesOnlyForLearnersOfItsTown() {
            String elsewhere = People.learner(network.elsewhere());
            push(ApiCaller.HUTANG_EDITOR, record(elsewhere, "a", DAY, "1.00"), record("b", DAY, "1.00"))
                    .statusCode(200)
                    .body("results.outcome", contains("REJECTED", "CREATED"))
                    .body("results[0].errors.pointer", contains("/records/0/learner"))
                    .body("results[0].errors.code", contains("outside-region"));
        }
    }

    @Nested
    class ALearningPlatform {

        private static final ApiCaller PLATFORM = ApiCaller.LEARNING_PLATFORM;

        @Test
        void doesNothingElse() {
            assertEquals(403, PLATFORM.get(RECORDS).statusCode());
            assertEquals(403, PLATFORM.get("/v1/counties/320412/learners").statusCode());
            assertEquals(403, PLATFORM.post(RECORDS, record("a", DAY, "1.00")).statusCode());
            assertEquals(
                    404,
                    PLATFORM.post("/v1/counties/320583/online-learning-records/batch", "{}")
                            .statusCode());
        }

        @Test
        void isToldOfTheEnvelopeAtOnce() {
            PLATFORM.post(BATCH, "{\"platform\": \" \", \"records\": [], \"more\": 1}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/platform", "/records", "/more"));
            String tooMany = IntStream.range(0, 1_001).mapToObj(i -> "{}").collect(Collectors.joining(","));
            PLATFORM.post(BATCH, "{\"platform\": \"p\", \"records\": [" + tooMany + "]}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/records"));
        }

        @Test
        void isToldOfEveryErrorOfEveryRecordInOrder() {
            push(
                            PLATFORM,
                            record("有空格", "2025-02-30", "24.01"),
                            record("good", DAY, "1.00"),
                            "null",
                            record("future", "2099-03-08", "1.00"),
                            record(UUID.randomUUID().toString(), "unknown", DAY, "1.00"),
                            record("early", "1989-12-31", "1.00"),
                            "{\"sourceRecordId\": \"x\", \"learnedOn\": \"2025-03-08\", \"hours\": \"1\", \"y\": 1}",
                            "{\"sourceRecordId\": \"x\", \"learnedOn\": \"2025-03-08\", \"hours\": \"1\"}",
                            "{\"idNumber\": \"32041219800101001X\", \"sourceRecordId\": \"x\","
                                    + " \"learnedOn\": \"2025-03-08\", \"hours\": \"1\"}")
                    .statusCode(200)
                    .body("created", equalTo(1))
                    .body("rejected", equalTo(8))
                    .body(
                            "results[0].errors.pointer",
                            containsInAnyOrder("/records/0/sourceRecordId", "/records/0/learnedOn", "/records/0/hours"))
                    .body("results[1].errors", empty())
                    .body("results[1].record", notNullValue())
                    .body("results[2].errors.pointer", contains("/records/2"))
                    .body("results[2].record", nullValue())
                    .body("results[3].errors.code", contains("in-future"))
                    .body("results[4].errors.code", contains("unknown-learner"))
                    .body("results[5].errors.code", contains("institution-not-open"))
                    .body("results[6].errors.code", contains("unknown-property"))
                    .body("results[7].errors.code", contains("learner-or-id-number"))
                    .body("results[8].errors.code", contains("id-number"));
        }

        @Test
        void changesNothingWhenItSendsABatchAgain() {
            String[] records = {record("a", DAY, "1.50"), record("b", DAY, "2.00")};
            List<String> ids = push(PLATFORM, records)
                    .body("results.outcome", contains("CREATED", "CREATED"))
                    .extract()
                    .path("results.record");
            push(PLATFORM, records).body("unchanged", equalTo(2)).body("results.record", equalTo(ids));
            stored().body("items.version", contains(0, 0));
        }

        @Test
        void correctsWhatItPushedBefore() {
            push(PLATFORM, record("a", DAY, "1.50"), record("b", DAY, "2.00"));
            push(PLATFORM, record("a", DAY, "1.5"), record("b", "2025-04-01", "3.00"))
                    .body("results.outcome", contains("UNCHANGED", "UPDATED"));
            stored().body("items.find { it.sourceRecordId == '%s' }.hours".formatted(source + "b"), equalTo("3.00"))
                    .body("items.find { it.sourceRecordId == '%s' }.version".formatted(source + "b"), equalTo(1));
        }

        @Test
        void isAnsweredRecordByRecordAsIfEachCameAlone() {
            push(
                            PLATFORM,
                            record("a", DAY, "20.00"),
                            record("b", DAY, "4.01"),
                            record("a", DAY, "20.00"),
                            record("a", DAY, "10.00"),
                            record("b", DAY, "4.01"),
                            record("a", DAY, "20.00"))
                    .body(
                            "results.outcome",
                            contains("CREATED", "REJECTED", "UNCHANGED", "UPDATED", "CREATED", "REJECTED"))
                    .body("results[1].errors.code", contains("hours-of-day"))
                    .body("results[5].errors.pointer", contains("/records/5/hours"));
            stored().body("items.hours", containsInAnyOrder("10.00", "4.01"));
        }

        @Test
        void namesALearnerByTheIdentityNumber() {
            String number = People.idNumber();
            String body = """
                    {"institution": "%s", "name": "陈建国", "idNumber": "%s", "registeredOn": "2024-03-01"}
                    """.formatted(network.hutang(), number);
            String id = People.post("wujin-admin", "learners", body).extract().path("id");
            String byNumber =
                    record("n", DAY, "1.00").replace("\"learner\": \"" + learner, "\"idNumber\": \"" + number);
            String unknown = record("m", DAY, "1.00")
                    .replace("\"learner\": \"" + learner, "\"idNumber\": \"" + People.idNumber());
            push(PLATFORM, byNumber, unknown)
                    .body("results.outcome", contains("CREATED", "REJECTED"))
                    .body("results[1].errors.pointer", contains("/records/1/idNumber"));
            ApiCaller.WUJIN_ADMIN.get(RECORDS + "?learner=" + id).then().body("items", hasSize(1));
        }

        @Test
        void storesARecordOnceWhenItPushesManyTimesAtOnce() throws InterruptedException {
            String[] records = IntStream.range(0, 40)
                    .mapToObj(i -> record("at-once-" + i, "2025-05-%02d".formatted(1 + i % 28), "0.50"))
                    .toArray(String[]::new);
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = pool.invokeAll(IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i -> () -> push(PLATFORM, records)
                                .statusCode(200)
                                .extract()
                                .path("created"))
                        .toList());
                assertEquals(
                        40,
                        answers.stream().mapToInt(answer -> answer.resultNow()).sum());
            }
            stored().body("total", equalTo(40));
        }

        @Test
        void takesAsManyStatementsForThreeHundredRecordsAsForOne() {
            push(PLATFORM, record("warm", DAY, "0.10"));
            String other = People.learner(network.elsewhere());
            String[] many = IntStream.range(0, 300)
                    .mapToObj(i -> record(
                            i % 2 == 0 ? learner : other, "many-" + i, "2025-06-%02d".formatted(1 + i % 30), "0.50"))
                    .toArray(String[]::new);
            long one = StatementCount.of(() -> push(PLATFORM, record("one", "2025-06-01", "0.10")));
            // Lines of the trail are written in a batch of their own where there are many.
            StatementCount.assertAtMost(
                    one + 1, "A batch of 300", () -> push(PLATFORM, many).body("created", equalTo(300)));
            StatementCount.assertAtMost(
                    one, "The same batch again", () -> push(PLATFORM, many).body("unchanged", equalTo(300)));
            StatementCount.assertAtMost(15, "One record", () -> push(PLATFORM, record("two", "2025-06-02", "0.10")));
        }

        @Test
        void isAuditedRecordByRecord() {
            String id = push(PLATFORM, record("audited", DAY, "1.00")).extract().path("results[0].record");
            ApiCaller.WUJIN_ADMIN
                    .get("/v1/counties/320412/audit-events?subjectId=" + id)
                    .then()
                    .body("items.action", contains("CREATED"))
                    .body("items.subject", contains("online-learning-records"));
        }
    }

    private ValidatableResponse push(ApiCaller caller, String... records) {
        String body = "{\"platform\": \"常州终身教育在线\", \"records\": [%s]}".formatted(String.join(",", records));
        return caller.post(BATCH, body).then();
    }

    private ValidatableResponse stored() {
        return ApiCaller.WUJIN_ADMIN
                .get(RECORDS + "?total=true&learner=" + learner)
                .then()
                .statusCode(200);
    }

    private String record(String name, String day, String hours) {
        return record(learner, name, day, hours);
    }

    private String record(String who, String name, String day, String hours) {
        return """
                {"learner": "%s", "sourceRecordId": "%s%s", "learnedOn": "%s", "hours": "%s"}
                """.formatted(who, source, name, day, hours);
    }
}
