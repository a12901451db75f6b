package org.sanji.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sanji.bench.BenchmarkServer;
import org.sanji.exchange.ActivityWorkbook;
import org.sanji.exchange.ImportClient;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * A heap that does not suffice: the process ends at once, as the image tells it to, rather than go on with threads missing;
 * started again with enough, nothing is lost.
 */
final class NoMemory implements Fault {

    private static final String NAME = "memory";
    private static final String TOO_SMALL = System.getenv().getOrDefault("HEAP", "-Xmx72m");
    private static final int ROWS = 20_000;
    private static final int READERS = 300;
    private static final int LONGEST_SECONDS = 60;
    private static final int OUT_OF_MEMORY = 3;

    private volatile BenchmarkServer sanji;

    private int port() {
        return sanji.port();
    }

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        sanji = BenchmarkServer.named(NAME, at, "-Xmx512m", environment());
        var county = new WrittenCounty(this::port);
        List<String> stations = county.open();
        var client = new ImportClient(this::port, WrittenCounty.CODE, WrittenCounty.ADMIN);
        Path file = new ActivityWorkbook(county.names()).write(Path.of("target/faults/memory.xlsx"), ROWS);
        client.ended(client.commit(client.ended(client.send(file))));
        sanji.stop();
        sanji = BenchmarkServer.named(NAME, at, TOO_SMALL, environment());
        var ledger = Ledger.of(NAME);
        var writers = new Writers(ledger, this::port, stations, NAME);
        try (writers;
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.start();
            Process process = sanji.process();
            for (int number = 0; number < READERS; number++) {
                readers.submit(() -> read(county, process));
            }
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            findings.say(
                    ended && process.exitValue() == OUT_OF_MEMORY,
                    "%s and %d readers of long lists: the process ended with %s",
                    TOO_SMALL,
                    READERS,
                    ended ? "" + process.exitValue() : "nothing, it lives");
            process.destroyForcibly().waitFor();
            sanji = BenchmarkServer.named(NAME + "-again", at, "-Xmx512m", environment());
            Thread.sleep(3_000);
        }
        findings.say(writers.repeatUnknown() == 0, "what had no end is stored when it is sent again");
        new CountyRows(at).check(findings, ledger, writers, NAME);
        county.compare(findings);
        sanji.stop();
    }

    private static void read(WrittenCounty county, Process process) {
        while (process.isAlive()) {
            county.admin().get(WrittenCounty.PATH + "/activities?limit=500");
        }
    }

    /** As the image is started. */
    private static Map<String, String> environment() {
        return Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:+ExitOnOutOfMemoryError",
                "CLIENT_REQUESTS_IN_FLIGHT", "1000",
                "COUNTY_REQUESTS_IN_FLIGHT", "1000",
                "COUNTY_REQUESTS_AT_WORK", "1000",
                "EVIDENCE_DIR", "target/faults");
    }
}
