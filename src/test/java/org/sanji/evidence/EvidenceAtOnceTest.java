package org.sanji.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.evidence.Uploads.PATH;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.TenantRunner;

/** Two who touch the same evidence at the same moment: the later one waits, and learns what the earlier one did. */
@QuarkusTest
class EvidenceAtOnceTest {

    private static final String COUNTY = "320412";
    private static final String HELD_CLAUSE =
            "select clause from evidence_clause where county = '320412' and evidence_year = ? for update";
    private static final String THIS = " where county = '320412' and id = unhex(replace(?, '-', ''))";

    @Inject
    RegionEvidence evidence;

    @Inject
    TenantRunner tenants;

    @Inject
    AgroalDataSource database;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int year;

    @BeforeEach
    void takeAYear() {
        year = Uploads.freshYear();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Nested
    class ASubmission {

        @Test
        void isRefusedWhenWhatItReadWasTakenAwayMeanwhile() {
            String id = attached();
            ProblemException refused = refused(() -> {
                List<UUID> read = revisions();
                assertEquals(204, remove(id).statusCode());
                evidence.hold(read);
                return read;
            });
            assertEquals(ProblemType.CONFLICT, refused.type());
            assertEquals("佐证材料刚刚有改动，请重新提交。", refused.toProblem().detail());
        }

        @Test
        void isRefusedWhenOneOfManyIsGoneAndHoldsNone() throws Exception {
            String id = attached();
            refused(() -> {
                evidence.hold(List.of(revisions().getFirst(), UUID.randomUUID()));
                return id;
            });
            assertEquals(204, remove(id).statusCode());
            HUTANG_EDITOR.get(PATH + "/" + id).then().statusCode(404);
        }

        @Test
        void holdsWhatIsHeldAlreadyAndNothingWhereThereIsNothing() throws Exception {
            attached();
            for (int submission = 0; submission < 2; submission++) {
                inCounty(() -> {
                    evidence.hold(revisions());
                    evidence.hold(List.of());
                    return year;
                });
            }
        }

        private ProblemException refused(Work<?> work) {
            var ended = assertThrows(ExecutionException.class, () -> inCounty(work));
            return assertInstanceOf(ProblemException.class, ended.getCause());
        }
    }

    @Nested
    class WhoTakesEvidenceAway {

        @Test
        void waitsForTheSubmissionThatHoldsItAndItIsKept() throws Exception {
            String id = attached();
            Future<Response> removal = inCounty(() -> {
                evidence.hold(revisions());
                Future<Response> begun = threads.submit(() -> remove(id));
                pause();
                return begun;
            });
            assertEquals(204, removal.get(30, TimeUnit.SECONDS).statusCode());
            assertEquals(200, Uploads.download(HUTANG_EDITOR, id, 1, Map.of()).statusCode());
            assertEquals(List.of(), inCounty(EvidenceAtOnceTest.this::revisions));
        }

        @Test
        void isRefusedWhenAnotherHasDoneSo() throws Exception {
            String id = attached();
            Response late =
                    whileTheClauseIsHeld(id, () -> remove(id), "delete from evidence_revision", "delete from evidence");
            late.then().statusCode(404);
        }
    }

    @Nested
    class AFileThatArrives {

        @Test
        void afterItsEvidenceStoppedToCountIsRefused() throws Exception {
            String id = attached();
            Response late = whileTheClauseIsHeld(
                    id,
                    () -> Uploads.upload(HUTANG_EDITOR, id, "b.pdf", SampleFiles.pdf()),
                    "",
                    "update evidence set removed_at = utc_timestamp(6), counted_digest = null, version = version + 1");
            late.then().statusCode(409).body("code", equalTo("state-conflict"));
            assertEquals(List.of(), inCounty(EvidenceAtOnceTest.this::revisions));
        }

        @Test
        void afterItsEvidenceIsGoneIsRefused() throws Exception {
            String id = Uploads.announced(year, "1.2");
            Response late = whileTheClauseIsHeld(
                    id,
                    () -> Uploads.upload(HUTANG_EDITOR, id, "a.pdf", SampleFiles.pdf()),
                    "",
                    "delete from evidence");
            late.then().statusCode(404);
        }
    }

    @Nested
    class ALinkThatArrives {

        @Test
        void afterItsEvidenceStoppedToCountIsRefused() throws Exception {
            Response created = HUTANG_EDITOR.post(PATH, Uploads.link(year, "1.2", "https://www.example.cn/" + year));
            String id = created.path("id");
            Response late = whileTheClauseIsHeld(
                    id,
                    () -> HUTANG_EDITOR.put(
                            PATH + "/" + id + "/link",
                            created.header("ETag"),
                            Map.of("link", "https://www.example.cn/later" + year)),
                    "",
                    "update evidence set removed_at = utc_timestamp(6), counted_digest = null, version = version + 1");
            late.then().statusCode(409).body("code", equalTo("state-conflict"));
        }
    }

    /** Somebody else holds the clause, changes the evidence when the call has come as far as that, and lets go. */
    private Response whileTheClauseIsHeld(String id, Callable<Response> call, String revisions, String change)
            throws Exception {
        try (var connection = database.getConnection();
                var held = connection.prepareStatement(HELD_CLAUSE)) {
            connection.setAutoCommit(false);
            held.setInt(1, year);
            held.executeQuery();
            Future<Response> answer = threads.submit(call);
            pause();
            if (!revisions.isEmpty()) {
                execute(connection, revisions + THIS.replace(" id ", " evidence "), id);
            }
            execute(connection, change + THIS, id);
            connection.commit();
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private static void execute(Connection connection, String statement, String id) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, id);
            assertEquals(1, prepared.executeUpdate());
        }
    }

    /** Long enough to come to the lock; who comes later finds the same, without waiting for it. */
    private static void pause() throws InterruptedException {
        Thread.sleep(700);
    }

    private String attached() {
        return Uploads.attached(year, "1.2", SampleFiles.pdf(), "a.pdf");
    }

    private static Response remove(String id) {
        return HUTANG_EDITOR.delete(
                PATH + "/" + id, HUTANG_EDITOR.get(PATH + "/" + id).header("ETag"));
    }

    private List<UUID> revisions() {
        return evidence.of(new RegionCode(CountyFixture.HUTANG), Uploads.STANDARD, "trial", year).stream()
                .map(ClauseEvidence::revision)
                .toList();
    }

    private interface Work<T> {
        T call() throws Exception;
    }

    /** In one transaction, on a thread without a request of its own. */
    private <T> T inCounty(Work<T> work) throws Exception {
        return threads.submit(() -> tenants.as(
                        COUNTY, "test", () -> QuarkusTransaction.requiringNew().call(work::call)))
                .get(60, TimeUnit.SECONDS);
    }
}
