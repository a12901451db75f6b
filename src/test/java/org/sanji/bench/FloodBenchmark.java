package org.sanji.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * {@code bench/run flood}: one county with ten times the connections of another, without limits and with them; then more
 * requests than the application can work on. What is measured is the quiet county, the speed of refusals, and health. The
 * limits of the run are those of a small machine: two requests of a county at a time, four of a client, eight of all.
 */
public final class FloodBenchmark {

    private static final Duration STRETCH = Duration.ofSeconds(Benchmark.number("BENCH_SECONDS", 10));
    private static final int QUIET = 2;
    private static final int TEN_TIMES = 10 * QUIET;
    private static final int OVERLOAD = 200;
    private static final long PAUSE_MILLIS = 200;
    private static final List<String> CLIENTS =
            List.of("wujin-admin", "wujin-editor", "tianning-editor", "zhonglou-admin", "xinbei-admin");
    private static final String LIST = "/activities?limit=100";

    private FloodBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        Map<String, String> none = Map.of(
                "REQUESTS_IN_FLIGHT", "100000",
                "CLIENT_REQUESTS_IN_FLIGHT", "100000",
                "COUNTY_REQUESTS_IN_FLIGHT", "100000");
        Map<String, String> some = Map.of(
                "REQUESTS_IN_FLIGHT", "8",
                "CLIENT_REQUESTS_IN_FLIGHT", "4",
                "COUNTY_REQUESTS_IN_FLIGHT", "2");
        System.out.println("                         quiet county: answers/s   p99 ms    flood");
        measure("without limits", at, none, false);
        measure("with limits", at, some, true);
        System.exit(0);
    }

    private static void measure(String name, LocalAddresses at, Map<String, String> limits, boolean overload)
            throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(at, "-Xmx512m", limits);
        Workload quiet = new Workload(
                "quiet", 100, QUIET, 200, () -> Workload.get("tianning-admin", "/v1/counties/320402" + LIST));
        for (int warming = 0; warming < 3; warming++) {
            sanji.measure(quiet, STRETCH);
        }
        Measured alone = sanji.measure(quiet, STRETCH);
        print(name + ", alone", alone, "");
        try (Flood flood = Flood.begin(
                sanji.port(),
                TEN_TIMES,
                PAUSE_MILLIS,
                () -> Workload.get("wujin-admin", "/v1/counties/320412" + LIST))) {
            Measured beside = sanji.measure(quiet, STRETCH);
            print(name + ", flooded", beside, flood.statuses().toString());
            System.out.printf("%-28s p99 grew %.1f times%n", "", beside.p99() / alone.p99());
        }
        if (overload) {
            overload(sanji);
        }
        sanji.stop();
    }

    /** More connections than may be worked on, of more clients than have room: each sends at once again. */
    private static void overload(BenchmarkServer sanji) throws Exception {
        var next = new AtomicInteger();
        try (Flood flood = Flood.begin(
                sanji.port(),
                OVERLOAD,
                1_000,
                () -> Workload.get(CLIENTS.get(next.getAndIncrement() % CLIENTS.size()), "/v1/me"))) {
            long end = System.nanoTime() + STRETCH.toNanos();
            int asked = 0;
            int healthy = 0;
            while (System.nanoTime() < end) {
                healthy += isHealthy(sanji) ? 1 : 0;
                asked++;
                Thread.sleep(500);
            }
            System.out.printf(
                    "%d connections of %d clients at once: %s; 99 of 100 refusals within %.1f ms (429), %.1f ms (503);"
                            + " healthy %d of %d times%n",
                    OVERLOAD, CLIENTS.size(), flood.statuses(), flood.p99(429), flood.p99(503), healthy, asked);
        }
    }

    private static boolean isHealthy(BenchmarkServer sanji) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sanji.port() + "/q/health/live"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static void print(String what, Measured measured, String flood) {
        System.out.printf("%-28s %20.1f %8.1f    %s%n", what, measured.perSecond(), measured.p99(), flood);
    }
}
