package org.sanji.history;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sanji.bench.BenchmarkServer;
import org.sanji.capture.CountyFixture;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make histories}: after any history all figures are what a reckoning from scratch gives. HISTORIES (20) says how
 * many, FIRST (1) which one first, STEPS (1000) how long each is, COMPARED_EVERY (500) after how many steps all figures are
 * compared, besides at the end, RECODINGS (1, 2 at most) how often each county gets another code. They are played against the packaged application, AT_ONCE of them (one a processor) side by
 * side, each in a county of its own. Ends with 1 when a figure of any is wrong, or no round of the worker was broken off.
 */
public final class HistoryRun {

    private static final int HISTORIES = number("HISTORIES", 20);
    private static final int FIRST = number("FIRST", 1);
    private static final int STEPS = number("STEPS", 1000);
    /** So many steps together leave none untaken. */
    private static final int MANY = 5_000;

    private static final int COMPARED_EVERY = number("COMPARED_EVERY", 500);
    private static final int AT_ONCE = number("AT_ONCE", Runtime.getRuntime().availableProcessors());
    /** As many have a county each in one database. */
    private static final int IN_ONE_DATABASE = 80;

    private final Interruptions interruptions;
    private final List<String> counties = HistoryCounty.all();
    private final int first;

    private HistoryRun(LocalAddresses at, int first) {
        this.interruptions = new Interruptions(at);
        this.first = first;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses stack = LocalStack.forTests();
        boolean right = true;
        for (int first = FIRST; first < FIRST + HISTORIES; first += IN_ONE_DATABASE) {
            right &= played(stack, first, Math.min(IN_ONE_DATABASE, FIRST + HISTORIES - first));
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean played(LocalAddresses stack, int first, int number) throws Exception {
        String schema = "sanji_histories_" + ProcessHandle.current().pid() + "_" + first;
        execute(stack, "create database " + schema + " character set utf8mb4");
        LocalAddresses at = stack.withSchema(schema);
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        RestAssured.port = sanji.port();
        CountyFixture.forgetAll();
        boolean right = new HistoryRun(at, first).play(number);
        System.out.printf("%.0f s of processor time in the application%n", sanji.cpuMillis() / 1000);
        sanji.stop();
        execute(stack, "drop database " + schema);
        return right;
    }

    private static void execute(LocalAddresses at, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean play(int number) throws InterruptedException {
        List<Future<Map<String, Integer>>> histories = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int index = 0; index < number; index++) {
                int nth = index;
                histories.add(threads.submit(() -> play(first + nth, counties.get(nth))));
            }
        }
        int wrong = 0;
        Map<String, Integer> steps = new TreeMap<>();
        for (Future<Map<String, Integer>> history : histories) {
            try {
                history.get().forEach((step, times) -> steps.merge(step, times, Integer::sum));
            } catch (ExecutionException failed) {
                wrong++;
                failed.getCause().printStackTrace();
            }
        }
        System.out.printf(
                "histories %d to %d, %d steps each, %d rounds of the worker broken off, %d wrong; steps: %s%n",
                first, first + number - 1, STEPS, interruptions.count(), wrong, steps);
        return wrong == 0 && interruptions.count() > 0 && allWereTaken(number, steps);
    }

    /** A single history may be without a rare step; many are not. */
    private static boolean allWereTaken(int number, Map<String, Integer> steps) {
        var missing = new TreeSet<>(History.STEPS);
        History.STEPS.forEach(step -> missing.add(History.RECODED + step));
        // Only a second new code is given under the first.
        if (PlayedHistory.RECODINGS < 2) {
            missing.remove(History.RECODED + "recode");
        }
        missing.removeAll(steps.keySet());
        boolean enough = number * STEPS < MANY || missing.isEmpty();
        if (!enough) {
            System.out.println("Steps no history took: " + missing);
        }
        return enough;
    }

    private Map<String, Integer> play(long seed, String code) {
        long begun = System.nanoTime();
        var county = HistoryCounty.open(code, seed);
        Map<String, Integer> steps = new PlayedHistory(county, seed, interruptions).play(STEPS, COMPARED_EVERY);
        System.out.printf(
                "history %d in %s: right after %d s%n",
                seed, code, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        return steps;
    }

    static int number(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : Integer.parseInt(given.strip());
    }
}
