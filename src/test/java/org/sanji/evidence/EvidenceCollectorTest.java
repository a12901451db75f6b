package org.sanji.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.evidence.Uploads.PATH;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.TenantRunner;

/** What nothing rests on goes after a while, and what a submission rests on never does. */
@QuarkusTest
class EvidenceCollectorTest {

    private static final String COUNTY = "320412";

    @Inject
    EvidenceCollector collector;

    @Inject
    EvidenceStore store;

    @Inject
    EvidenceConfiguration configuration;

    @Inject
    RegionEvidence evidence;

    @Inject
    TenantRunner tenants;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private int year;
    private byte[] file;

    @BeforeEach
    void takeAYear() {
        year = Uploads.freshYear();
        file = SampleFiles.pdf();
    }

    @Test
    void whatIsUsedStays() throws Exception {
        Uploads.attached(year, "1.2", file, "a.pdf");
        collectEverything();
        assertTrue(isStored());
    }

    @Test
    void whatIsUsedElsewhereStaysWhenOneUseIsTakenAway() throws Exception {
        String one = Uploads.attached(year, "1.2", file, "a.pdf");
        String other = Uploads.attached(year, "1.1", file, "a.pdf");
        remove(one);
        collectEverything();
        assertArrayEquals(
                file, Uploads.download(HUTANG_EDITOR, other, 1, Map.of()).body());
    }

    @Test
    void whatWasTakenAwayGoesAfterItsTimeAndCanBeSentAgain() throws Exception {
        remove(Uploads.attached(year, "1.2", file, "a.pdf"));
        collectBefore(Duration.ofHours(1));
        assertTrue(isStored(), "within its time");
        collectEverything();
        assertFalse(isStored());
        String again = Uploads.attached(year, "1.2", file, "a.pdf");
        assertArrayEquals(
                file, Uploads.download(HUTANG_EDITOR, again, 1, Map.of()).body());
    }

    @Test
    void whatWasRefusedForItsClauseGoesToo() throws Exception {
        String kept = Uploads.attached(year, "1.2", file, "a.pdf");
        Uploads.upload(HUTANG_EDITOR, Uploads.announced(year, "1.2"), "a.pdf", file)
                .then()
                .statusCode(409);
        remove(kept);
        collectEverything();
        assertFalse(isStored());
    }

    @Test
    void whatASubmissionRestsOnStaysForGood() throws Exception {
        String id = Uploads.attached(year, "1.2", file, "a.pdf");
        List<ClauseEvidence> sealed = hold();
        assertEquals(
                List.of(EvidenceUploadTest.sha256(file)),
                sealed.stream().map(ClauseEvidence::digest).toList());
        remove(id);
        collectEverything();
        assertArrayEquals(file, Uploads.download(HUTANG_EDITOR, id, 1, Map.of()).body());
        Uploads.upload(HUTANG_EDITOR, id, "a.pdf", SampleFiles.pdf()).then().statusCode(409);
        HUTANG_EDITOR.get(PATH + "?year=" + year).then().body("items.size()", org.hamcrest.Matchers.is(0));
        assertEquals(List.of(), inCounty(this::ofYear));
        assertThrows(
                SQLException.class,
                () -> execute("delete from evidence_revision where county = '320412'" + " and content = '"
                        + EvidenceUploadTest.sha256(file) + "'"));
    }

    @Test
    void aRevisionIsAlteredByNobody() {
        Uploads.attached(year, "1.2", file, "a.pdf");
        for (String change : List.of("file_name = 'x'", "digest = repeat('0', 64)", "revision_number = 7")) {
            assertThrows(
                    SQLException.class,
                    () -> execute("update evidence_revision set " + change + " where county = '320412' and content = '"
                            + EvidenceUploadTest.sha256(file) + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming", "working"})
    void whatACrashLeftGoes(String folder) throws Exception {
        Path left = configuration.directory().resolve(folder).resolve(UUID.randomUUID() + ".part");
        Files.createDirectories(left.getParent());
        Files.write(left, file);
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        collectBefore(configuration.grace());
        assertFalse(Files.exists(left));
    }

    private List<ClauseEvidence> hold() throws Exception {
        return inCounty(() -> QuarkusTransaction.requiringNew().call(() -> {
            List<ClauseEvidence> all = ofYear();
            evidence.hold(all.stream().map(ClauseEvidence::revision).toList());
            return all;
        }));
    }

    private List<ClauseEvidence> ofYear() {
        return evidence.of(new RegionCode(CountyFixture.HUTANG), Uploads.STANDARD, "trial", year);
    }

    private void remove(String id) {
        String tag = HUTANG_EDITOR.get(PATH + "/" + id).header("ETag");
        HUTANG_EDITOR.delete(PATH + "/" + id, tag).then().statusCode(204);
    }

    private void collectEverything() throws Exception {
        collectBefore(Duration.ofHours(-1));
    }

    private void collectBefore(Duration ago) throws Exception {
        onAThreadOfItsOwn(() -> {
            collector.collectBefore(clock.instant().minus(ago));
            return null;
        });
    }

    private <T> T inCounty(Callable<T> work) throws Exception {
        return onAThreadOfItsOwn(() -> tenants.as(COUNTY, "test", () -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }

    /** The thread of a test has a request context already, and each county needs one for itself. */
    private static <T> T onAThreadOfItsOwn(Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        }
    }

    private boolean isStored() throws IOException {
        return store.has(COUNTY, EvidenceUploadTest.sha256(file));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.createStatement()) {
            prepared.executeUpdate(statement);
        }
    }
}
