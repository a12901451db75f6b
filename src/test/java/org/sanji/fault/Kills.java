package org.sanji.fault;

import java.util.Random;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.KillableDatabase;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * Eight clients write on the data of {@code make run} while the application is killed in the middle of computing a whole
 * county and the database in the middle of their writes, KILLS (5) times each; then the ledger check. With DB_URL and
 * DB_SERVER, the command that runs that server in the foreground, it is that server.
 */
final class Kills implements Fault {

    private static final String NAME = "kills";
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "5"));

    private final Random random = new Random(FaultRun.SEED);
    private final WrittenCounty county = new WrittenCounty(this::port);
    private volatile BenchmarkServer sanji;

    private int port() {
        return sanji.port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        try (KillableDatabase database = KillableDatabase.start()) {
            LocalAddresses at = database.in(LocalStack.forTests());
            SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
            sanji = BenchmarkServer.sanji(at);
            county.awaitFresh();
            var ledger = Ledger.of(NAME);
            var writers = new Writers(ledger, this::port, county.stations(), NAME);
            try (writers) {
                writers.start();
                for (int kill = 1; kill <= KILLS; kill++) {
                    killApplication(at);
                    killDatabase(database);
                }
                Thread.sleep(3_000);
            }
            county.awaitFresh();
            findings.tell("%d kills of the application, %d of the database", KILLS, KILLS);
            new CountyRows(at).check(findings, ledger, writers, NAME);
            county.compare(findings);
            sanji.stop();
        }
    }

    /** In the middle of computing the county again, all of it. */
    private void killApplication(LocalAddresses at) throws Exception {
        new CountyRows(at).markEverything(random);
        Thread.sleep(1_000 + random.nextInt(2_000));
        sanji.process().destroyForcibly();
        sanji = BenchmarkServer.sanji(at);
        Thread.sleep(4_000);
    }

    /** In the middle of what eight clients write; the application is not started again. */
    private void killDatabase(KillableDatabase database) throws Exception {
        Thread.sleep(500 + random.nextInt(1_500));
        database.killAndRestart();
        Thread.sleep(4_000);
    }
}
