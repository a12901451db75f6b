package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.sanji.local.Tokens;

/**
 * Somebody who asks a server of this machine, and waits half a minute for an answer.
 *
 * @param port where it listens at the moment
 * @param user a login of the local realm
 */
record Client(IntSupplier port, String user) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double NANOS_OF_MILLI = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /**
     * What came back.
     *
     * @param status 0 where there was no answer
     * @param millis how long it took
     */
    record Answer(int status, String body, @Nullable HttpHeaders headers, double millis) {

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers == null ? "" : headers.firstValue(name).orElse("");
        }

        /** Says that it cannot be done now and when to come again. */
        boolean isCleanRefusal() {
            return status == 503 && !header("Retry-After").isEmpty() && body.contains("\"unavailable\"");
        }
    }

    Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    Answer post(String path, String body, String key) {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    /** The status of {@code live} or {@code ready}; 0 where nobody answers. */
    Answer health(String which) {
        return send("GET", "/q/health/" + which, "", Map.of());
    }

    Answer send(String method, String path, String body, Map<String, String> headers) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request(method, path, body, headers), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers(), since(begun));
        } catch (IOException nobody) {
            return new Answer(0, String.valueOf(nobody), null, since(begun));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted", null, since(begun));
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS_OF_MILLI;
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!path.startsWith("/q/")) {
            request.header("Authorization", "Bearer " + Tokens.of(user));
        }
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        headers.forEach(request::header);
        return request.build();
    }
}
