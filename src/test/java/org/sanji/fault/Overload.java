package org.sanji.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.sanji.bench.BenchmarkServer;
import org.sanji.bench.OpenLoop;
import org.sanji.bench.OpenLoop.Sample;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.local.SampleData;

/**
 * Ten times as many requests as can be answered, for half a minute, and what is left of the answers then and after; and the
 * application standing still for five seconds under clients that each try four times at once. Who sends and who answers
 * share the processors of one machine.
 */
final class Overload implements Fault {

    /** Much work for one answer: who sends ten times as many of a small one needs the processors more than who answers. */
    private static final String FIGURES =
            "/v1/regions/" + WrittenCounty.CODE + "/figures?period=2024&level=VILLAGE&limit=100";

    private static final int TIMES = 10;
    private static final int CONNECTIONS = 8;
    private static final double LEAST_GOODPUT = 0.8;
    private static final double SLOWEST_REFUSAL_MILLIS = 50;
    private static final int LONGEST_RECOVERY_SECONDS = 10;
    private static final Duration STRETCH = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TRIES = 4;
    private static final int BEFORE_MILLIS = 5_000;
    private static final int STILL_MILLIS = 5_000;

    /** Of a small machine: what is in progress is answered in less than a second. */
    private static final Map<String, String> LIMITS = Map.of(
            "REQUESTS_IN_FLIGHT", "" + CONNECTIONS,
            "CLIENT_REQUESTS_IN_FLIGHT", "100000",
            "COUNTY_REQUESTS_IN_FLIGHT", "100000",
            "EXPENSIVE_REQUESTS_IN_FLIGHT", "100000");

    @Override
    public void play(Findings findings) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        SampleData.load(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        BenchmarkServer sanji = BenchmarkServer.named("overload", at, "-Xmx512m", LIMITS);
        new WrittenCounty(sanji::port).awaitFresh();
        OpenLoop loop = OpenLoop.get(sanji.port(), WrittenCounty.ADMIN, FIGURES);
        warmUp(loop);
        double peak = loop.peak(CONNECTIONS, SHORT);
        findings.tell("peak: %.0f answers a second on %d connections", peak, CONNECTIONS);
        overload(findings, loop, peak);
        storm(findings, loop, sanji, peak);
        sanji.stop();
    }

    /** Until answers and refusals are compiled: the compiler shares the processors too, and no replica is young for long. */
    private static void warmUp(OpenLoop loop) throws Exception {
        double peak = loop.peak(CONNECTIONS, WARM_UP);
        loop.offer(TIMES * peak, STRETCH);
    }

    private static void overload(Findings findings, OpenLoop loop, double peak) throws Exception {
        List<Sample> samples = loop.offer(TIMES * peak, STRETCH);
        findings.say(
                p99(samples, 503) < SLOWEST_REFUSAL_MILLIS,
                "99 of 100 refusals within %.1f ms, half within %.1f ms; sent up to %.0f ms later than due",
                p99(samples, 503),
                share(samples, 503, 0.5),
                samples.stream().mapToDouble(Sample::lateMillis).max().orElse(0));
        List<Sample> after = loop.offer(peak / 2, STRETCH.dividedBy(2));
        int recovered = recovered(after, 0);
        findings.say(
                recovered <= LONGEST_RECOVERY_SECONDS,
                "half the peak afterwards: every request answered from second %d on; 99 of 100 within %.0f ms; %s",
                recovered,
                p99(after, 200),
                statuses(after));
        goodput(findings, samples, peak, loop.peak(CONNECTIONS, SHORT));
    }

    /** Of the mean of the peaks before and after: the machine has others to serve, and not always as many. */
    private static void goodput(Findings findings, List<Sample> samples, double before, double after) {
        double goodput = good(samples) / (double) STRETCH.toSeconds();
        double peak = (before + after) / 2;
        findings.say(
                goodput >= LEAST_GOODPUT * peak,
                "%.0f requests a second for %d s: %.0f of them answered a second, %.0f %% of the peak (%.0f before, %.0f after); %s",
                TIMES * before,
                STRETCH.toSeconds(),
                goodput,
                100 * goodput / peak,
                before,
                after,
                statuses(samples));
    }

    /** The application stands still; who has no answer within a second asks again at once, three times. */
    private static void storm(Findings findings, OpenLoop loop, BenchmarkServer sanji, double peak) {
        CompletableFuture<Void> outage = CompletableFuture.runAsync(() -> standStill(sanji));
        List<Sample> samples = loop.impatient(TRIES, PATIENCE).offer(peak / 2, STRETCH);
        outage.join();
        int back = (BEFORE_MILLIS + STILL_MILLIS) / 1_000;
        int recovered = recovered(samples, back);
        findings.say(
                recovered - back <= LONGEST_RECOVERY_SECONDS,
                "%d s still under half the peak, each client with %d tries at once: all answered again %d s after; %s",
                STILL_MILLIS / 1_000,
                TRIES,
                recovered - back,
                statuses(samples));
    }

    private static void standStill(BenchmarkServer sanji) {
        try {
            Thread.sleep(BEFORE_MILLIS);
            Signal.STOP.send(sanji.process());
            Thread.sleep(STILL_MILLIS);
            Signal.CONT.send(sanji.process());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long good(List<Sample> samples) {
        return samples.stream().filter(sample -> sample.status() == 200).count();
    }

    /** The first second from one on after which all is answered. */
    private static int recovered(List<Sample> samples, int from) {
        return 1
                + samples.stream()
                        .filter(sample -> sample.second() >= from && sample.status() != 200)
                        .mapToInt(Sample::second)
                        .max()
                        .orElse(from - 1);
    }

    private static Map<Integer, Integer> statuses(List<Sample> samples) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        samples.forEach(sample -> statuses.merge(sample.status(), 1, Integer::sum));
        return statuses;
    }

    private static double p99(List<Sample> samples, int status) {
        return share(samples, status, 0.99);
    }

    private static double share(List<Sample> samples, int status, double share) {
        List<Double> sorted = new ArrayList<>(samples.stream()
                .filter(sample -> sample.status() == status)
                .map(Sample::millis)
                .sorted()
                .toList());
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * share));
    }
}
