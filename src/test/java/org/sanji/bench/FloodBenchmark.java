package org.sanji.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * {@code bench/run flood}: one county sends ten times as much as another, which goes on as before; without limits, and with
 * those Sanji comes with. Both send at rates of their own, whatever becomes of what they sent before: each a fifth of what
 * this machine can answer, then one of them ten fifths, in turns. Then come more requests than the application can work on.
 * What is measured is the quiet county, the speed of refusals, and health.
 */
public final class FloodBenchmark {

    private static final Duration STRETCH = Duration.ofSeconds(Benchmark.number("BENCH_SECONDS", 10));
    private static final int ROUNDS = Benchmark.number("BENCH_ROUNDS", 5);
    private static final int WARMING = 5;
    private static final int CONNECTIONS = 8;
    private static final double SHARE = 0.2;
    private static final double TEN_TIMES = 10;
    private static final int OVERLOAD = 400;
    private static final Map<String, String> NO_LIMITS = Map.of(
            "REQUESTS_IN_FLIGHT", "100000",
            "CLIENT_REQUESTS_IN_FLIGHT", "100000",
            "COUNTY_REQUESTS_IN_FLIGHT", "100000",
            "COUNTY_REQUESTS_AT_WORK", "100000");
    private static final List<String> CLIENTS =
            List.of("wujin-admin", "wujin-editor", "tianning-editor", "zhonglou-admin", "xinbei-admin");
    private static final String LIST = "/activities?limit=100";

    private FloodBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        measure("without limits", at, NO_LIMITS, false);
        measure("with the limits it comes with", at, Map.of(), true);
        System.exit(0);
    }

    private static void measure(String name, LocalAddresses at, Map<String, String> limits, boolean overload)
            throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(at, "-Xmx512m", limits);
        OpenLoop quiet = OpenLoop.get(sanji.port(), "tianning-admin", "/v1/counties/320402" + LIST);
        OpenLoop flood = OpenLoop.get(sanji.port(), "wujin-admin", "/v1/counties/320412" + LIST);
        for (int warming = 0; warming < WARMING; warming++) {
            quiet.peak(CONNECTIONS, STRETCH);
            flood.peak(CONNECTIONS, STRETCH);
        }
        double share = (quiet.peak(CONNECTIONS, STRETCH) + flood.peak(CONNECTIONS, STRETCH)) / 2 * SHARE;
        System.out.printf("%n%s, each county %.0f a second:%n", name, share);
        System.out.println("           quiet county: p50 ms   p99 ms   answered    the other");
        List<OpenLoop.Sample> before = new ArrayList<>();
        List<OpenLoop.Sample> after = new ArrayList<>();
        // Refusing is compiled too before it counts.
        beside("warming", quiet, flood, share, share * TEN_TIMES);
        for (int round = 0; round < ROUNDS; round++) {
            before.addAll(beside("as much", quiet, flood, share, share));
            after.addAll(beside("ten times as much", quiet, flood, share, share * TEN_TIMES));
        }
        System.out.printf(
                "p99 of the quiet county in all rounds: %.1f ms, and %.1f ms beside the flood: %.2f times as long%n",
                percentile(before, 0.99), percentile(after, 0.99), percentile(after, 0.99) / percentile(before, 0.99));
        if (overload) {
            overload(sanji);
        }
        sanji.stop();
    }

    /** What the quiet county saw of one stretch. */
    private static List<OpenLoop.Sample> beside(
            String what, OpenLoop quiet, OpenLoop flood, double rate, double rateOfFlood) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<OpenLoop.Sample>> other = threads.submit(() -> flood.offer(rateOfFlood, STRETCH));
            List<OpenLoop.Sample> own = quiet.offer(rate, STRETCH);
            System.out.printf(
                    "%-22s %8.1f %8.1f   %s    %s%n",
                    what, percentile(own, 0.5), percentile(own, 0.99), statuses(own), statuses(other.get()));
            return own;
        }
    }

    /** From when it was due, so that a busy machine does not hide what it made wait. */
    private static double percentile(List<OpenLoop.Sample> samples, double share) {
        double[] sorted = samples.stream()
                .mapToDouble(sample -> sample.millis() + sample.lateMillis())
                .sorted()
                .toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }

    private static Map<Integer, Long> statuses(List<OpenLoop.Sample> samples) {
        return samples.stream()
                .collect(Collectors.groupingBy(OpenLoop.Sample::status, TreeMap::new, Collectors.counting()));
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
}
