package org.sanji.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * Somebody holds a row that every write needs, a change of a table waits behind an open read, a statement takes too long.
 * Whoever waits is told after the limit, and nothing of his transaction is there.
 */
final class SlowDatabase implements Fault {

    private static final String ACTIVITIES = WrittenCounty.PATH + "/activities";
    private static final String LIST = ACTIVITIES + "?limit=1";
    private static final int SECONDS = 3;
    private static final int PATIENCE_OF_MIGRATION = 8;
    private static final double WITHIN_MILLIS = 1_000.0 * (SECONDS + 3);
    private static final String ALTER = "alter table activity add column fault_probe int null";
    private static final String BACK = "alter table activity drop column fault_probe";

    private BenchmarkServer sanji;
    private final WrittenCounty county = new WrittenCounty(this::port);

    private int port() {
        return sanji.port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        var rows = new CountyRows(at);
        start(at, SECONDS, 60);
        List<String> stations = county.open();
        county.awaitFresh();
        heldRow(findings, rows, stations);
        waitingMigration(findings, rows, stations);
        sanji.stop();
        start(at, 60, SECONDS);
        // The first request of a process takes long by itself.
        county.admin().get(LIST);
        longStatement(findings, rows);
        county.compare(findings);
        sanji.stop();
    }

    private void start(LocalAddresses at, int lock, int statement) throws Exception {
        sanji = BenchmarkServer.named(
                "slow",
                at,
                "-Xmx512m",
                Map.of("DB_LOCK_WAIT_SECONDS", "" + lock, "DB_STATEMENT_SECONDS", "" + statement));
    }

    /** The row is needed last: what was written before it must go too. */
    private void heldRow(Findings findings, CountyRows rows, List<String> stations) throws Exception {
        String title = "fault-slow-" + System.nanoTime();
        String body = WrittenCounty.activity(stations, title, 1);
        String stored =
                "select count(*) from activity where county = '" + WrittenCounty.CODE + "' and title = '" + title + "'";
        Client.Answer refused;
        try (Connection holder = rows.connect()) {
            rows.holdTrail(holder);
            refused = county.admin().post(ACTIVITIES, body, title);
            holder.rollback();
        }
        findings.say(
                refused.isCleanRefusal() && refused.millis() < WITHIN_MILLIS,
                "a held row: %d after %.1f s",
                refused.status(),
                refused.millis() / 1_000);
        findings.say(rows.number(stored) == 0, "nothing of the transaction is there");
        Client.Answer again = county.admin().post(ACTIVITIES, body, title);
        findings.say(
                again.status() == 201 && rows.number(stored) == 1,
                "the same request once more: %d, and one row",
                again.status());
    }

    private void waitingMigration(Findings findings, CountyRows rows, List<String> stations) throws Exception {
        try (Connection reader = rows.connect();
                Statement read = reader.createStatement()) {
            reader.setAutoCommit(false);
            read.executeQuery("select count(*) from activity").close();
            CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> alter(rows));
            Thread.sleep(1_000);
            Client.Answer list = county.admin().get(LIST);
            Client.Answer write =
                    county.admin().post(ACTIVITIES, WrittenCounty.activity(stations, "fault-slow-ddl", 2));
            findings.say(
                    isToldInTime(list) && isToldInTime(write),
                    "behind a migration that waits for an open read: a read is answered %d after %.1f s, a write %d after %.1f s",
                    list.status(),
                    list.millis() / 1_000,
                    write.status(),
                    write.millis() / 1_000);
            try {
                migration.join();
                findings.say(false, "the migration did not wait");
            } catch (CompletionException givenUp) {
                findings.tell("the migration gives up: %s", givenUp.getCause().getMessage());
            }
            findings.say(county.admin().get(LIST).status() == 200, "reads go on once it has given up");
        }
        alter(rows);
        findings.say(county.admin().get(LIST).status() == 200, "and once it has succeeded");
        rows.execute(BACK);
    }

    private static boolean isToldInTime(Client.Answer answer) {
        return (answer.status() < 300 || answer.isCleanRefusal()) && answer.millis() < WITHIN_MILLIS;
    }

    /** As a migration with the patience docs/operations.md gives it. */
    private static void alter(CountyRows rows) {
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session lock_wait_timeout = " + PATIENCE_OF_MIGRATION);
            statement.execute(ALTER);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** No statement here can be told to sleep; one that waits for a table takes as long as somebody holds it. */
    private void longStatement(Findings findings, CountyRows rows) throws Exception {
        Client.Answer list;
        try (Connection holder = rows.connect();
                Statement lock = holder.createStatement()) {
            lock.execute("lock tables activity write");
            list = county.admin().get(LIST);
            lock.execute("unlock tables");
        }
        findings.say(
                list.isCleanRefusal() && list.millis() < WITHIN_MILLIS,
                "a read that takes longer than a statement may: %d after %.1f s",
                list.status(),
                list.millis() / 1_000);
        findings.say(county.admin().get(LIST).status() == 200, "reads go on");
    }
}
