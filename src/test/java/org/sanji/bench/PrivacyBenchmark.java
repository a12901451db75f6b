package org.sanji.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.Tokens;

/**
 * {@code bench/run privacy}: what encryption and the audit chain cost whoever writes. One application with both and one
 * with neither, which only the profile {@code bench} allows, register learners in turns in one run, each in a schema of
 * its own; every learner has a name, a phone, a number and a remark.
 */
public final class PrivacyBenchmark {

    private static final int ROUNDS = Benchmark.number("BENCH_ROUNDS", 5);
    private static final Duration STRETCH = Duration.ofSeconds(Benchmark.number("BENCH_SECONDS", 4));
    private static final int WARM_UP = Benchmark.number("BENCH_WARM_UP", 8);
    private static final int CONNECTIONS = 8;
    private static final int AIM = 80;
    private static final int CREATED = 201;
    private static final String CHECK_DIGITS = "10X98765432";
    private static final AtomicInteger PERSON = new AtomicInteger();

    private PrivacyBenchmark() {}

    /** One application and how fast it was. */
    private static final class Side {

        private final BenchmarkServer server;
        private final Workload workload;
        private final List<Measured> measured = new ArrayList<>();
        private double cpuBefore;

        Side(String schema, LocalAddresses at, boolean unprotected) throws Exception {
            LocalAddresses own = schema(at, schema);
            this.server = BenchmarkServer.sanji(
                    own,
                    "-Xmx512m",
                    Map.of("QUARKUS_PROFILE", "bench", "SANJI_PRIVACY_UNPROTECTED", String.valueOf(unprotected)));
            BenchmarkData data = BenchmarkData.prepare(server.port(), own);
            this.workload = new Workload(schema, AIM, CONNECTIONS, CREATED, requests(data.stations()));
        }

        void warmUp() {
            for (int stretch = 0; stretch < WARM_UP; stretch++) {
                server.measure(workload, STRETCH);
            }
            cpuBefore = server.cpuMillis();
        }

        void measure() {
            measured.add(server.measure(workload, STRETCH));
        }

        Measured median() {
            return Measured.median(measured);
        }

        double cpu() {
            return (server.cpuMillis() - cpuBefore) / median().answers();
        }
    }

    private static LocalAddresses schema(LocalAddresses at, String schema) throws SQLException {
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            database.run("drop database if exists " + schema, 60);
            database.run("create database " + schema + " character set utf8mb4", 60);
        }
        return at.withSchema(schema);
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        Side on = new Side("protected", at, false);
        Side off = new Side("unprotected", at, true);
        on.warmUp();
        off.warmUp();
        for (int round = 0; round < ROUNDS; round++) {
            on.measure();
            off.measure();
        }
        System.out.printf("%d rounds of %d s each, median of the rounds%n", ROUNDS, STRETCH.toSeconds());
        System.out.println("                          learners/s   p99 in ms   cpu in ms");
        line("encrypted, with the chain", on);
        line("neither", off);
        double share = 100 * on.median().perSecond() / off.median().perSecond();
        System.out.printf("share %.0f %%, aim %d %%%n", share, AIM);
        System.exit(share >= AIM ? 0 : 1);
    }

    private static void line(String name, Side side) {
        Measured median = side.median();
        System.out.printf("%-26s %9.1f %11.1f %11.2f%n", name, median.perSecond(), median.p99(), side.cpu());
    }

    private static Supplier<String> requests(List<UUID> stations) {
        return () -> {
            UUID station = stations.get(ThreadLocalRandom.current().nextInt(stations.size()));
            String body = """
                    {"institution":"%s","name":"欧阳小敏","phone":"138%08d","idNumber":"%s","registeredOn":"2025-03-01","remark":"周三下午"}""".formatted(station, PERSON.get(), idNumber(PERSON.incrementAndGet()));
            return "POST /v1/counties/" + BenchmarkData.COUNTY + "/learners HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Accept: application/json\r\nAuthorization: Bearer " + Tokens.of("wujin-admin")
                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        };
    }

    /** A number (GB 11643) of somebody new. */
    private static String idNumber(int person) {
        String digits = "%06d19%02d%02d%02d%03d"
                .formatted(
                        110_000 + person / 1_000_000,
                        50 + person / 20_000 % 50,
                        1 + person / 2_000 % 10,
                        1 + person / 1_000 % 2,
                        person % 1_000);
        int sum = 0;
        for (char digit : digits.toCharArray()) {
            sum = (sum + digit - '0') * 2 % 11;
        }
        return digits + CHECK_DIGITS.charAt(sum);
    }
}
