package org.sanji.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.sanji.local.Tokens;

/** What the drill asks an application: to write something of each kind, and to look at it again elsewhere. */
final class DrillClient {

    static final String COUNTY = "/v1/counties/320412";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    DrillClient(int port) {
        this.port = port;
    }

    /** Waits until nothing is stale. */
    void awaitFresh() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String figure = "/v1/regions/3204/figures?period=2025&measures=activity.count";
        while (JSON.readTree(get(figure, "changzhou-reviewer").body())
                .at("/items/0/stale")
                .asBoolean(true)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The figures are not rolled up after " + PATIENCE);
            }
            Thread.sleep(500);
        }
    }

    /** Records an activity; the whole county stands behind it in figures and trail. */
    void record(String title) throws Exception {
        JsonNode station =
                JSON.readTree(get(COUNTY + "/institutions?tier=VILLAGE_STATION&region=320412100&limit=1", "wujin-admin")
                        .body());
        ObjectNode activity = JSON.createObjectNode()
                .put("institution", station.at("/items/0/id").asText())
                .put("title", title)
                .put("kind", "TOPIC_STUDY")
                .put("mode", "OFFLINE")
                .put("heldOn", "2025-03-08")
                .put("participants", 42);
        expect(post(COUNTY + "/activities", "wujin-admin", activity.toString(), ""), 201);
    }

    /**
     * Has a town apply, say what it did and submit.
     *
     * @return the path of the application, whose seal holds what it submitted
     */
    String submitted() throws Exception {
        ObjectNode application = JSON.createObjectNode()
                .put("standard", "changzhou-digital-learning-community")
                .put("version", "trial")
                .put("region", "320412100")
                .put("year", 2025)
                .put("campaign", campaign());
        String editor = "hutang-editor";
        String path = COUNTY + "/evaluations/"
                + expect(post(COUNTY + "/evaluations", editor, application.toString(), ""), 201)
                        .path("id")
                        .asText();
        ObjectNode answers = JSON.createObjectNode();
        for (JsonNode question :
                expect(get(path + "/self-assessment", editor), 200).path("questions")) {
            answers.withArray("/answers")
                    .addObject()
                    .put("clause", question.path("clause").asText())
                    .put("score", 1)
                    .put("narrative", "演练");
        }
        expect(
                send(request(path + "/self-assessment", editor, etag(path, editor))
                        .PUT(HttpRequest.BodyPublishers.ofString(answers.toString()))),
                200);
        awaitFresh();
        expect(post(path + "/submission", editor, "", etag(path, editor)), 200);
        return path;
    }

    private String campaign() throws Exception {
        ObjectNode campaign = JSON.createObjectNode()
                .put("title", "演练")
                .put("standard", "changzhou-digital-learning-community")
                .put("version", "trial")
                .put("year", 2025)
                .put("opensOn", "2026-01-05")
                .put("closesOn", "2099-06-30")
                .put("decidesOn", "2099-12-31")
                .put("recognition", "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY")
                .put("validYears", 4);
        return expect(post("/v1/regions/3204/campaigns", "changzhou-reviewer", campaign.toString(), ""), 201)
                .path("id")
                .asText();
    }

    private String etag(String path, String user) throws Exception {
        return get(path + "/workflow", user).headers().firstValue("ETag").orElseThrow();
    }

    String seal(String application) throws Exception {
        return get(application + "/seal", "wujin-admin").body();
    }

    /** How many stored figures are not what the rows give. */
    int differences() throws Exception {
        JsonNode run = expect(post(COUNTY + "/reconciliations", "wujin-admin", "{}", ""), 201);
        if (run.path("compared").asLong() == 0) {
            throw new IllegalStateException("Nothing was compared: " + run);
        }
        return run.path("differences").asInt();
    }

    HttpResponse<String> get(String path, String user) throws Exception {
        return send(request(path, user, ""));
    }

    private HttpResponse<String> post(String path, String user, String body, String etag) throws Exception {
        return send(request(path, user, etag).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String user, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Tokens.of(user))
                .header("Content-Type", "application/json");
        return etag.isEmpty() ? request : request.header("If-Match", etag);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode expect(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.uri() + " is answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
