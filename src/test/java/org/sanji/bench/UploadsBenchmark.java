package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalS3;
import org.sanji.local.LocalStack;
import org.sanji.local.Tokens;

/**
 * {@code bench/run uploads}: 20 files of 50 megabytes at once, to a server with 256 megabytes of heap. All must arrive; each
 * is read again and must have the SHA-256 of what was sent. Once with the directory, once with an S3-compatible store.
 */
public final class UploadsBenchmark {

    private static final int UPLOADS = Benchmark.number("UPLOADS", 20);
    private static final long BYTES = (long) Benchmark.number("UPLOAD_MEGABYTES", 50) << 20;
    private static final String HEAP = "-Xmx256m";
    private static final String COUNTY = "/v1/counties/320412";
    private static final String BUCKET = "evidence";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    private UploadsBenchmark(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        LocalAddresses at = LocalStack.forTests();
        Path directory = Files.createTempDirectory(Path.of("target"), "uploads");
        measure("directory", at, Map.of("EVIDENCE_DIR", directory.toString()));
        measure("S3", at, s3(directory));
        System.exit(0);
    }

    private static Map<String, String> s3(Path directory) throws Exception {
        URI endpoint = LocalS3.withBucket(BUCKET);
        return Map.of(
                "EVIDENCE_DIR",
                directory.toString(),
                "EVIDENCE_S3_BUCKET",
                BUCKET,
                "EVIDENCE_S3_ENDPOINT",
                endpoint.toString(),
                "EVIDENCE_S3_PATH_STYLE",
                "true",
                "AWS_ACCESS_KEY_ID",
                "anybody",
                "AWS_SECRET_ACCESS_KEY",
                "anything");
    }

    private static void measure(String store, LocalAddresses at, Map<String, String> environment) throws Exception {
        BenchmarkServer sanji = BenchmarkServer.sanji(at, HEAP, environment);
        var benchmark = new UploadsBenchmark(sanji.port());
        benchmark.post("/v1/counties", "sanji-admin", BodyPublishers.ofString("{\"code\":\"320412\"}"));
        benchmark.run(store);
        sanji.process().destroy();
        sanji.process().waitFor();
    }

    private void run(String store) throws Exception {
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < UPLOADS; number++) {
            paths.add(COUNTY + "/evidence/" + announced(number) + "/revisions");
        }
        long start = System.nanoTime();
        List<Sent> sent = atOnce(paths, this::upload);
        double seconds = (System.nanoTime() - start) / 1e9;
        long uploaded = sent.stream().filter(file -> file.status() == 201).count();
        List<String> read = atOnce(paths, this::download);
        long whole = IntStream.range(0, UPLOADS)
                .filter(file -> read.get(file).equals(sent.get(file).sha256()))
                .count();
        System.out.printf(
                "uploads: %s, %s: %d of %d files of %d MB stored in %.1f s (%.0f MB/s), %d read again whole%n",
                store, HEAP, uploaded, UPLOADS, BYTES >> 20, seconds, UPLOADS * (BYTES >> 20) / seconds, whole);
        if (uploaded < UPLOADS || whole < UPLOADS) {
            throw new IllegalStateException("Some files did not arrive: " + sent + " " + read);
        }
    }

    private interface Sending<V> {
        V of(String path) throws Exception;
    }

    private static <V> List<V> atOnce(List<String> paths, Sending<V> sending) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<V>> work = paths.stream()
                    .<Callable<V>>map(path -> () -> sending.of(path))
                    .toList();
            List<V> answers = new ArrayList<>();
            for (Future<V> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String announced(int number) throws Exception {
        String body = """
                {"standard":"changzhou-digital-learning-community","version":"trial","clause":"1.2",
                 "region":"320412100","year":%d,"title":"佐证材料","effectiveFrom":"2025-01-01"}
                """.formatted(2030 + number);
        HttpResponse<String> answer = post(COUNTY + "/evidence", "wujin-admin", BodyPublishers.ofString(body));
        JsonNode created = JSON.readTree(answer.body());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return created.path("id").asText();
    }

    /** What was sent: the status it was answered with, and its digest. */
    private record Sent(int status, String sha256) {}

    private Sent upload(String path) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var file = BodyPublishers.ofInputStream(() -> {
            // Of the last time it is sent, should the client begin again.
            digest.reset();
            return new DigestInputStream(new RandomPdf(), digest);
        });
        int status = post(path + "?name=a.pdf", "wujin-admin", BodyPublishers.fromPublisher(file, BYTES))
                .statusCode();
        return new Sent(status, hexadecimal(digest));
    }

    /** The digest of what comes back. */
    private String download(String path) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var request = HttpRequest.newBuilder(URI.create(base + path + "/1/content"))
                .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                .build();
        try (InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var read = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            body.transferTo(read);
        }
        return hexadecimal(digest);
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private HttpResponse<String> post(String path, String user, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + Tokens.of(user))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The head of a PDF and noise after it: each another one, and none in memory. */
    private static final class RandomPdf extends InputStream {

        private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        private long left = BYTES;
        private boolean begun;

        @Override
        public int read() {
            throw new UnsupportedOperationException("Read by blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            byte[] block = new byte[(int) Math.min(length, left)];
            random.nextBytes(block);
            if (!begun) {
                System.arraycopy(HEAD, 0, block, 0, HEAD.length);
                begun = true;
            }
            System.arraycopy(block, 0, buffer, offset, block.length);
            left -= block.length;
            return block.length;
        }
    }
}
