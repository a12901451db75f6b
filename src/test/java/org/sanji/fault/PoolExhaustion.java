package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * All connections of the pool are held: five of them by writers that wait for a lock, while 200 clients write. Then a pool
 * of one: what needs a second connection while it holds the first would never come to its end.
 */
final class PoolExhaustion implements Fault {

    private static final String HELD = "pool-held";
    private static final String SINGLE = "pool-single";
    private static final int CLIENTS = 200;
    private static final int HOLD_MILLIS = 10_000;
    private static final int ROWS = 200;
    private static final double ACQUISITION_MILLIS = 2_000;
    private static final double A_MOMENT_MILLIS = 1_000;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "CLIENT_REQUESTS_IN_FLIGHT", "1000",
            "COUNTY_REQUESTS_IN_FLIGHT", "1000",
            "COUNTY_REQUESTS_AT_WORK", "1000");

    private BenchmarkServer sanji;

    private int port() {
        return sanji.port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        start(at, 5, "2S");
        held(findings, at);
        sanji.stop();
        // Long enough that only who waits for himself waits in vain.
        start(at, 1, "60S");
        single(findings, at);
        sanji.stop();
    }

    private void start(LocalAddresses at, int connections, String acquisition) throws Exception {
        Map<String, String> more = new java.util.HashMap<>(NO_LIMITS);
        more.put("DB_POOL", String.valueOf(connections));
        more.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", acquisition);
        more.put("EVIDENCE_DIR", "target/faults");
        sanji = BenchmarkServer.named("pool", at, "-Xmx512m", more);
    }

    private void held(Findings findings, LocalAddresses at) throws Exception {
        var county = new WrittenCounty(this::port);
        var rows = new CountyRows(at);
        var ledger = Ledger.of(HELD);
        var writers = new Writers(ledger, this::port, county.open(), HELD, CLIENTS);
        county.awaitFresh();
        List<Client.Answer> lives = new ArrayList<>();
        List<Client.Answer> reads = new ArrayList<>();
        try (Connection holder = rows.connect()) {
            rows.holdTrail(holder);
            writers.start();
            long end = System.nanoTime() + HOLD_MILLIS * 1_000_000L;
            while (System.nanoTime() < end) {
                lives.add(county.admin().health("live"));
                reads.add(county.admin().get(WrittenCounty.PATH + "/activities?limit=1"));
                Thread.sleep(200);
            }
            int ready = county.admin().health("ready").status();
            findings.tell("ready is answered %d meanwhile", ready);
            holder.rollback();
        }
        long released = System.nanoTime();
        while (!isWell(county)) {
            Thread.sleep(100);
        }
        findings.tell("well again %.1f s after the lock is given up", (System.nanoTime() - released) / 1e9);
        writers.close();
        tell(findings, lives, reads, writers);
        findings.say(writers.repeatUnknown() == 0, "what had no end is stored when it is sent again");
        rows.check(findings, ledger, writers, HELD);
    }

    private static boolean isWell(WrittenCounty county) {
        return county.admin().health("ready").status() == 200
                && county.admin()
                                .get(WrittenCounty.PATH + "/activities?limit=1")
                                .status()
                        == 200;
    }

    private static void tell(Findings findings, List<Client.Answer> lives, List<Client.Answer> reads, Writers writers) {
        double slowest = lives.stream().mapToDouble(Client.Answer::millis).max().orElse(0);
        findings.say(
                slowest < A_MOMENT_MILLIS && lives.stream().allMatch(answer -> answer.status() == 200),
                "live is answered 200, %d times, within %.0f ms",
                lives.size(),
                slowest);
        findings.say(
                reads.stream().allMatch(answer -> answer.status() == 200 || answer.isCleanRefusal()),
                "%d reads meanwhile: 200, or 503 with Retry-After, within %.0f ms",
                reads.size(),
                reads.stream().mapToDouble(Client.Answer::millis).max().orElse(0));
        findings.say(
                // One after the other a write asks for two: it looks whether it may, and writes.
                writers.p99(503) < 2 * ACQUISITION_MILLIS + A_MOMENT_MILLIS,
                "%d clients: half of the refusals within %.0f ms, 99 of 100 within %.0f ms; answers %s",
                CLIENTS,
                writers.share(503, 0.5),
                writers.p99(503),
                writers.statuses());
        findings.say(
                writers.statuses().keySet().stream().allMatch(status -> status == 201 || status == 503),
                "nobody is answered but 201 or 503");
    }

    /** One after the other, then eight at once, with the roll-up and the jobs beside them. */
    private void single(Findings findings, LocalAddresses at) throws Exception {
        var county = new WrittenCounty(this::port);
        var client = new ImportClient(this::port, WrittenCounty.CODE, WrittenCounty.ADMIN);
        List<String> stations = county.stations();
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/pool.xlsx"), ROWS);
        JsonNode stored = client.ended(client.commit(client.ended(client.send(file))));
        findings.say(
                stored.path("created").asLong() + stored.path("unchanged").asLong() == ROWS,
                "an import of %d rows comes to its end on one connection",
                ROWS);
        var ledger = Ledger.of(SINGLE);
        var writers = new Writers(ledger, this::port, stations, SINGLE);
        try (writers) {
            writers.start();
            Thread.sleep(HOLD_MILLIS);
        }
        findings.say(
                writers.statuses().keySet().stream().allMatch(status -> status == 201 || status == 503),
                "8 writers on one connection: answers %s",
                writers.statuses());
        writers.repeatUnknown();
        new CountyRows(at).check(findings, ledger, writers, SINGLE);
        county.compare(findings);
    }
}
