package org.sanji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanji.local.LocalAddresses;

/**
 * {@code make bench-start}: how long the packaged application takes from its start until it is ready, what memory it has
 * then, and how long its first requests take, without and with an AOT cache (JEP 483, 514, 515) that was made in a run of the
 * same jar. On tables that are there.
 */
public final class StartMeasurement {

    private static final Path CACHE = Path.of("target/release/sanji.aot");
    private static final int STARTS = number("STARTS", 5);
    private static final int REQUESTS = number("REQUESTS", 2_000);

    private final LocalAddresses at;
    private final Path build;

    private StartMeasurement(LocalAddresses at, Path build) {
        this.at = at;
        this.build = build;
    }

    /** The directories of builds to compare; the last build when none is named. */
    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = FilledStack.start();
        List<Path> builds = Stream.of(arguments).map(Path::of).toList();
        for (Path build : builds.isEmpty() ? List.of(ReleasedApplication.BUILD) : builds) {
            System.out.println(build);
            new StartMeasurement(at, build).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        Files.createDirectories(CACHE.getParent());
        Files.deleteIfExists(CACHE);
        // Once before anything is counted: the first one finds nothing of it in memory, and figures nobody added up
        // yet.
        try (var application = start(List.of())) {
            application.await("/q/health/ready", 200);
        }
        measure("without", List.of());
        train();
        System.out.printf("cache: %d MB%n", Files.size(CACHE) >> 20);
        measure("with an AOT cache", List.of("-XX:AOTCache=" + CACHE));
    }

    private void train() throws Exception {
        try (var application = start(List.of("-XX:AOTCacheOutput=" + CACHE))) {
            application.await("/q/health/ready", 200);
            new FirstRequests(application).send(REQUESTS);
            application.terminate();
            application.exit(Duration.ofMinutes(20));
        }
    }

    private void measure(String what, List<String> options) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (var application = start(options)) {
                starts.add(Start.of(application, start == STARTS - 1 ? REQUESTS : 0));
            }
        }
        System.out.println(Start.summary(what, starts));
    }

    private ReleasedApplication start(List<String> options) throws IOException {
        return ReleasedApplication.start("start", build, at, options, Map.of("MIGRATE_AT_START", "false"));
    }

    private static int number(String variable, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(otherwise)));
    }
}
