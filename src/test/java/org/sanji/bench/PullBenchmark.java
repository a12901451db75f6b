package org.sanji.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.Tokens;

/**
 * {@code bench/run pull}: a release of a million figures as NDJSON from a server with 256 megabytes of heap, against the
 * database's own client on the same query, in turns. Both write to nowhere.
 */
public final class PullBenchmark {

    private static final int FIGURES = Benchmark.number("PULL_FIGURES", 1_000_000);
    private static final int ROUNDS = Benchmark.number("BENCH_ROUNDS", 5);
    private static final String HEAP = "-Xmx256m";
    private static final String ID = "01900000000070008000000000000001";
    private static final String RELEASE = "01900000-0000-7000-8000-000000000001";
    private static final Pattern URL = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/([^?]+).*");

    /** Rows of one length, so that each begins where it says. Names no columns: MariaDB then loses them to the trigger. */
    private static final String ROWS = """
            insert into release_figure
            with digit (d) as (select 0 union all select 1 union all select 2 union all select 3 union all select 4
                union all select 5 union all select 6 union all select 7 union all select 8 union all select 9),
            thousand (n) as (select a.d + 10 * b.d + 100 * c.d from digit a, digit b, digit c)
            select unhex('%1$s'), x.n, concat('32', lpad(x.n, 10, '0')), 'activity.count', x.n * %2$d, concat(
                '{"denominator":null,"measure":"activity.count","missing":0,"numerator":null,"own":null,"period":"2025",',
                '"region":"32', lpad(x.n, 10, '0'), '","rows":', 1000000 + x.n, ',"status":"KNOWN","value":"',
                1000000 + x.n, '"}')
            from (select t.n + 1000 * u.n as n from thousand t, thousand u) x where x.n < %3$d order by x.n
            """;

    private static final int ROW_BYTES = 178;

    private PullBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        BenchmarkServer sanji = BenchmarkServer.sanji(at, HEAP, java.util.Map.of());
        prepare(at);
        System.out.printf("pull: %,d figures, %d rounds in turns, server with %s%n", FIGURES, ROUNDS, HEAP);
        double[] client = new double[ROUNDS];
        double[] server = new double[ROUNDS];
        long bytes = 0;
        pull(sanji.port());
        for (int round = 0; round < ROUNDS; round++) {
            client[round] = client(at);
            long begun = System.nanoTime();
            bytes = pull(sanji.port());
            server[round] = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "round %d: client %.2f s, NDJSON %.2f s, server has %s%n",
                    round + 1, client[round], server[round], resident(sanji));
        }
        if (bytes != (long) FIGURES * ROW_BYTES) {
            throw new IllegalStateException("Not all came: " + bytes + " bytes");
        }
        double best = median(client);
        double ours = median(server);
        System.out.printf(
                "median: client %.2f s, NDJSON %.2f s (%.0f MB/s): %.0f %% of the speed of the client%n",
                best, ours, bytes / 1e6 / ours, 100 * best / ours);
        System.exit(0);
    }

    private static void prepare(LocalAddresses at) throws Exception {
        try (var database = new BenchmarkDatabase(at)) {
            database.run(
                    "insert into published_release (id, version, region, release_period, basis, lowest_level, measures,"
                            + " least_people, state, requested_at, requested_by, figure_count, byte_count, leased_until)"
                            + " values (unhex('" + ID + "'), 0, '32', '2025', 'LIVE', 'VILLAGE', 'activity.count', 5,"
                            + " 'IN_PREPARATION', utc_timestamp(), 'bench', " + FIGURES + ", "
                            + (long) FIGURES * ROW_BYTES + ", '2099-01-01')",
                    60);
            database.run(ROWS.formatted(ID, ROW_BYTES, FIGURES), 1200);
            long length =
                    database.number("select max(length(canonical)) + 1 from release_figure where figure_number < 10");
            if (length != ROW_BYTES) {
                throw new IllegalStateException("A row has " + length + " bytes");
            }
            database.run(
                    "insert into release_part values (unhex('" + ID + "'), '32', 0, " + FIGURES + ", 0, "
                            + (long) FIGURES * ROW_BYTES + ", repeat('0', 64), 0, 0, 0)",
                    60);
            database.run(
                    "update published_release set state = 'PUBLISHED', release_number = 1, digest = repeat('0', 64),"
                            + " published_at = utc_timestamp() where id = unhex('" + ID + "')",
                    60);
            database.run("analyze table release_figure", 600);
        }
    }

    private static long pull(int port) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/v1/releases/" + RELEASE + "/figures"))
                .header("Authorization", "Bearer " + Tokens.ofClient("jiangsu-province", "jiangsu-province"))
                .header("Accept", "application/x-ndjson")
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                InputStream body = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            byte[] block = new byte[1 << 16];
            long bytes = 0;
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private static double client(LocalAddresses at) throws Exception {
        Matcher url = URL.matcher(at.databaseUrl());
        if (!url.matches()) {
            throw new IllegalStateException(at.databaseUrl());
        }
        String query =
                "select canonical from release_figure where release_id = unhex('" + ID + "') order by figure_number";
        List<String> command = List.of(
                program(),
                "--no-defaults",
                "--skip-ssl",
                "--batch",
                "--raw",
                "--quick",
                "--skip-column-names",
                "-h" + url.group(1),
                "-P" + url.group(2),
                "-u" + at.databaseUser(),
                "-p" + at.databasePassword(),
                "-e",
                query,
                url.group(3));
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("The client of the database ended with " + status);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String program() throws IOException {
        String given = System.getenv("DB_CLIENT");
        if (given != null) {
            return given;
        }
        try (Stream<Path> found = Files.find(Path.of(".local"), 9, (file, kind) -> file.endsWith("bin/mariadb"))) {
            return found.findFirst().map(Path::toString).orElse("mariadb");
        }
    }

    private static String resident(BenchmarkServer sanji) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + sanji.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .map(line -> line.replaceAll("\\s+", " "))
                .orElse("?");
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
