package org.sanji.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sanji.contract.AnswerCheck;

/** Sends requests over connections that stay open. */
final class Wire {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<String> BY_TIME = Set.of("date", "content-length", "connection", "ratelimit");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;

    Wire(String server) {
        this.server = server;
    }

    String document() {
        var request = HttpRequest.newBuilder(URI.create(server + "/q/openapi"))
                .header("Accept", "application/json")
                .timeout(LIMIT);
        return answer(request).body();
    }

    Answer send(Caller caller, Request request) {
        var sent = HttpRequest.newBuilder(URI.create(server + request.target()))
                .timeout(LIMIT)
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .header("Authorization", "Bearer " + caller.token());
        request.headers().forEach(sent::setHeader);
        return answer(sent);
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            var answer = AnswerCheck.describedBytes(client.send(request.build(), BodyHandlers.ofByteArray()));
            Map<String, String> headers = new TreeMap<>();
            answer.headers().map().forEach((name, values) -> {
                if (!BY_TIME.contains(name)) {
                    headers.put(name, String.join(", ", values));
                }
            });
            return new Answer(answer.statusCode(), headers, text(answer));
        } catch (IOException failed) {
            throw new UncheckedIOException(request.build().toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Of a workbook what is written in it, without the moment at which it was made: packed nobody would find anything. */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("spreadsheetml")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), answer.body());
        var text = new StringBuilder();
        try (var workbook = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                if (!part.getName().equals("docProps/core.xml")) {
                    String content = new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    text.append(part.getName()).append('\n').append(content).append('\n');
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
