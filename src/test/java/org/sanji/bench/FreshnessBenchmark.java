package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code bench/run fresh}: on the data of {@code make run} and under FRESH_WRITES (50) writes a second into one county, how
 * long after a row is stored the figures of the county and of the city hold it. The aim is two seconds for 95 of 100.
 */
public final class FreshnessBenchmark {

    private static final String COUNTY = "320412";
    private static final int WRITES = Benchmark.number("FRESH_WRITES", 50);
    private static final Duration DURATION = Duration.ofSeconds(Benchmark.number("FRESH_SECONDS", 60));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final String base;
    private List<String> stations = List.of();

    private FreshnessBenchmark(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        new FreshnessBenchmark(sanji.port()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        awaitFresh();
        JsonNode found = get("/v1/counties/" + COUNTY + "/institutions?tier=VILLAGE_STATION&limit=200", "wujin-admin");
        found.path("items")
                .forEach(station -> stations = plus(stations, station.path("id").asText()));
        try (ScheduledExecutorService writers = Executors.newScheduledThreadPool(8)) {
            writers.scheduleAtFixedRate(this::write, 0, 1_000_000_000L / WRITES, TimeUnit.NANOSECONDS);
            Thread.sleep(5_000);
            written.set(0);
            List<Long> waited = probe();
            report(waited);
            writers.shutdownNow();
        }
    }

    private static List<String> plus(List<String> ids, String id) {
        List<String> longer = new ArrayList<>(ids);
        longer.add(id);
        return longer;
    }

    private void write() {
        try {
            int number = written.incrementAndGet();
            int status = post("2025-%02d-15".formatted(1 + number % 12), stations.get(number % stations.size()));
            if (status != 201) {
                failed.incrementAndGet();
            }
        } catch (IOException | InterruptedException unanswered) {
            failed.incrementAndGet();
        }
    }

    /** Rows of a month nobody else writes to, one after the other. */
    private List<Long> probe() throws Exception {
        List<Long> waited = new ArrayList<>();
        long end = System.nanoTime() + DURATION.toNanos();
        long ofCounty = count(COUNTY, "wujin-admin");
        long ofCity = count("3204", "changzhou-reviewer");
        while (System.nanoTime() < end) {
            post("2023-02-14", stations.getFirst());
            long stored = System.nanoTime();
            ofCounty++;
            ofCity++;
            while (count(COUNTY, "wujin-admin") < ofCounty || count("3204", "changzhou-reviewer") < ofCity) {
                Thread.sleep(20);
            }
            waited.add((System.nanoTime() - stored) / 1_000_000);
        }
        return waited;
    }

    private void report(List<Long> waited) {
        Collections.sort(waited);
        System.out.printf(
                "fresh: %d rows followed under %.0f writes/s (%d failed): p50 %d ms, p95 %d ms, longest %d ms; aim p95 2000 ms%n",
                waited.size(),
                written.get() / (double) DURATION.toSeconds(),
                failed.get(),
                waited.get(waited.size() / 2),
                waited.get(waited.size() * 95 / 100),
                waited.getLast());
    }

    private void awaitFresh() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (figure("3204", "changzhou-reviewer").path("stale").asBoolean(true)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The figures are not rolled up after " + PATIENCE);
            }
            Thread.sleep(1_000);
        }
    }

    private long count(String region, String reader) throws IOException, InterruptedException {
        return figure(region, reader).path("value").asLong();
    }

    private JsonNode figure(String region, String reader) throws IOException, InterruptedException {
        return get("/v1/regions/" + region + "/figures?period=2023-02&measures=activity.count", reader)
                .path("items")
                .path(0);
    }

    private JsonNode get(String path, String reader) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + Tokens.of(reader))
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private int post(String day, String station) throws IOException, InterruptedException {
        String body =
                "{\"institution\":\"%s\",\"title\":\"读书会\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\",\"heldOn\":\"%s\",\"participants\":12}"
                        .formatted(station, day);
        var request = HttpRequest.newBuilder(URI.create(base + "/v1/counties/" + COUNTY + "/activities"))
                .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
