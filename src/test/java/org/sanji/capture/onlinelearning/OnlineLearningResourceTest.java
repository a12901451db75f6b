package org.sanji.capture.onlinelearning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.People;

@QuarkusTest
class OnlineLearningResourceTest {

    private static final String PATH = "online-learning-records";

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
    class AReviewer {

        @Test
        void readsNoPersonalRows() {
            People.get("changzhou-reviewer", PATH).statusCode(403);
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void recordsNothingOfLearnersElsewhere() {
            String other = People.learner(network.elsewhere());
            People.post("hutang-editor", PATH, record(other, source, "2025-03-08", "1.00"))
                    .statusCode(403);
        }
    }

    @Nested
    class APlatform {

        @Test
        void isToldWhatCannotBe() {
            rule("/learner", "unknown-learner", record(UUID.randomUUID().toString(), source, "2025-03-08", "1.00"));
            rule("/learnedOn", "in-future", record(learner, source, "2099-03-08", "1.00"));
            rule("/learner", "institution-not-open", record(learner, source, "1989-12-31", "1.00"));
        }

        @Test
        void isToldOfEveryFieldAtOnce() {
            People.post("wujin-admin", PATH, record(learner, "有空格", "2025-02-30", "24.01"))
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/sourceRecordId", "/learnedOn", "/hours"));
        }

        @Test
        void fillsNoDayWithMoreThanItHas() {
            People.post("wujin-admin", PATH, record(learner, source, "2025-03-08", "20.00"))
                    .statusCode(201);
            rule("/hours", "hours-of-day", record(learner, source + "b", "2025-03-08", "4.01"));
            People.post("wujin-admin", PATH, record(learner, source + "b", "2025-03-08", "4.00"))
                    .statusCode(201);
        }

        @Test
        void getsTheStoredRowWhenItPushesAgain() {
            String id = stored("1.50");
            assertEquals(id, stored("1.5"));
            People.post("wujin-admin", PATH, record(learner, source, "2025-03-08", "2.00"))
                    .statusCode(409)
                    .body("code", equalTo("duplicate"));
            People.get("wujin-admin", PATH + "?learner=" + learner + "&total=true")
                    .body("total", equalTo(1))
                    .body("items.institution", contains(network.hutang()));
        }

        @Test
        void storesOneRowWhenItPushesManyTimesAtOnce() throws InterruptedException {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var pushes = pool.invokeAll(IntStream.range(0, 8)
                        .<java.util.concurrent.Callable<String>>mapToObj(push -> () -> stored("1.50"))
                        .toList());
                List<String> ids =
                        pushes.stream().map(push -> push.resultNow()).distinct().toList();
                assertEquals(1, ids.size());
            }
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void correctsARecordButNotIntoAnother() {
            String id = stored("1.50");
            source = UUID.randomUUID().toString();
            String taken = source;
            stored("2.00");
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"sourceRecordId\": \"" + taken + "\"}")
                    .statusCode(409);
            People.patch("wujin-admin", PATH + "/" + id, 0, "{\"hours\": \"22.00\"}")
                    .statusCode(200)
                    .body("hours", equalTo("22.00"));
        }

        @Test
        void movesALearnerWithTheRecords() {
            String id = stored("1.50");
            People.patch("wujin-admin", "learners/" + learner, 0, "{\"institution\": \"" + network.elsewhere() + "\"}")
                    .statusCode(200);
            People.get("wujin-admin", PATH + "/" + id)
                    .body("institution", equalTo(network.elsewhere()))
                    .body("version", equalTo(1));
        }
    }

    private String stored(String hours) {
        return People.post("wujin-admin", PATH, record(learner, source, "2025-03-08", hours))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void rule(String pointer, String code, String body) {
        People.post("wujin-admin", PATH, body)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String record(String learner, String source, String day, String hours) {
        return """
                {"learner": "%s", "platform": "常州终身教育在线", "sourceRecordId": "%s", "learnedOn": "%s", "hours": "%s"}
                """.formatted(learner, source, day, hours);
    }
}
