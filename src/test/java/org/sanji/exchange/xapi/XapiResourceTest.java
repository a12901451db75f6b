package org.sanji.exchange.xapi;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.xapi.PlatformLearner.COUNTY;
import static org.sanji.exchange.xapi.PlatformLearner.PLATFORM;
import static org.sanji.exchange.xapi.PlatformLearner.STATEMENTS;
import static org.sanji.exchange.xapi.PlatformLearner.TERMINATED;
import static org.sanji.exchange.xapi.PlatformLearner.get;
import static org.sanji.exchange.xapi.PlatformLearner.post;
import static org.sanji.exchange.xapi.PlatformLearner.put;
import static org.sanji.exchange.xapi.PlatformLearner.send;
import static org.sanji.exchange.xapi.PlatformLearner.uuid;
import static org.sanji.exchange.xapi.PlatformLearner.voiding;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.People;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;
import org.sanji.exchange.OwnerSql;

/** Statements of learning platforms: what the standard wants, and what becomes of them. */
@QuarkusTest
class XapiResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;

    private People network;
    private PlatformLearner learner;

    @BeforeEach
    void register() {
        network = People.open();
        learner = PlatformLearner.of(network);
    }

    @Nested
    class WhoIsNoPlatform {

        @Test
        void storesAndReadsNothing() {
            for (ApiCaller caller :
                    List.of(ApiCaller.HUTANG_EDITOR, ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, ApiCaller.PULLER)) {
                assertEquals(
                        403,
                        post(caller, learner.statement(uuid(), TERMINATED, "PT1H"))
                                .statusCode());
                assertEquals(403, get(caller, "statementId=" + uuid()).statusCode());
                assertEquals(403, caller.get(COUNTY + "learner-accounts").statusCode());
            }
            assertEquals(401, ApiCaller.NOBODY.get(STATEMENTS).statusCode());
            assertEquals(404, PLATFORM.get("/v1/counties/320583/xapi/about").statusCode());
        }
    }

    @Nested
    class APlatform {

        @Test
        void saysWhichVersionItSpeaksAndIsToldOurs() {
            Response without = PLATFORM.post(STATEMENTS, learner.statement(uuid(), TERMINATED, "PT1H"));
            without.then().statusCode(400).body("errors.parameter", contains("X-Experience-API-Version"));
            assertEquals("1.0.3", without.header("X-Experience-API-Version"));
            for (String version : List.of("0.95", "1.1.0", "2.0.0", "")) {
                assertEquals(
                        400,
                        send("POST", PLATFORM, STATEMENTS, version, learner.statement(uuid(), TERMINATED, "PT1H"))
                                .statusCode());
            }
            for (String version : List.of("1.0", "1.0.0", "1.0.3", "1.0.9")) {
                assertEquals(
                        200,
                        send("POST", PLATFORM, STATEMENTS, version, learner.statement(uuid(), TERMINATED, "PT1H"))
                                .statusCode());
            }
            PLATFORM.get(COUNTY + "xapi/about").then().statusCode(200).body("version", contains("1.0.3"));
        }

        @Test
        void isToldOfEveryErrorAndNothingIsStored() {
            String good = uuid();
            post(
                            PLATFORM,
                            "[" + learner.statement(good, TERMINATED, "PT1H")
                                    + ", {\"verb\": {\"id\": \"x\"}, \"more\": 1}]")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/1/actor", "/1/object", "/1/verb/id", "/1/more"));
            assertEquals(404, get(PLATFORM, "statementId=" + good).statusCode());
            assertEquals(400, post(PLATFORM, "[]").statusCode());
            assertEquals(400, post(PLATFORM, "{").statusCode());
            String twice = learner.statement(good, TERMINATED, "PT1H");
            assertEquals(400, post(PLATFORM, "[" + twice + "," + twice + "]").statusCode());
        }

        @Test
        void isToldOfOneTooManyAndNotThatTheyAreTooComplex() {
            String many = IntStream.rangeClosed(0, 500)
                    .mapToObj(number -> learner.statement(uuid(), TERMINATED, "PT1H"))
                    .collect(Collectors.joining(",", "[", "]"));
            post(PLATFORM, many).then().statusCode(400).body("errors.code", contains("size"));
        }

        @Test
        void storesOneOrManyAndReadsThemAgain() {
            String one = uuid();
            String other = uuid();
            post(PLATFORM, learner.statement(one, TERMINATED, "PT1H"))
                    .then()
                    .statusCode(200)
                    .body("", contains(one));
            post(PLATFORM, "[" + learner.statement(other, TERMINATED, "PT1H") + "," + anonymous() + "]")
                    .then()
                    .statusCode(200)
                    .body("[0]", equalTo(other))
                    .body("", hasSize(2));
            Response read = get(PLATFORM, "statementId=" + one);
            read.then()
                    .statusCode(200)
                    .body("id", equalTo(one))
                    .body("verb.id", equalTo(TERMINATED))
                    .body("version", equalTo("1.0.0"))
                    .body("stored", notNullValue())
                    .body("timestamp", equalTo("2025-03-08T09:30:00+08:00"))
                    .body("authority.objectType", equalTo("Agent"))
                    .body("authority.account.name", notNullValue())
                    .body("object.definition.extensions.'https://example.cn/e'.any", equalTo(1));
            assertTrue(read.header("X-Experience-API-Consistent-Through") != null);
            assertEquals(404, get(PLATFORM, "statementId=" + uuid()).statusCode());
            assertEquals(400, get(PLATFORM, "").statusCode());
            assertEquals(
                    400,
                    get(PLATFORM, "statementId=" + one + "&voidedStatementId=" + one)
                            .statusCode());
            assertEquals(
                    400, get(PLATFORM, "statementId=" + one + "&format=ids").statusCode());
        }

        @Test
        void putsAStatementUnderItsId() {
            String id = uuid();
            String body = learner.statement(id, TERMINATED, "PT1H");
            assertEquals(204, put(id, body).statusCode());
            assertEquals(204, put(id, body).statusCode());
            assertEquals(204, put(uuid(), anonymous()).statusCode());
            put(uuid(), body).then().statusCode(400).body("errors.pointer", contains("/id"));
            assertEquals(400, send("PUT", PLATFORM, STATEMENTS, "1.0.3", body).statusCode());
            put(id, learner.statement(id, TERMINATED, "PT2H"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("conflict"));
        }

        @Test
        void isAnsweredEqualStatementsAsStoredAndDifferentOnesAsConflicts() {
            learner.registered();
            String id = uuid();
            String sent = learner.statement(id, TERMINATED, "PT1H");
            post(PLATFORM, sent);
            String shown = sent.replace("\"display\": {\"zh-CN\": \"结束\"}", "\"display\": {\"en\": \"terminated\"}")
                    .replace("2025-03-08T09:30:00+08:00", "2025-03-08T01:30:00.000Z");
            post(PLATFORM, shown).then().statusCode(200).body("", contains(id));
            assertEquals(409, post(PLATFORM, sent.replace("PT1H", "PT60M")).statusCode());
            assertEquals(409, post(PLATFORM, sent.replace("09:30", "09:31")).statusCode());
            String fresh = uuid();
            String both = "[" + learner.statement(fresh, TERMINATED, "PT1H") + "," + sent.replace("PT1H", "PT2H") + "]";
            assertEquals(409, post(PLATFORM, both).statusCode());
            assertEquals(404, get(PLATFORM, "statementId=" + fresh).statusCode());
            learner.records().body("items.hours", contains("1.00"));
        }

        @Test
        void storesAStatementOnceHoweverOftenItComesAtOnce() throws InterruptedException {
            learner.registered();
            String sent = learner.statement(uuid(), TERMINATED, "PT1H");
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = pool.invokeAll(IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> post(PLATFORM, sent).statusCode())
                        .toList());
                answers.forEach(answer -> assertEquals(200, answer.resultNow()));
            }
            learner.records().body("items.hours", contains("1.00"));
        }

        @Test
        void makesOnlineLearningOfTimedStatements() {
            learner.registered();
            String id = uuid();
            post(PLATFORM, learner.statement(id, TERMINATED, "PT1H30M"));
            learner.records()
                    .body("items.hours", contains("1.50"))
                    .body("items.sourceRecordId", contains(id))
                    .body("items.platform", contains("learning.example.cn"))
                    .body("items.learnedOn", contains("2025-03-08"))
                    .body("items.title", contains("智能手机摄影"));
        }

        private static List<Map<String, Object>> receipts() {
            List<Map<String, Object>> all = new ArrayList<>();
            String next = "";
            while (next != null) {
                Response page = PLATFORM.get(COUNTY + "xapi-statements?limit=500" + next);
                all.addAll(page.path("items"));
                next = page.path("next") == null ? null : "&cursor=" + page.<String>path("next");
            }
            return all;
        }

        @Test
        void isToldWhatIsKeptAndNotCountedAndWhy() {
            learner.registered();
            List<String> sent = List.of(
                    learner.statement(uuid(), "http://adlnet.gov/expapi/verbs/launched", "PT1H"),
                    learner.statement(uuid(), TERMINATED, "PT5S"),
                    learner.statement(uuid(), TERMINATED, "P1Y"),
                    learner.statement(uuid(), TERMINATED, "PT25H"),
                    learner.statement(uuid(), TERMINATED, "PT1H").replace("2025-03-08", "2099-03-08"),
                    learner.statement(uuid(), TERMINATED, "PT23H"),
                    learner.statement(uuid(), TERMINATED, "PT2H"),
                    learner.statement(uuid(), TERMINATED, "PT1H")
                            .replace(learner.account(), "nobody-" + learner.account()),
                    learner.statement(uuid(), TERMINATED, "PT1H").replace("\"result\": {\"duration\": \"PT1H\"},", ""),
                    learner.statement(uuid(), TERMINATED, "PT1H")
                            .replaceFirst("\"account\": \\{[^}]*}", "\"mbox\": \"mailto:a@example.cn\""));
            List<String> ids =
                    post(PLATFORM, "[" + String.join(",", sent) + "]").path("");
            Map<Object, String> became = receipts().stream()
                    .collect(Collectors.toMap(
                            receipt -> receipt.get("statement"),
                            receipt -> receipt.get("outcome") + " " + receipt.get("reason")));
            assertEquals(
                    List.of(
                            "KEPT VERB_NOT_COUNTED",
                            "KEPT TOO_SHORT",
                            "KEPT TOO_LONG",
                            "KEPT TOO_LONG",
                            "KEPT IN_FUTURE",
                            "COUNTED null",
                            "KEPT HOURS_OF_DAY",
                            "KEPT UNKNOWN_ACCOUNT",
                            "KEPT NO_DURATION",
                            "KEPT NO_ACCOUNT"),
                    ids.stream().map(became::get).toList());
            learner.records().body("items.hours", contains("23.00"));
        }

        @Test
        void isCountedWhenTheAccountIsRegisteredLater() {
            post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT1H"));
            post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT2H"));
            learner.records().body("items", empty());
            learner.registered();
            learner.records().body("items.hours", containsInAnyOrder("1.00", "2.00"));
            learner.registered();
            learner.records().body("items", hasSize(2));
        }

        /** The account is hidden from the statement, as one is that is registered at the same moment. */
        @Test
        void isCountedWhenTheAccountIsRegisteredOnceMore() throws SQLException {
            learner.registered();
            rename(learner.account(), "hidden-" + learner.account());
            post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT1H"));
            rename("hidden-" + learner.account(), learner.account());
            learner.records().body("items", empty());
            learner.registered();
            learner.records().body("items.hours", contains("1.00"));
        }

        private static void rename(String account, String name) throws SQLException {
            OwnerSql.execute("update learner_account set name = '" + name + "' where name = '" + account + "'");
        }

        @Test
        void isCountedWhenTheAccountIsRegisteredLaterHoweverMuchWaited() {
            for (int batch = 0; batch < 3; batch++) {
                String statements = Stream.generate(() -> learner.statement(uuid(), TERMINATED, "PT36S"))
                        .limit(400)
                        .collect(Collectors.joining(",", "[", "]"));
                assertEquals(200, post(PLATFORM, statements).statusCode());
            }
            learner.registered();
            ApiCaller.WUJIN_ADMIN
                    .get(COUNTY + "online-learning-records?limit=1&total=true&learner=" + learner.id())
                    .then()
                    .body("total", equalTo(1_200));
        }

        @Test
        void seesAndVoidsWhatItStoredItself() {
            String ofAdmin = uuid();
            post(ADMIN, learner.statement(ofAdmin, TERMINATED, "PT1H"));
            assertEquals(404, get(PLATFORM, "statementId=" + ofAdmin).statusCode());
            assertEquals(403, post(PLATFORM, voiding(uuid(), ofAdmin)).statusCode());
            assertEquals(200, get(ADMIN, "statementId=" + ofAdmin).statusCode());
            String own = uuid();
            post(PLATFORM, learner.statement(own, TERMINATED, "PT1H"));
            assertEquals(200, get(ADMIN, "statementId=" + own).statusCode());
        }

        @Test
        void takesAsManyStatementsOfTheDatabaseForFiftyAsForOne() {
            learner.registered();
            post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT1M"));
            String fifty = IntStream.range(0, 50)
                    .mapToObj(i -> learner.statement(uuid(), TERMINATED, "PT1M"))
                    .collect(Collectors.joining(",", "[", "]"));
            long one = StatementCount.of(() -> post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT1M")));
            // Lines of the trail are written in a batch of their own where there are many.
            StatementCount.assertAtMost(
                    one + 1,
                    "Fifty statements",
                    () -> assertEquals(200, post(PLATFORM, fifty).statusCode()));
            StatementCount.assertAtMost(
                    20, "One statement", () -> post(PLATFORM, learner.statement(uuid(), TERMINATED, "PT1M")));
        }
    }

    @Nested
    class AnAccount {

        @Test
        void isRegisteredOnceForOneLearner() {
            String id = learner.registered();
            assertEquals(id, learner.registered());
            String another = People.learner(network.elsewhere());
            learner.register(PLATFORM, "\"learner\": \"" + another + "\"")
                    .then()
                    .statusCode(409);
            learner.register(PLATFORM, "\"learner\": \"" + uuid() + "\"")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/learner"));
            learner.register(PLATFORM, "\"learner\": null")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("learner-or-id-number"));
            learner.register(PLATFORM, "\"idNumber\": \"" + People.idNumber() + "\"")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/idNumber"));
        }

        @Test
        void leavesWithItsLearner() {
            String id = learner.registered();
            String learnerPath = COUNTY + "learners/" + learner.id();
            assertEquals(204, ADMIN.delete(learnerPath, "\"0\"").statusCode());
            assertEquals(404, PLATFORM.get(COUNTY + "learner-accounts/" + id).statusCode());
        }

        @Test
        void isSeenByThePlatformThatRegisteredItAndByTheCounty() {
            String id = learner.registered();
            String path = COUNTY + "learner-accounts/" + id;
            assertEquals(200, PLATFORM.get(path).statusCode());
            assertEquals(200, ADMIN.get(path).statusCode());
            ADMIN.get(COUNTY + "learner-accounts?learner=" + learner.id())
                    .then()
                    .body("items.name", contains(learner.account()));
            assertEquals(204, PLATFORM.delete(path, "\"0\"").statusCode());
        }
    }

    private String anonymous() {
        return learner.statement(uuid(), TERMINATED, "PT1H").replaceFirst("\"id\": \"[^\"]*\", ", "");
    }
}
