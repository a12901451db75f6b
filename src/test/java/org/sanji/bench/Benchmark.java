package org.sanji.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
    /** Before the first stretch that counts, the compiler is given time until this many bring nothing faster. */
    private static final int NO_FASTER = 4;

    private static final int LONGEST_WARM_UP = 45;

    private static final Path LOGS = Path.of("target/bench");

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(LOGS);
        LocalAddresses at = LocalStack.forTests();
        Server sanji = start("sanji", at, freePort(), Benchmark::sanjiCommand);
        BenchmarkData data = BenchmarkData.prepare(sanji.port(), at);
        Server floor = start("floor", at, freePort(), Benchmark::floorCommand);
        System.out.printf(
                "%d connections, %d rounds of %d s each, median of the rounds%n%n",
                Load.CONNECTIONS, ROUNDS, STRETCH.toSeconds());
        System.out.println("            answers/s          p99 in ms        cpu in ms         share   aim");
        System.out.println("            sanji    floor     sanji    floor   sanji    floor");
        Workload.all(data).forEach(workload -> compare(workload, sanji, floor));
        System.exit(0);
    }

    /** A server, and the processor time it has used so far, which says more than throughput where others work too. */
    private record Server(int port, Process process) {

        Measured measure(Workload workload, Duration duration) {
            return Load.run(port, workload.requests(), workload.status(), duration);
        }

        double cpuMillis() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }
    }

    private static void warmUp(Workload workload, Server server) {
        double best = 0;
        int noFaster = 0;
        for (int stretch = 0; stretch < LONGEST_WARM_UP && noFaster < NO_FASTER; stretch++) {
            double now = server.measure(workload, STRETCH).perSecond();
            noFaster = now > best * 1.03 ? 0 : noFaster + 1;
            best = Math.max(best, now);
        }
    }

    private static void compare(Workload workload, Server sanji, Server floor) {
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
                "%-10s %6.0f %8.0f  %8.1f %8.1f %7.2f %8.2f  %6.0f %% %3d %%%n",
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

    private static List<String> sanjiCommand(int port) {
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

    private static Server start(String name, LocalAddresses at, int port, IntFunction<List<String>> command)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(name + ".log").toFile());
        builder.environment().putAll(at.environment());
        builder.environment().putAll(environment(port));
        Server server = new Server(port, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server.process())));
        awaitListening(server);
        return server;
    }

    private static Map<String, String> environment(int port) {
        return Map.of(
                "SANJI_HOST", "127.0.0.1",
                "SANJI_PORT", String.valueOf(port),
                "PERSON_KEY_SECRET", "a secret of the benchmark",
                // A loaded machine is slow to open the first connection; that is not what is measured.
                "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30S");
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    private static void awaitListening(Server server) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (server.process().isAlive() && System.nanoTime() < end) {
            try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), server.port())) {
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
