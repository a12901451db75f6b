package org.sanji.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make bench}: Sanji and the floor on one fresh database, measured in turns in one run, because figures of
 * different runs on a shared machine cannot be compared. BENCH_ROUNDS and BENCH_SECONDS lengthen it; BENCH_RECORDING
 * names a file for a flight recording of Sanji, BENCH_WORKLOADS those to measure ("read-one list-100 create").
 */
public final class Benchmark {

    private static final int ROUNDS = number("BENCH_ROUNDS", 5);
    private static final Duration STRETCH = Duration.ofSeconds(number("BENCH_SECONDS", 4));
    /** Before the first stretch that counts, the compiler is given time until this many bring nothing faster. */
    private static final int NO_FASTER = 4;
    /** It compiles a method well after five thousand calls, and what a request does once it calls as often as it is sent. */
    private static final int LEAST_ANSWERS = 20_000;

    private static final int LONGEST_WARM_UP = 45;
    /** Only these, or all. */
    private static final String WORKLOADS = System.getenv().getOrDefault("BENCH_WORKLOADS", "");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        BenchmarkServer sanji = BenchmarkServer.sanji(at);
        BenchmarkData data = BenchmarkData.prepare(sanji.port(), at);
        BenchmarkServer floor = BenchmarkServer.floor(at);
        System.out.printf("%d rounds of %d s each, median of the rounds%n%n", ROUNDS, STRETCH.toSeconds());
        head();
        Workload.all(data).stream()
                .filter(workload -> WORKLOADS.isEmpty() || WORKLOADS.contains(workload.name()))
                .forEach(workload -> compare(workload, sanji, floor));
        System.exit(0);
    }

    static void head() {
        System.out.println("              answers/s          p99 in ms        cpu in ms         share   aim");
        System.out.println("              sanji    floor     sanji    floor   sanji    floor");
    }

    private static void warmUp(Workload workload, BenchmarkServer server) {
        double best = 0;
        int noFaster = 0;
        int answers = 0;
        for (int stretch = 0;
                stretch < LONGEST_WARM_UP && (noFaster < NO_FASTER || answers < LEAST_ANSWERS);
                stretch++) {
            Measured now = server.measure(workload, STRETCH);
            noFaster = now.perSecond() > best * 1.03 ? 0 : noFaster + 1;
            best = Math.max(best, now.perSecond());
            answers += now.answers();
        }
    }

    static void compare(Workload workload, BenchmarkServer sanji, BenchmarkServer floor) {
        List<Measured> ofSanji = new ArrayList<>();
        List<Measured> ofFloor = new ArrayList<>();
        warmUp(workload, sanji);
        warmUp(workload, floor);
        double cpuOfSanji = sanji.cpuMillis();
        double cpuOfFloor = floor.cpuMillis();
        for (int round = 0; round < ROUNDS; round++) {
            ofSanji.add(sanji.measure(workload, STRETCH));
            ofFloor.add(floor.measure(workload, STRETCH));
        }
        Measured mine = Measured.median(ofSanji);
        Measured least = Measured.median(ofFloor);
        System.out.printf(
                "%-12s %6.1f %8.1f  %8.1f %8.1f %7.2f %8.2f  %6.0f %% %3d %%%n",
                workload.name(),
                mine.perSecond(),
                least.perSecond(),
                mine.p99(),
                least.p99(),
                (sanji.cpuMillis() - cpuOfSanji) / mine.answers(),
                (floor.cpuMillis() - cpuOfFloor) / least.answers(),
                100 * mine.perSecond() / least.perSecond(),
                workload.aim());
    }

    static int number(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Integer.parseInt(given);
    }
}
