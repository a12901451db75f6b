package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code make bench}, the second part: all 67 towns of Changzhou held against their standard in one call, on the data of
 * {@code make run}, against the statements that read the same figures, written by hand.
 */
public final class TownsBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TownsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        awaitFigures(sanji.port());
        BenchmarkServer floor = BenchmarkServer.floor(at);
        Benchmark.head();
        Benchmark.compare(Workload.towns(), sanji, floor);
        System.exit(0);
    }

    static void awaitFigures(int port) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!areFresh(client, port)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The figures are not rolled up after " + PATIENCE);
                }
                Thread.sleep(1_000);
            }
        }
    }

    private static boolean areFresh(HttpClient client, int port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Workload.TOWNS))
                .header("Authorization", "Bearer " + Tokens.of("changzhou-reviewer"))
                .build();
        JsonNode items = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("items");
        return !items.isEmpty()
                && StreamSupport.stream(items.spliterator(), false)
                        .noneMatch(town -> town.path("stale").asBoolean(true)
                                || town.path("asOf").isNull());
    }
}
