package org.sanji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3-compatible server (Adobe S3Mock) in a process of its own, until the tests end. It takes any credentials. */
public final class LocalS3 {

    private static final Path FOLDER = LocalVersions.LOCAL.resolve("s3mock");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private LocalS3() {}

    /** Starts it, waits until it answers and makes an empty bucket. */
    public static URI withBucket(String name) {
        URI address = started();
        System.setProperty("aws.accessKeyId", "anybody");
        System.setProperty("aws.secretAccessKey", "anything");
        try (S3Client client = S3Client.builder()
                .endpointOverride(address)
                .region(Region.CN_NORTH_1)
                .forcePathStyle(true)
                .build()) {
            client.createBucket(bucket -> bucket.bucket(name));
        }
        return address;
    }

    private static URI started() {
        try {
            int port = FreePorts.one();
            Process server = new ProcessBuilder(command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/s3mock.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
            URI address = URI.create("http://127.0.0.1:" + port);
            awaitAnswer(server, address);
            return address;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> command(int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                archive().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.ssl.enabled=false",
                // Its second port would listen on every address.
                "--http.port=-1");
    }

    private static Path archive() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void awaitAnswer(Process server, URI address) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (server.isAlive() && System.nanoTime() < end) {
                try {
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(200);
                }
            }
        }
        throw new IllegalStateException("The S3-compatible server does not answer; see target/s3mock.log");
    }

    private static void end(Process server) {
        server.destroy();
        server.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> server.destroyForcibly());
    }
}
