package org.sanji.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * {@code make bench}: Sanji and the floor on one fresh database, measured in turns in one run, because figures of
 * different runs on a shared machine cannot be compared. BENCH_ROUNDS and BENCH_SECONDS lengthen it; BENCH_RECORDING
 * names a file for a flight recording of Sanji.
 */
public final class Benchmark {

    private static final int ROUNDS = number("BENCH_ROUNDS", 5);
    private static final Duration STRETCH = Duration.ofSeconds(number("BENCH_SECONDS", 4));
    private static final Path LOGS = Path.of("target/bench");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(LOGS);
        LocalAddresses at = LocalStack.forTests();
        int sanji = freePort();
        int floor = freePort();
        awaitListening(sanji, start("sanji", at, sanjiCommand(), environment(sanji)));
        BenchmarkData data = BenchmarkData.prepare(sanji, at);
        awaitListening(floor, start("floor", at, floorCommand(floor), Map.of()));
        System.out.printf(
                "%d connections, %d rounds of %d s each, median of the rounds%n%n",
                Load.CONNECTIONS, ROUNDS, STRETCH.toSeconds());
        System.out.printf(
                "%-10s %10s %10s %10s %10s %8s %5s%n",
                "", "sanji/s", "floor/s", "sanji p99", "floor p99", "share", "aim");
        Workload.all(data).forEach(workload -> compare(workload, sanji, floor));
        System.exit(0);
    }

    private static void compare(Workload workload, int sanji, int floor) {
        List<Measured> ofSanji = new ArrayList<>();
        List<Measured> ofFloor = new ArrayList<>();
        measure(workload, sanji, STRETCH.multipliedBy(2));
        measure(workload, floor, STRETCH);
        for (int round = 0; round < ROUNDS; round++) {
            ofSanji.add(measure(workload, sanji, STRETCH));
            ofFloor.add(measure(workload, floor, STRETCH));
        }
        Measured mine = Measured.median(ofSanji);
        Measured least = Measured.median(ofFloor);
        System.out.printf(
                "%-10s %10.0f %10.0f %7.1f ms %7.1f ms %6.0f %% %3d %%%n",
                workload.name(),
                mine.perSecond(),
                least.perSecond(),
                mine.p99(),
                least.p99(),
                100 * mine.perSecond() / least.perSecond(),
                workload.aim());
    }

    private static Measured measure(Workload workload, int port, Duration duration) {
        return Load.run(port, workload.requests(), workload.status(), duration);
    }

    private static Map<String, String> environment(int port) {
        return Map.of(
                "SANJI_HOST", "127.0.0.1",
                "SANJI_PORT", String.valueOf(port),
                "PERSON_KEY_SECRET", "a secret of the benchmark",
                // A loaded machine is slow to open the first connection; that is not what is measured.
                "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30S");
    }

    private static List<String> sanjiCommand() {
        List<String> command = java("-Xmx768m");
        String recording = System.getenv("BENCH_RECORDING");
        if (recording != null) {
            command.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
        }
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return command;
    }

    private static List<String> floorCommand(int port) {
        List<String> command = java("-Xmx768m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Floor.class.getName(), "" + port));
        return command;
    }

    private static List<String> java(String memory) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(List.of(java, memory, "--enable-native-access=ALL-UNNAMED"));
    }

    private static Process start(String name, LocalAddresses at, List<String> command, Map<String, String> more)
            throws IOException {
        Map<String, String> environment = new HashMap<>(at.environment());
        environment.putAll(more);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return process;
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    private static void awaitListening(int port, Process server) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Nothing listens; see " + LOGS);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int number(String variable, int otherwise) {
        String given = System.getenv(variable);
        return given == null ? otherwise : Integer.parseInt(given);
    }
}
