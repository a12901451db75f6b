package org.sanji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;
import org.sanji.local.Tokens;

/**
 * {@code make bench-start}: how long the packaged application takes from its start until it is ready, and what memory it has
 * then, without and with an AOT cache (JEP 483, 514) that was made in a run of the same jar. On tables that are there.
 */
public final class StartMeasurement {

    private static final Path CACHE = Path.of("target/release/sanji.aot");
    private static final int STARTS = Integer.parseInt(System.getenv().getOrDefault("STARTS", "5"));

    private StartMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        Files.createDirectories(CACHE.getParent());
        Files.deleteIfExists(CACHE);
        measure("without", at, List.of());
        train(at);
        System.out.printf("cache: %d MB%n", Files.size(CACHE) >> 20);
        measure("with an AOT cache", at, List.of("-XX:AOTCache=" + CACHE));
        System.exit(0);
    }

    private static void train(LocalAddresses at) throws Exception {
        List<String> options = List.of("-XX:AOTCacheOutput=" + CACHE);
        try (var application = ReleasedApplication.start("training", at, options, environment())) {
            application.await("/q/health/ready", 200);
            String token = Tokens.of("wujin-admin");
            application.get("/v1/me", token);
            application.get("/v1/counties/320412/staff?limit=50", token);
            application.get("/v1/regions/320412100/figures?period=2025&measures=activity.count", token);
            application.terminate();
            application.exit(Duration.ofMinutes(5));
        }
    }

    private static void measure(String what, LocalAddresses at, List<String> options)
            throws IOException, InterruptedException {
        List<Double> ready = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (var application = ReleasedApplication.start("start", at, options, environment())) {
                ready.add(application.await("/q/health/ready", 200));
                memory.add(application.residentMegabytes());
            }
        }
        Collections.sort(ready);
        Collections.sort(memory);
        System.out.printf(
                "%s: ready after %.2f s (%.2f to %.2f), %d MB resident, median of %d%n",
                what, ready.get(STARTS / 2), ready.getFirst(), ready.getLast(), memory.get(STARTS / 2), STARTS);
    }

    private static Map<String, String> environment() {
        return Map.of("MIGRATE_AT_START", "false");
    }
}
