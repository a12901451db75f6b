package org.sanji.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.capture.CountyFixture;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** What is saved and what is refused; whether it comes back, whole and for one county, is seen by {@code make restore-drill}. */
@QuarkusTest
class BackupTest {

    private static final String TOWN = "320412104";

    @TempDir
    Path directory;

    private Connection database;
    private CountyFixture county;

    @BeforeEach
    void connect() throws Exception {
        county = CountyFixture.wujin();
        county.recordActivity(county.newStation(TOWN), "1996-02-29");
        // The account of the application may not look at what the migrations wrote down.
        LocalAddresses at = LocalStack.forTests();
        database = Backup.connect(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    @AfterEach
    void disconnect() throws Exception {
        database.close();
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("what is no code of a county, and nothing is written")
        void noCounty() {
            assertThrows(IllegalStateException.class, () -> new Backup(database).save("1' or '1'='1", directory));
            assertEquals(0, directory.toFile().list().length);
        }

        @Test
        @DisplayName("everything into a database in which counties are open")
        void intoADatabaseInUse() throws Exception {
            var restoration = new Restoration(database, new Backup(database).save(county.code(), directory));
            assertTrue(assertThrows(IllegalStateException.class, restoration::everything)
                    .getMessage()
                    .contains("counties"));
        }

        @Test
        @DisplayName("the backup of another county")
        void anotherCounty() throws Exception {
            var restoration = new Restoration(database, new Backup(database).save(county.code(), directory));
            assertThrows(IllegalStateException.class, () -> restoration.county("320402"));
        }
    }

    @Test
    @DisplayName("a backup is what the database is, until a row changes")
    void comparison() throws Exception {
        awaitFigures();
        Path backup = new Backup(database).save(county.code(), directory);
        assertTrue(Manifest.read(backup).tables().get("activity").rows() > 0);
        var restoration = new Restoration(database, backup);
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            assertEquals(List.of(), restoration.differences(county.code()));
            statement.execute("update activity set title = concat(title, ' ') where county = '" + county.code() + "'");
            List<String> differences = restoration.differences(county.code());
            assertEquals(1, differences.size(), differences.toString());
            assertTrue(differences.getFirst().startsWith("activity "));
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    /** Until what was recorded before has come into the figures, and what changed with them has its place in the feed. */
    private void awaitFigures() throws Exception {
        String left =
                "select (select count(*) from stale_mark where county = '%1$s') + (select count(*) from change_note"
                        + " where county = '%1$s' and change_position is null)";
        try (Statement statement = database.createStatement()) {
            for (int asked = 0; asked < 600; asked++) {
                try (ResultSet rows = statement.executeQuery(left.formatted(county.code()))) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("The figures of the county do not come to rest");
    }

    @Test
    @DisplayName("no row of another county is in the backup of one")
    void onlyOne() throws Exception {
        Path backup = new Backup(database).save("320499", directory);
        assertFalse(Manifest.read(backup).tables().isEmpty());
        assertTrue(Manifest.read(backup).tables().values().stream().allMatch(saved -> saved.rows() == 0));
        assertFalse(Files.exists(backup.resolve("region.ndjson.gz")), "what belongs to no county is not in it");
    }

    @Test
    @DisplayName("the digest of rows does not depend on their order, but on each of them")
    void digest() {
        assertEquals(digestOf("a", "b"), digestOf("b", "a"));
        assertFalse(digestOf("a", "b").equals(digestOf("a", "c")));
        assertFalse(digestOf("a", "a").equals(digestOf("a")));
    }

    private static Manifest.Saved digestOf(String... rows) {
        var digest = new RowDigest();
        List.of(rows).forEach(row -> digest.add(row.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return digest.result();
    }
}
