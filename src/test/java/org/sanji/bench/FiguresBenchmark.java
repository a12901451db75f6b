package org.sanji.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code bench/run figures}: all figures of all 67 towns of Changzhou for a year in one call, on the data of
 * {@code make run}, against a hand-written read of what is stored: first while nothing changes, then while one county
 * records something every second. The aim of the first is 50 ms for 99 of 100.
 */
public final class FiguresBenchmark {

    private FiguresBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        TownsBenchmark.awaitFigures(sanji.port());
        BenchmarkServer floor = BenchmarkServer.floor(at);
        Benchmark.head();
        Benchmark.compare(Workload.figures("figures"), sanji, floor);
        try (ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor()) {
            writer.scheduleAtFixedRate(() -> write(sanji.port()), 0, 1, TimeUnit.SECONDS);
            Benchmark.compare(Workload.figures("figures-live"), sanji, floor);
            writer.shutdownNow();
        }
        System.exit(0);
    }

    private static void write(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://127.0.0.1:" + port + "/v1/counties/" + BenchmarkData.COUNTY;
            String institution = client.send(
                            request(base + "/institutions?tier=COUNTY_COLLEGE&limit=1")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
            String body =
                    "{\"institution\":\"%s\",\"title\":\"读书会\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\",\"heldOn\":\"2025-03-05\",\"participants\":12}"
                            .formatted(institution);
            HttpResponse<String> answer = client.send(
                    request(base + "/activities")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                System.err.println(answer.statusCode() + " " + answer.body());
            }
        } catch (Exception failed) {
            System.err.println("Nothing was written: " + failed);
        }
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + Tokens.of("wujin-admin"));
    }
}
