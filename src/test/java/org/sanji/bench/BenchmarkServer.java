package org.sanji.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sanji.local.FreePorts;
import org.sanji.local.LocalAddresses;

/** A server in a process of its own, and the processor time it has used so far, which says more than throughput where others work too. */
public record BenchmarkServer(int port, int managementPort, Process process) {

    private static final Path LOGS = Path.of("target/bench");
    private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

    /** Sanji as it is deployed. */
    public static BenchmarkServer sanji(LocalAddresses at) throws Exception {
        return sanji(at, "-Xmx768m", Map.of());
    }

    /** The same with another heap, and with more said in its environment. */
    public static BenchmarkServer sanji(LocalAddresses at, String memory, Map<String, String> more) throws Exception {
        return named("sanji", at, memory, more);
    }

    /** The same as one of several, with a name for its log. */
    public static BenchmarkServer named(String name, LocalAddresses at, String memory, Map<String, String> more)
            throws Exception {
        return start(name, at, FreePorts.one(), sanjiCommand(memory), more);
    }

    /** The same with another name and with the heap of a small machine. */
    public static BenchmarkServer small(String name, LocalAddresses at) throws Exception {
        return start(name, at, FreePorts.one(), sanjiCommand("-Xmx512m"), Map.of());
    }

    /** Ends it and waits for that. */
    public void stop() {
        end(process);
        process.onExit().join();
    }

    /** Ends all that still live, one standing still too. */
    public static void stopAll() {
        STARTED.forEach(Process::destroyForcibly);
        STARTED.forEach(process -> process.onExit().join());
        STARTED.clear();
    }

    /** The least a server can do. */
    static BenchmarkServer floor(LocalAddresses at) throws Exception {
        int port = FreePorts.one();
        return start("floor", at, port, floorCommand(port), Map.of());
    }

    Measured measure(Workload workload, Duration duration) {
        return Load.run(port, workload, duration);
    }

    /** Processor time used so far, in milliseconds. */
    public double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private static List<String> sanjiCommand(String memory) {
        List<String> command = java(memory);
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

    private static BenchmarkServer start(
            String name, LocalAddresses at, int port, List<String> command, Map<String, String> more) throws Exception {
        Files.createDirectories(LOGS);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(name + ".log").toFile());
        builder.environment().putAll(at.environment());
        int managementPort = FreePorts.one();
        builder.environment().putAll(environment(port, managementPort));
        builder.environment().putAll(more);
        BenchmarkServer server = new BenchmarkServer(port, managementPort, builder.start());
        STARTED.add(server.process());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server.process())));
        awaitListening(server, port);
        if (command.contains("-jar")) {
            awaitListening(server, managementPort);
        }
        return server;
    }

    private static Map<String, String> environment(int port, int managementPort) {
        return Map.ofEntries(
                Map.entry("SANJI_HOST", "127.0.0.1"),
                Map.entry("SANJI_PORT", String.valueOf(port)),
                Map.entry("SANJI_MANAGEMENT_PORT", String.valueOf(managementPort)),
                Map.entry("LOG_JSON", "false"),
                Map.entry("PERSON_KEY_SECRET", "a secret of the benchmark"),
                // One account sends more than a thousand people here, and is not what these limits are for.
                Map.entry("CLIENT_REQUESTS_PER_MINUTE", "100000000"),
                Map.entry("COUNTY_REQUESTS_PER_MINUTE", "100000000"),
                // All figures are compared, also those of few people.
                Map.entry("LEAST_PEOPLE", "1"),
                // What is told to nobody comes to rest, so that rows can be compared.
                Map.entry("WEBHOOK_ALLOWED_HOSTS", "127.0.0.1"),
                Map.entry("SANJI_WEBHOOK_PAUSE_AFTER", "2"),
                Map.entry("SANJI_WEBHOOK_FIRST_PAUSE", "1S"),
                // A loaded machine is slow to open the first connection; that is not what is measured.
                Map.entry("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "30S"));
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    private static void awaitListening(BenchmarkServer server, int port) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (server.process().isAlive() && System.nanoTime() < end) {
            try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Nothing listens; see " + LOGS);
    }
}
