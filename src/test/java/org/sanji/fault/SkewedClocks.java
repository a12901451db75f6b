package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * One of two replicas has a clock that is an hour ahead, an hour behind, or goes back an hour while it works. It takes
 * libfaketime (the package {@code faketime} of Debian), whose place FAKETIME_LIBRARY says.
 */
final class SkewedClocks implements Fault {

    private static final String LIBRARY =
            System.getenv().getOrDefault("FAKETIME_LIBRARY", "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    private static final Path TOLD = Path.of("target/faults/clock");
    private static final int ROWS = 4_000;
    private static final String NEGATIVE = "select count(*) from job where started_at < created_at"
            + " or finished_at < started_at or finished_at > utc_timestamp(6) + interval 1 minute"
            + " or created_at > utc_timestamp(6) + interval 1 minute";

    @Override
    public void play(Findings findings) throws Exception {
        if (!Files.exists(Path.of(LIBRARY))) {
            System.out.println("skipped: there is no " + LIBRARY);
            return;
        }
        LocalAddresses at = LocalStack.forTests();
        BenchmarkServer right = BenchmarkServer.named("clock-right", at, "-Xmx512m", environment(Map.of()));
        var county = new WrittenCounty(right::port);
        county.open();
        for (List<String> clock :
                List.of(List.of("+3600", "+3600"), List.of("-3600", "-3600"), List.of("+0", "-3600"))) {
            skewed(findings, at, county, clock.getFirst(), clock.getLast());
        }
        county.compare(findings);
        right.stop();
    }

    private static Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.put("JOB_LEASE", "3S");
        all.put("EVIDENCE_DIR", "target/faults");
        return all;
    }

    private void skewed(Findings findings, LocalAddresses at, WrittenCounty county, String first, String then)
            throws Exception {
        Files.createDirectories(TOLD.getParent());
        Files.writeString(TOLD, first);
        Map<String, String> clock = Map.of(
                "LD_PRELOAD",
                LIBRARY,
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_TIMESTAMP_FILE",
                TOLD.toAbsolutePath().toString(),
                "FAKETIME_NO_CACHE",
                "1");
        BenchmarkServer wrong = BenchmarkServer.named("clock-wrong", at, "-Xmx512m", environment(clock));
        Files.writeString(TOLD, then);
        String name = "clock " + (first.equals(then) ? first : first + ", then " + then) + " s";
        Client there = new Client(wrong::port, WrittenCounty.ADMIN);
        Client.Answer token = there.get("/v1/me");
        findings.say(
                token.status() == 200 || token.status() == 401,
                "%s: a good token is answered %d, ready %d",
                name,
                token.status(),
                there.health("ready").status());
        jobs(findings, at, county, name);
        written(findings, at, county, there, name);
        wrong.stop();
    }

    /** Workers of both take what comes; a wrong clock takes nothing from the other. */
    private static void jobs(Findings findings, LocalAddresses at, WrittenCounty county, String name) throws Exception {
        var client = new ImportClient(county.port(), WrittenCounty.CODE, WrittenCounty.ADMIN);
        var rows = new CountyRows(at);
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/clock.xlsx"), ROWS);
        JsonNode stored = client.ended(client.commit(client.ended(client.send(file))));
        long most = rows.number("select max(fence) from job");
        long negative = rows.number(NEGATIVE);
        findings.say(
                stored.path("created").asLong() + stored.path("unchanged").asLong() == ROWS
                        && most == 1
                        && negative == 0,
                "%s: an import of %d rows; no job was taken from its holder (fence %d), none has a time before another or"
                        + " ahead of the database's (%d)",
                name,
                ROWS,
                most,
                negative);
    }

    /** What it records it records as everybody, and the trail holds. */
    private static void written(Findings findings, LocalAddresses at, WrittenCounty county, Client there, String name)
            throws Exception {
        if (there.get("/v1/me").status() != 200) {
            return;
        }
        String key = "clock" + name.replaceAll("\\W", "");
        var ledger = Ledger.of(key);
        var writers = new Writers(ledger, there.port(), county.stations(), key);
        try (writers) {
            writers.start();
            Thread.sleep(3_000);
        }
        new CountyRows(at).check(findings, ledger, writers, key);
    }
}
