package org.sanji.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sanji.local.FreePorts;
import org.sanji.local.LocalAddresses;

/** One start of the application in a process of its own, configured by its environment alone: as a jar, or in a container. */
final class ReleasedApplication implements AutoCloseable {

    static final Path BUILD = Path.of("target/quarkus-app");

    private static final Path LOGS = Path.of("target/release");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final int managementPort;
    private final Path log;
    private final Process process;
    private final long begun = System.nanoTime();

    private ReleasedApplication(String name, List<String> command, Map<String, String> environment) throws IOException {
        Files.createDirectories(LOGS);
        log = LOGS.resolve(name + ".log");
        port = Integer.parseInt(environment.get("SANJI_PORT"));
        managementPort = Integer.parseInt(environment.get("SANJI_MANAGEMENT_PORT"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The last build, with options of the JVM and more environment. */
    static ReleasedApplication start(String name, LocalAddresses at, List<String> options, Map<String, String> more)
            throws IOException {
        return start(name, BUILD, at, options, more);
    }

    static ReleasedApplication start(
            String name, Path build, LocalAddresses at, List<String> options, Map<String, String> more)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-jar", build.resolve("quarkus-run.jar").toString()));
        Map<String, String> environment = environment(at);
        environment.putAll(more);
        return new ReleasedApplication(name, command, environment);
    }

    /** Whatever the command starts; it answers at the ports this environment says. */
    static ReleasedApplication start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        return new ReleasedApplication(name, command, environment);
    }

    /** What a stack says, and ports nobody has. */
    static Map<String, String> environment(LocalAddresses at) throws IOException {
        Map<String, String> environment = new HashMap<>(at.environment());
        environment.put("SANJI_HOST", "127.0.0.1");
        environment.put("SANJI_PORT", String.valueOf(FreePorts.one()));
        environment.put("SANJI_MANAGEMENT_PORT", String.valueOf(FreePorts.one()));
        environment.put("PERSON_KEY_SECRET", "a secret of the release check");
        environment.put("DB_ACQUISITION_TIMEOUT", "30S");
        return environment;
    }

    int port() {
        return port;
    }

    /** The status of a GET; 0 when nobody answers. */
    int status(String path) throws InterruptedException {
        return status(port, path);
    }

    int managementStatus(String path) throws InterruptedException {
        return status(managementPort, path);
    }

    String metrics() throws IOException, InterruptedException {
        return CLIENT.send(request(managementPort, "/q/metrics").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int status(int port, String path) throws InterruptedException {
        try {
            return CLIENT.send(request(port, path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /** Whether an answer says that its connection is closed, or there is none any more. */
    boolean closes(String path) throws InterruptedException {
        try {
            return CLIENT.send(request(port, path).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues("Connection")
                    .contains("close");
        } catch (IOException nobody) {
            return true;
        }
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request =
                request(port, path).header("Authorization", "Bearer " + token).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = request(port, path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    /** Waits until a path is answered so. */
    double await(String path, int status) throws InterruptedException {
        while (status(path) != status) {
            double seconds = secondsSinceStart();
            if (!process.isAlive() || seconds > PATIENCE.toSeconds()) {
                throw new IllegalStateException(
                        path + " is never answered " + status + "; " + log + " ends:\n" + end());
            }
            Thread.sleep(10);
        }
        return secondsSinceStart();
    }

    /** The log may be on a machine nobody reaches. */
    private String end() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private double secondsSinceStart() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Memory it has in RAM, in megabytes. */
    long residentMegabytes() throws IOException {
        return Long.parseLong(kernelSays("VmRSS").replaceAll("\\D", "")) / 1024;
    }

    /** What it has had of the processors so far: on a machine others use too it says more than the clock. */
    double processorSeconds() {
        return java().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** What the kernel says of its process. */
    String kernelSays(String field) throws IOException {
        String prefix = field + ":";
        return Files.readAllLines(Path.of("/proc/" + java().pid() + "/status")).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Of a container it is what the program started that runs containers. */
    private ProcessHandle java() {
        return process.toHandle()
                .descendants()
                .filter(started -> started.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    /** Asks it to stop, as Kubernetes does. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("It did not end within " + limit + "; see " + log);
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
