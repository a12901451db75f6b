package org.sanji.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sanji.local.LocalAddresses;

/** How long the application takes to compute the figures of all counties, from the marks alone, and how much heap it takes. */
final class RebuildMeasurement {

    private static final int STEP_MILLIS = 500;
    private static final long MEGABYTE = 1 << 20;

    private final BenchmarkServer server;
    private final LocalAddresses at;
    private final Duration most;
    private final List<Double> heap = new ArrayList<>();

    /**
     * A measurement that begins when the server listens.
     *
     * @param most after this long it is given up
     */
    RebuildMeasurement(BenchmarkServer server, LocalAddresses at, Duration most) {
        this.server = server;
        this.at = at;
        this.most = most;
    }

    /**
     * Waits until nothing is stale any more.
     *
     * @return seconds since the server listened
     */
    double await() throws Exception {
        long begun = System.nanoTime();
        double nextLook = 0;
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            String county = firstStale(database);
            while (!county.isEmpty()) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (seconds > most.toSeconds()) {
                    throw new IllegalStateException("Not rebuilt after " + most + "; at county " + county);
                }
                if (seconds >= nextLook) {
                    heap.add(heapInUse());
                    System.out.printf("  %5.0f s: at county %s, heap %.0f MB%n", seconds, county, heap.getLast());
                    nextLook = seconds + Math.max(5, seconds / 12);
                }
                Thread.sleep(STEP_MILLIS);
                county = firstStale(database);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String firstStale(BenchmarkDatabase database) throws SQLException {
        return database
                .texts("select county from rollup_county where counting is null"
                        + " union (select county from stale_mark order by county limit 1) order by county limit 1")
                .stream()
                .findFirst()
                .orElse("");
    }

    /** What the heap held at most in the first and in the last third of the time, in megabytes. */
    String heapOverTime() {
        int third = Math.max(1, heap.size() / 3);
        return "heap at most %.0f MB in the first third, %.0f MB in the last"
                .formatted(most(heap.subList(0, third)), most(heap.subList(heap.size() - third, heap.size())));
    }

    private static double most(List<Double> values) {
        return values.stream().max(Comparator.naturalOrder()).orElse(0.0);
    }

    /** From the metrics, all spaces of the heap together; what is garbage already is in it. */
    private double heapInUse() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.managementPort() + "/q/metrics"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString())
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                            .sum()
                    / MEGABYTE;
        }
    }
}
