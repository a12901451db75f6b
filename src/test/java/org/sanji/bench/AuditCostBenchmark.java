package org.sanji.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * {@code bench/run audit}: how many activities are written in a second with a line in the chain of their county, and with
 * the same line in no chain, in turns in one run. The statements alone, without the application: it would hide part of the
 * cost. All writers write to one county, which is the worst case, and then each to one of six.
 */
public final class AuditCostBenchmark {

    private static final int ROUNDS = Benchmark.number("BENCH_ROUNDS", 5);
    private static final Duration STRETCH = Duration.ofSeconds(Benchmark.number("BENCH_SECONDS", 4));
    private static final int WRITERS = 6;

    private AuditCostBenchmark() {}

    /** Where rows can be written: a county and one of its institutions. */
    private record Station(String county, UUID id) {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        List<Station> stations = stations(at);
        System.out.printf("%d writers, %d rounds of %d s%n", WRITERS, ROUNDS, STRETCH.toSeconds());
        compare("all in one county", at, List.of(stations.getFirst()));
        compare("each in its own county", at, stations);
        System.exit(0);
    }

    private static void compare(String what, LocalAddresses at, List<Station> stations) throws Exception {
        double[] chained = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        written(at, stations, true);
        for (int round = 0; round < ROUNDS; round++) {
            chained[round] = written(at, stations, true);
            alone[round] = written(at, stations, false);
        }
        Arrays.sort(chained);
        Arrays.sort(alone);
        double with = chained[ROUNDS / 2];
        double without = alone[ROUNDS / 2];
        System.out.printf(
                "%-24s without a chain %7.0f/s, with it %7.0f/s: it costs %4.1f %% of the writes%n",
                what, without, with, 100 * (1 - with / without));
    }

    private static double written(LocalAddresses at, List<Station> stations, boolean chained) throws Exception {
        long begun = System.nanoTime();
        long end = begun + STRETCH.toNanos();
        int total = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                Station station = stations.get(number % stations.size());
                writers.add(threads.submit(() -> write(at, station, chained, end)));
            }
            for (Future<Integer> writer : writers) {
                total += writer.get();
            }
        }
        return total * 1e9 / (System.nanoTime() - begun);
    }

    private static int write(LocalAddresses at, Station station, boolean chained, long end) throws SQLException {
        try (var sql = new AuditCostSql(at, station.county())) {
            int written = 0;
            for (; System.nanoTime() < end; written++) {
                sql.write(station.id(), chained);
            }
            return written;
        }
    }

    private static List<Station> stations(LocalAddresses at) throws SQLException {
        List<Station> found = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select county, min(id) from institution group by county")) {
            while (rows.next()) {
                ByteBuffer id = ByteBuffer.wrap(rows.getBytes(2));
                found.add(new Station(rows.getString(1), new UUID(id.getLong(), id.getLong())));
            }
        }
        return found;
    }
}
