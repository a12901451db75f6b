package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanji.contract.Mutations.Mutation;
import org.sanji.isolation.Caller;
import org.sanji.isolation.OneCounty;
import org.sanji.isolation.Operation;
import org.sanji.isolation.Request;

/**
 * Sends every operation of the document requests with one thing wrong, and counts what may never be: a failure, an answer
 * the document does not describe, a body taken that the document forbids.
 */
final class Fuzzer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int BUSY = 503;
    private static final int PATIENCE = 20;
    private static final int FAILED = 500;

    private final OneCounty county;
    private final String server;
    private final Shapes shapes;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> failures = new ArrayList<>();
    private final List<String> undescribed = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int requests;

    Fuzzer(OneCounty county, String server) {
        this.county = county;
        this.server = server;
        this.shapes = new Shapes(new Document(county.schemas().document()));
    }

    /** So many requests to each operation, the same for the same seed. */
    void run(int toEach, long seed) {
        for (Operation operation : county.operations()) {
            Caller caller = county.caller(operation);
            for (Mutation mutation :
                    Mutations.of(county.schemas(), operation, county.request(operation), toEach, seed)) {
                // The version may have changed since.
                send(operation, caller, mutation);
            }
        }
    }

    private void send(Operation operation, Caller caller, Mutation mutation) {
        HttpResponse<String> answer = answer(caller, mutation.request());
        for (int tried = 0; answer.statusCode() == BUSY && tried < PATIENCE; tried++) {
            answer = answer(caller, mutation.request());
        }
        requests++;
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        String line = "%s, %s: %d %s%n  %s"
                .formatted(
                        operation,
                        mutation.what(),
                        answer.statusCode(),
                        shortened(answer.body()),
                        shortened(mutation.request().toString()));
        if (answer.statusCode() >= FAILED) {
            failures.add(line);
        }
        List<String> errors = AnswerCheck.errors(
                server,
                mutation.request().method(),
                answer.request().uri().getRawPath(),
                new GivenAnswer(
                        mutation.request().method() + " " + mutation.request().target(),
                        answer.statusCode(),
                        answer.headers().map(),
                        answer.body()));
        if (!errors.isEmpty()) {
            undescribed.add(errors + " " + line);
        }
        if (answer.statusCode() < 300) {
            succeeded(operation, mutation, answer, line);
        }
    }

    private void succeeded(Operation operation, Mutation mutation, HttpResponse<String> answer, String line) {
        if (mutation.body() != null) {
            String content = "/paths/" + DescribedAnswers.escaped(operation.path()) + "/"
                    + operation.method().toLowerCase(java.util.Locale.ROOT) + "/requestBody/content/"
                    + DescribedAnswers.escaped(String.valueOf(operation.contentType())) + "/schema";
            List<String> forbidden = shapes.refuse(content, mutation.body());
            if (!forbidden.isEmpty() && !isRefusedInPart(answer)) {
                taken.add(forbidden + " " + line);
            }
        }
        remember(answer);
    }

    /** Rows of a batch are refused one by one. */
    private static boolean isRefusedInPart(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).path("rejected").asInt() > 0;
        } catch (IOException noJson) {
            return false;
        }
    }

    /** What was changed has another version now. */
    private void remember(HttpResponse<String> answer) {
        String etag = answer.headers().firstValue("ETag").orElse("");
        if (!etag.isEmpty() && answer.body().startsWith("{")) {
            try {
                JsonNode body = JSON.readTree(answer.body());
                county.remember(body.path("id").asText(), etag);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }
    }

    private HttpResponse<String> answer(Caller caller, Request request) {
        var sent = HttpRequest.newBuilder(URI.create(server + request.target()))
                .timeout(LIMIT)
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .header("Authorization", "Bearer " + caller.token());
        request.headers().forEach(sent::setHeader);
        try {
            return answer(sent.build());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A body that is refused unread closes its connection, which the client may just be using again. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    List<String> failures() {
        return failures;
    }

    List<String> undescribed() {
        return undescribed;
    }

    List<String> taken() {
        return taken;
    }

    @Override
    public String toString() {
        return "%d requests to %d operations: %d failures, %d undescribed, %d bodies taken that the document forbids; answers %s"
                .formatted(
                        requests,
                        county.operations().size(),
                        failures.size(),
                        undescribed.size(),
                        taken.size(),
                        statuses);
    }
}
