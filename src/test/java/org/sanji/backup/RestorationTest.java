package org.sanji.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.exchange.CityFixture;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** One county comes back while the application is at work: a county nobody else writes to. */
@QuarkusTest
class RestorationTest {

    private static final String COUNTY = "320831";
    private static final String CHANGES = "/v1/regions/3208/changes";
    private static final String AT_REST = "select (select count(*) from stale_mark where county = '" + COUNTY
            + "') + (select count(*) from change_note where county = '" + COUNTY + "' and change_position is null)";
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path directory;

    private Connection database;
    private Connection other;

    @BeforeEach
    void record() throws Exception {
        var county = CountyFixture.of(COUNTY, CityFixture.ADMIN);
        county.recordActivity(county.newStation(CityFixture.town(COUNTY, 0)), "1996-02-29");
        database = connect();
        other = connect();
        until(AT_REST, 0);
    }

    private static Connection connect() throws SQLException {
        LocalAddresses at = LocalStack.forTests();
        return Backup.connect(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    @AfterEach
    void disconnect() throws Exception {
        database.close();
        other.close();
    }

    @Test
    @DisplayName("whoever pulls changes, of any county, is told to begin anew")
    void pullersBeginAnew() throws Exception {
        Path backup = new Backup(database).save(COUNTY, directory);
        int next = ApiCaller.PULLER.get(CHANGES).path("next");
        assertEquals(200, ApiCaller.PULLER.get(CHANGES + "?after=" + next).statusCode());
        restore(backup);
        assertEquals(410, ApiCaller.PULLER.get(CHANGES + "?after=" + next).statusCode());
        int anew = ApiCaller.PULLER.get(CHANGES).path("next");
        assertTrue(anew > next, next + " and " + anew);
        assertEquals(200, ApiCaller.PULLER.get(CHANGES + "?after=" + anew).statusCode());
    }

    @Test
    @DisplayName("it waits for who is just giving positions to notes of the county, and he not for it")
    void whilePositionsAreGiven() throws Exception {
        Path backup = new Backup(database).save(COUNTY, directory);
        other.setAutoCommit(false);
        long itself = number(database, "select connection_id()");
        try (Statement giving = other.createStatement()) {
            giving.execute("select last_position from change_position where id = 1 for update");
            var restoring = CompletableFuture.runAsync(() -> restore(backup));
            awaitWaiting(itself, restoring);
            giving.execute(
                    "update change_note set change_position = change_position + 0 where county = '" + COUNTY + "'");
            other.commit();
            restoring.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void restore(Path backup) {
        try {
            var restoration = new Restoration(database, backup);
            restoration.county(COUNTY);
            assertEquals(List.of(), restoration.differences(COUNTY));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Until a connection waits for another one; what ends before has failed. */
    private void awaitWaiting(long connection, CompletableFuture<?> work) throws Exception {
        String waits = "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'"
                + " and trx_mysql_thread_id = " + connection;
        for (int asked = 0; number(other, waits) == 0; asked++) {
            assertTrue(asked < PATIENCE_SECONDS * 4, waits);
            if (work.isDone()) {
                work.join();
            }
            // The view is not filled again as long as somebody reads it more often than ten times a second.
            Thread.sleep(250);
        }
    }

    private void until(String question, long answer) throws Exception {
        for (int asked = 0; number(other, question) != answer; asked++) {
            assertTrue(asked < PATIENCE_SECONDS * 20, question);
            Thread.sleep(50);
        }
    }

    private static long number(Connection at, String question) throws SQLException {
        try (Statement statement = at.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
