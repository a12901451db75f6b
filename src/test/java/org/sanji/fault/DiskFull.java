package org.sanji.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanji.bench.BenchmarkServer;
import org.sanji.local.KillableDatabase;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * The disk of the database is filled to its last byte while forty clients write, and given back after a while. By default
 * that of a MariaDB of its own, on a disk made for it, which takes root; with DB_URL, and DISK as a directory on the disk of
 * that server's data or of its binary log, that one.
 */
final class DiskFull implements Fault {

    private static final String NAME = "disk";
    private static final int MEGABYTES = 400;
    /** More than the pool has connections: where commits hang, nobody gets one any more. */
    private static final int CLIENTS = 40;

    private static final int FULL_MILLIS = Integer.parseInt(System.getenv().getOrDefault("FULL_SECONDS", "30")) * 1_000;
    /** MySQL looks once a minute whether there is room for its binary log. */
    private static final double LONGEST_RECOVERY_SECONDS = 90;

    private static final Map<String, String> SHORT = Map.of(
            "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "2S",
            "DB_ANSWER_SECONDS", "20",
            "DB_LOCK_WAIT_SECONDS", "5",
            "CLIENT_REQUESTS_IN_FLIGHT", "1000",
            "COUNTY_REQUESTS_AT_WORK", "1000");

    private @Nullable KillableDatabase own;
    private BenchmarkServer sanji;

    private int port() {
        return sanji.port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        String given = System.getenv("DISK");
        if (given != null) {
            play(findings, LocalStack.forTests(), LimitedDisk.given(Path.of(given)));
            return;
        }
        try (KillableDatabase database = KillableDatabase.start()) {
            own = database;
            LimitedDisk disk = null;
            try {
                disk = database.move(place -> LimitedDisk.mount(place, MEGABYTES));
                play(findings, database.in(LocalStack.forTests()), disk);
            } catch (IOException refused) {
                System.out.println("skipped: this machine lets nobody make a disk: " + refused.getMessage());
            } finally {
                database.stop();
                if (disk != null) {
                    disk.close();
                }
            }
        }
    }

    private void play(Findings findings, LocalAddresses at, LimitedDisk disk) throws Exception {
        sanji = BenchmarkServer.named(NAME, at, "-Xmx512m", SHORT);
        var county = new WrittenCounty(this::port);
        var ledger = Ledger.of(NAME);
        var writers = new Writers(ledger, this::port, county.open(), NAME, CLIENTS);
        county.awaitFresh();
        writers.start();
        Thread.sleep(3_000);
        full(findings, county, writers, disk);
        if (own != null && own.restartIfEnded()) {
            findings.tell("MariaDB had ended itself on the full disk, and was started again as its supervisor would");
        }
        recover(findings, county, writers);
        writers.close();
        findings.say(writers.repeatUnknown() == 0, "what had no end is stored when it is sent again with its key");
        new CountyRows(at).check(findings, ledger, writers, NAME);
        county.compare(findings);
        sanji.stop();
    }

    private void full(Findings findings, WrittenCounty county, Writers writers, LimitedDisk disk) throws Exception {
        long end = System.nanoTime() + FULL_MILLIS * 1_000_000L;
        List<Integer> reads = new ArrayList<>();
        List<Integer> ready = new ArrayList<>();
        List<Integer> live = new ArrayList<>();
        while (System.nanoTime() < end) {
            // Again and again: what the server gives back is not left to it.
            disk.fill();
            reads.add(county.admin()
                    .get(WrittenCounty.PATH + "/activities?limit=1")
                    .status());
            ready.add(county.admin().health("ready").status());
            live.add(county.admin().health("live").status());
            Thread.sleep(250);
        }
        findings.tell("full for %d s: writes so far %s", FULL_MILLIS / 1_000, writers.statuses());
        findings.say(
                writers.statuses().keySet().stream().allMatch(status -> status == 201 || status == 503 || status == 0),
                "writes are answered 201 or 503, or nothing in half a minute");
        findings.say(live.stream().allMatch(status -> status == 200), "live is answered 200, %d times", live.size());
        // Where commits hang, nobody gets a connection in the end, and it is not ready. Where writes are refused it is:
        // reads work, and would be taken from everybody with it.
        findings.tell(
                "reads are answered 200, %d of %d times; ready 503, %d of %d times",
                counted(reads, 200), reads.size(), counted(ready, 503), ready.size());
        disk.free();
    }

    private static long counted(List<Integer> statuses, int wanted) {
        return statuses.stream().filter(status -> status == wanted).count();
    }

    /** Nothing is started again. */
    private static void recover(Findings findings, WrittenCounty county, Writers writers) throws Exception {
        long begun = System.nanoTime();
        int before = stored(writers);
        while ((stored(writers) == before || county.admin().health("ready").status() != 200)
                && seconds(begun) < 2 * LONGEST_RECOVERY_SECONDS) {
            Thread.sleep(100);
        }
        findings.say(
                seconds(begun) < LONGEST_RECOVERY_SECONDS,
                "there is room again: writes and ready %.1f s later, the application not started again",
                seconds(begun));
        Thread.sleep(3_000);
    }

    private static int stored(Writers writers) {
        var stored = writers.statuses().get(201);
        return stored == null ? 0 : stored.get();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
