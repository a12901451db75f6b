package org.sanji.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * {@code bench/run rebuild}: all figures of Changzhou computed from the rows of {@code make run}, by the application and by
 * the best SQL for each measure, in one run: first where nothing stands, with an application that has just started, then
 * where all figures stand, by turns. The aim is 1.5 times the SQL.
 */
public final class RebuildBenchmark {

    private static final int ROUNDS = Benchmark.number("BENCH_ROUNDS", 5);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int GLANCE_MILLIS = 5;

    private final LocalAddresses at = LocalStack.forTests();

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new RebuildBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.small("sanji", at);
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            double first = sinceBegun(database, "");
            var floor = new RebuildFloorSql(database, "");
            floor.prepare();
            tell("first", first, floor.rebuild((int) MOST.toSeconds()), floor);
            again(database, floor);
        }
        sanji.stop();
    }

    private static void again(BenchmarkDatabase database, RebuildFloorSql floor) throws Exception {
        List<Double> mine = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            mine.add(sinceBegun(database, "update rollup_county set counting = null"));
            floor.empty();
            least.add(floor.rebuild((int) MOST.toSeconds()));
            tell("again", mine.getLast(), least.getLast(), floor);
        }
        tell("median", middle(mine), middle(least), floor);
    }

    /** Seconds from the moment the worker looks at the first county to the end of its last round, by the clock of the database. */
    private static double sinceBegun(BenchmarkDatabase database, String forget) throws Exception {
        if (!forget.isEmpty()) {
            database.run(forget, 60);
        }
        await(database, "select count(*) = 0 from rollup_county where counting is not null");
        String begun = database.texts("select utc_timestamp(6)").getFirst();
        await(
                database,
                "select count(*) > 0 from rollup_county where counting is null or computed_at is null"
                        + " union all (select 1 from stale_mark limit 1) order by 1 desc limit 1");
        return database.number("select timestampdiff(microsecond, '" + begun
                        + "', (select max(computed_at) from rollup_county))")
                / 1e6;
    }

    /** Waits until a question is no longer answered with 1. */
    private static void await(BenchmarkDatabase database, String question) throws Exception {
        long end = System.nanoTime() + MOST.toNanos();
        while (database.number(question) == 1) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not rebuilt after " + MOST);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** What is not the same work is no comparison. */
    private static void tell(String what, double mine, double least, RebuildFloorSql floor) throws SQLException {
        String same = floor.same();
        if (!same.equals("yes")) {
            throw new IllegalStateException("Not the same figures: " + same);
        }
        System.out.printf(
                "rebuild of Changzhou, %-6s: %6.2f s, by SQL alone %6.2f s: %.2f x, aim 1.5; the same figures: %s%n",
                what, mine, least, mine / least, same);
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
