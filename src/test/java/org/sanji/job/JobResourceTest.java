package org.sanji.job;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.NOBODY;
import static org.sanji.capture.ApiCaller.TIANNING_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.exchange.CityFixture;
import org.sanji.exchange.OwnerSql;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.TenantRunner;

@QuarkusTest
class JobResourceTest {

    private static final String WUJIN = "320412";
    private static final Caller SOMEBODY =
            new Caller("test-of-jobs", "试验者", Set.of("county-admin"), new RegionCode(WUJIN));

    @Inject
    Jobs jobs;

    @Inject
    ScriptedWork work;

    @Inject
    TenantRunner tenants;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void begin() {
        CountyFixture.wujin();
        CountyFixture.tianning();
        work.tries().set(0);
    }

    @Nested
    class SomebodyElse {

        @Test
        @DisplayName(
                "without a token, role, or the county, gets 401, 403, 404; of another one's job an editor gets 404")
        void isRefused() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 1, 0, false)));
            ended(path);
            for (String what : List.of(path, path + "/events")) {
                assertEquals(401, NOBODY.get(what).statusCode());
                assertEquals(403, WUJIN_VIEWER.get(what).statusCode());
                assertEquals(404, TIANNING_ADMIN.get(what).statusCode());
                assertEquals(404, HUTANG_EDITOR.get(what).statusCode());
            }
            assertEquals(
                    404, HUTANG_EDITOR.post(path + "/cancellation", Map.of()).statusCode());
            List<String> seen = HUTANG_EDITOR.get("/v1/counties/320412/jobs").path("items.id");
            assertTrue(seen == null || seen.isEmpty() || !seen.contains(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    @Nested
    class WhoeverAsked {

        @Test
        @DisplayName("sees it queued or running with Retry-After, and its counts and result when it has succeeded")
        void seesItSucceed() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 3, 0, false)));
            ended(path)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUCCEEDED"))
                    .body("done", equalTo(3))
                    .body("total", equalTo(3))
                    .body("counts.written", equalTo(3))
                    .body("result", equalTo("/v1/counties/320412/activities"))
                    .body("requestedBy", equalTo("试验者"))
                    .body("finishedAt", notNullValue())
                    .body("problem", nullValue());
            assertNull(WUJIN_ADMIN.get(path).header("Retry-After"));
            WUJIN_ADMIN
                    .get("/v1/counties/320412/jobs?state=SUCCEEDED&limit=5")
                    .then()
                    .body("items.state", everyItem(is("SUCCEEDED")))
                    .body("items[0].id", equalTo(path.substring(path.lastIndexOf('/') + 1)));
        }

        @Test
        @DisplayName("is told of a refusal with its problem, at once")
        void isToldOfARefusal() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 3, 0, true)));
            ended(path)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("problem.code", equalTo("rule-violated"))
                    .body("problem.errors.pointer", contains("/rows"));
            assertEquals(1, work.tries().get());
        }

        @Test
        @DisplayName("sees it succeed when a later try does, which repeats no step")
        void seesALaterTrySucceed() throws SQLException {
            String script = ScriptedWork.newId();
            String path = path(queued(new ScriptedWork.Script(script, 2, 1, false)));
            ended(path).then().body("state", equalTo("SUCCEEDED")).body("done", equalTo(2));
            assertEquals(2, work.tries().get());
            assertEquals(2, stepsOf(script));
        }

        @Test
        @DisplayName("sees it fail with a number to quote when no try succeeds")
        void seesItGivenUp() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 0, 99, false)));
            ended(path)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("problem.code", equalTo("internal-error"))
                    .body("problem.correlationId", notNullValue());
            assertEquals(3, work.tries().get());
        }

        @Test
        @DisplayName("sees it fail, too, when each try begins anew and fails behind the last step")
        void seesItGivenUpBehindItsSteps() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 2, 99, false, true)));
            ended(path).then().body("state", equalTo("FAILED")).body("done", equalTo(2));
            assertEquals(4, work.tries().get(), "three behind the one that got furthest");
        }

        @Test
        @DisplayName("can end it: what its steps have stored stays, the step at hand is rolled back")
        void canEndIt() throws Exception {
            String script = ScriptedWork.newId();
            var gate = ScriptedWork.gate(script);
            String path = path(queued(new ScriptedWork.Script(script, 5, 0, false)));
            assertTrue(gate.reached().await(20, TimeUnit.SECONDS));
            Response running = WUJIN_ADMIN.get(path);
            assertEquals("RUNNING", running.path("state"));
            assertNotNull(running.header("Retry-After"));
            WUJIN_ADMIN
                    .post(path + "/cancellation", Map.of())
                    .then()
                    .statusCode(200)
                    .body("cancelling", is(true));
            gate.opened().countDown();
            ended(path).then().body("state", equalTo("CANCELLED")).body("done", equalTo(1));
            assertEquals(1, stepsOf(script));
            WUJIN_ADMIN.post(path + "/cancellation", Map.of()).then().body("state", equalTo("CANCELLED"));
        }

        @Test
        @DisplayName("can end one that waits: at once, and what it is about is told")
        void canEndOneThatWaits() throws Exception {
            List<ScriptedWork.Gate> gates = new ArrayList<>();
            List<String> running = new ArrayList<>();
            for (int worker = 0; worker < 2; worker++) {
                String script = ScriptedWork.newId();
                gates.add(ScriptedWork.gate(script));
                running.add(path(queued(new ScriptedWork.Script(script, 5, 0, false))));
            }
            for (ScriptedWork.Gate gate : gates) {
                assertTrue(gate.reached().await(20, TimeUnit.SECONDS));
            }
            String waiting = ScriptedWork.newId();
            String path = path(queued(new ScriptedWork.Script(waiting, 1, 0, false)));
            WUJIN_ADMIN
                    .post(path + "/cancellation", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("finishedAt", notNullValue());
            assertEquals(JobState.CANCELLED, ScriptedWork.ended(waiting));
            gates.forEach(gate -> gate.opened().countDown());
            running.forEach(one -> ended(one).then().body("state", equalTo("SUCCEEDED")));
            assertEquals(0, stepsOf(waiting));
        }

        @Test
        @DisplayName("can follow it as server-sent events until it has ended")
        void canFollowIt() {
            String path = path(queued(new ScriptedWork.Script(ScriptedWork.newId(), 2, 0, false)));
            Response stream = WUJIN_ADMIN.get(path + "/events");
            assertEquals(200, stream.statusCode());
            assertTrue(stream.contentType().startsWith("text/event-stream"), stream.contentType());
            String[] events = stream.asString().strip().split("\n\n");
            assertTrue(events[events.length - 1].contains("\"state\":\"SUCCEEDED\""), stream.asString());
            assertTrue(events[0].startsWith("data:"), stream.asString());
        }
    }

    @Nested
    class AWorker {

        @Test
        @DisplayName("that was not heard of in time loses the job to another one; its step at hand is stored once")
        void losesTheJob() throws Exception {
            String script = ScriptedWork.newId();
            var gate = ScriptedWork.gate(script);
            UUID id = queued(new ScriptedWork.Script(script, 4, 0, false));
            assertTrue(gate.reached().await(20, TimeUnit.SECONDS));
            loseLease(id);
            ended(path(id)).then().body("state", equalTo("SUCCEEDED")).body("done", equalTo(4));
            gate.opened().countDown();
            Thread.sleep(500);
            assertEquals(4, stepsOf(script));
            assertEquals("SUCCEEDED", WUJIN_ADMIN.get(path(id)).path("state"));
        }

        @Test
        @DisplayName(
                "that was not heard of in time and is refused then ends nothing: what it is about is another one's")
        void endsNothingOfAnotherOne() throws Exception {
            String script = ScriptedWork.newId();
            var gate = ScriptedWork.gate(script);
            UUID id = queued(new ScriptedWork.Script(script, 4, 0, true));
            assertTrue(gate.reached().await(20, TimeUnit.SECONDS));
            loseLease(id);
            ended(path(id)).then().body("state", equalTo("SUCCEEDED"));
            gate.opened().countDown();
            Thread.sleep(500);
            assertNull(ScriptedWork.ended(script));
            assertEquals("SUCCEEDED", WUJIN_ADMIN.get(path(id)).path("state"));
        }

        @Test
        @DisplayName("of a version that does not know the work puts the job back, which costs it none of its tries")
        void doesNotKnowTheWork() {
            UUID id = onAThreadOfItsOwn(() -> tenants.asCaller(
                    SOMEBODY,
                    WUJIN,
                    WUJIN,
                    () -> QuarkusTransaction.requiringNew().call(() -> jobs.queue("of-another-version", Map.of()))));
            CityFixture.until("five tries", () -> number("fence", id) >= 5);
            assertTrue(number("attempts", id) <= 1);
            WUJIN_ADMIN.post(path(id) + "/cancellation", Map.of()).then().body("problem", nullValue());
            ended(path(id)).then().body("state", equalTo("CANCELLED"));
        }
    }

    private long number(String column, UUID job) {
        try {
            String id = job.toString().replace("-", "");
            return Long.parseLong(OwnerSql.value("select " + column + " from job where id = unhex('" + id + "')"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private UUID queued(ScriptedWork.Script script) {
        return onAThreadOfItsOwn(() -> tenants.asCaller(
                SOMEBODY,
                WUJIN,
                WUJIN,
                () -> QuarkusTransaction.requiringNew().call(() -> jobs.queue(ScriptedWork.KIND, script))));
    }

    /** The thread of a test has a request context of its own already. */
    private static UUID onAThreadOfItsOwn(java.util.function.Supplier<UUID> work) {
        return java.util.concurrent.CompletableFuture.supplyAsync(work, Thread::startVirtualThread)
                .join();
    }

    private static String path(UUID id) {
        return "/v1/counties/320412/jobs/" + id;
    }

    static Response ended(String path) {
        for (int asked = 0; asked < 300; asked++) {
            Response job = WUJIN_ADMIN.get(path);
            String state = job.path("state");
            if (!"QUEUED".equals(state) && !"RUNNING".equals(state)) {
                return job;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("Not ended: " + WUJIN_ADMIN.get(path).asString());
    }

    /** As if it had run out by the database's clock; the worker may renew it before another one sees that. */
    private void loseLease(UUID id) throws SQLException, InterruptedException {
        long before = fence(id);
        for (int tried = 0; fence(id) == before; tried++) {
            assertTrue(tried < 300, "nobody takes the job");
            execute(
                    "update job set due_at = utc_timestamp(6) - interval 1 second where county = ? and id = ? and due_at is"
                            + " not null",
                    WUJIN,
                    id);
            Thread.sleep(100);
        }
    }

    /** Another number for each worker that takes a job. */
    private long fence(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select fence from job where county = ? and id = ?")) {
            select.setString(1, WUJIN);
            select.setBytes(2, Ids.bytes(id));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long stepsOf(String script) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from audit_event where county = ? and subject_id = ?")) {
            select.setString(1, WUJIN);
            select.setBytes(2, Ids.bytes(UUID.fromString(script)));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private int execute(String sql, String county, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, county);
            statement.setBytes(2, Ids.bytes(id));
            return statement.executeUpdate();
        }
    }
}
