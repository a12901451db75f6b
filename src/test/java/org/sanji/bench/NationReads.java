package org.sanji.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.sanji.local.LocalAddresses;

/** Reads by HTTP on the whole country: figures of a city, descendants of a unit, units by their names. */
final class NationReads {

    private static final String TOWNS = "/v1/regions/3204/figures?level=TOWNSHIP&period=2025&limit=500";
    private static final String UNDER = "/v1/counties/320412/institutions?limit=500&region=";
    private static final Duration STRETCH = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;
    private static final int NAMES = 2_000;
    private static final int AIM_MILLIS = 50;

    private final BenchmarkServer nation;
    private final List<String> places;

    NationReads(BenchmarkServer nation, LocalAddresses at) throws SQLException {
        this.nation = nation;
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            this.places = database.texts("select name from region where code between '32' and '32999999999999'"
                    + " and level in ('VILLAGE', 'TOWNSHIP') order by rand(7) limit " + NAMES);
        }
    }

    /** All measures of a year, of all towns of Changzhou, on the country and on Changzhou alone, by turns. */
    void towns(BenchmarkServer changzhou) {
        Workload towns = new Workload("towns-all-measures", 0, 1, 200, () -> Workload.get("changzhou-reviewer", TOWNS));
        warmUp(towns, nation);
        warmUp(towns, changzhou);
        List<Measured> large = new ArrayList<>();
        List<Measured> small = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            large.add(nation.measure(towns, STRETCH));
            small.add(changzhou.measure(towns, STRETCH));
        }
        Measured mine = Measured.median(large);
        Measured alone = Measured.median(small);
        System.out.printf(
                "(c) all measures of 2025 of all towns of Changzhou: nation %.1f ms (p99 %.1f), alone %.1f ms (p99 %.1f): %.2f x, aim 1.3%n",
                1_000 / mine.perSecond(),
                mine.p99(),
                1_000 / alone.perSecond(),
                alone.p99(),
                alone.perSecond() / mine.perSecond());
    }

    /** Descendants of a school and of a college, and searches, rare and frequent. */
    void units(List<String> towns) {
        one("descendants of a college", "wujin-admin", () -> UNDER + "320412");
        one("descendants of a school", "wujin-admin", () -> UNDER + any(towns));
        one("search in a county", "wujin-admin", () -> UNDER + "320412&q=" + encoded(part(any(places))));
        one("search: two characters", "sanji-admin", () -> search(any(places).substring(0, 2)));
        one("search: three to five", "sanji-admin", () -> search(part(any(places))));
        one("search: whole names", "sanji-admin", () -> search(any(places)));
        one("search: every station", "sanji-admin", () -> search("居民学校"));
        one("search: only frequent pairs", "sanji-admin", () -> search("村村民学校"));
        one("search: nowhere", "sanji-admin", () -> search("乌有之乡"));
    }

    private void one(String name, String user, Supplier<String> paths) {
        Workload workload = new Workload(name, 0, 1, 200, () -> Workload.get(user, paths.get()));
        warmUp(workload, nation);
        List<Measured> stretches = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            stretches.add(nation.measure(workload, STRETCH));
        }
        Measured measured = Measured.median(stretches);
        System.out.printf(
                "(d) %-30s %6.1f ms, p99 %6.1f ms, aim p99 %d%n",
                name, 1_000 / measured.perSecond(), measured.p99(), AIM_MILLIS);
    }

    private static void warmUp(Workload workload, BenchmarkServer server) {
        for (int stretch = 0; stretch < WARM_UP; stretch++) {
            server.measure(workload, Duration.ofSeconds(1));
        }
    }

    private static String search(String text) {
        return "/v1/institutions?limit=50&q=" + encoded(text);
    }

    private static String part(String name) {
        return name.substring(
                0, Math.min(name.length(), 3 + ThreadLocalRandom.current().nextInt(3)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String any(List<String> texts) {
        return texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }
}
