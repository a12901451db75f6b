package org.sanji.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.sanji.local.Tokens;

/**
 * Imports into a packaged application.
 *
 * @param port where it listens at the moment
 * @param county the county
 * @param admin login of its administrator
 */
public record ImportClient(IntSupplier port, String county, String admin) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 900;

    /** Opens the county with a college, a school and some stations, and gives their names. */
    public List<String> open(int stations) throws Exception {
        call("POST", "/v1/counties", "sanji-admin", BodyPublishers.ofString("{\"code\":\"" + county + "\"}"));
        String college = institution("县学院", "COUNTY_COLLEGE", county, null);
        String town = code(county);
        String school = institution("镇学校", "TOWNSHIP_SCHOOL", town, college);
        String village = code(town);
        List<String> names = new ArrayList<>();
        for (int number = 0; number < stations; number++) {
            names.add("第" + number + "教学站");
            institution(names.getLast(), "VILLAGE_STATION", village, school);
        }
        return names;
    }

    private String code(String parent) throws Exception {
        return get("/v1/regions?parent=" + parent + "&limit=1")
                .path("items")
                .path(0)
                .path("code")
                .asText();
    }

    private String institution(String name, String tier, String region, String parent) throws Exception {
        String body = JSON.createObjectNode()
                .put("name", name)
                .put("tier", tier)
                .put("region", region)
                .put("parent", parent)
                .put("validFrom", "2000-01-01")
                .toString();
        return call("POST", path("institutions"), admin, BodyPublishers.ofString(body))
                .path("id")
                .asText();
    }

    /** Records an activity of an institution; again with the same key it is the same one. */
    public JsonNode record(String institution, String title, String key) throws Exception {
        String body = JSON.createObjectNode()
                .put("institution", institution)
                .put("title", title)
                .put("kind", "TOPIC_STUDY")
                .put("mode", "OFFLINE")
                .put("heldOn", "2025-03-08")
                .put("participants", 42)
                .toString();
        var request = request("POST", path("activities"), admin, BodyPublishers.ofString(body))
                .header("Idempotency-Key", key);
        return answered(CLIENT.send(request.build(), BodyHandlers.ofString()));
    }

    /** Holds all figures of the county against its rows. */
    public JsonNode reconcile() throws Exception {
        return call("POST", path("reconciliations"), admin, BodyPublishers.ofString("{}"));
    }

    /** Sends a file and gives the job that checks it. */
    public JsonNode send(Path file) throws Exception {
        return call("POST", path("imports") + "?feature=activities&name=a.xlsx", admin, BodyPublishers.ofFile(file));
    }

    /** Begins to store a checked import. */
    public JsonNode commit(JsonNode run) throws Exception {
        var request = request(
                        "POST", path("imports/") + run.path("id").asText() + "/commit", admin, BodyPublishers.noBody())
                .header("If-Match", "\"" + run.path("version").asInt() + "\"");
        return JSON.readTree(
                CLIENT.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** The result of a job, once it has ended. The application may be down meanwhile. */
    public JsonNode ended(JsonNode job) throws Exception {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                JsonNode now = get(path("jobs/") + job.path("id").asText());
                switch (now.path("state").asText()) {
                    case "SUCCEEDED":
                        return get(now.path("result").asText());
                    case "FAILED", "CANCELLED":
                        throw new IllegalStateException(now.toString());
                    default:
                        Thread.sleep(100);
                }
            } catch (IOException down) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Not ended: " + job);
    }

    private String path(String what) {
        return "/v1/counties/" + county + "/" + what;
    }

    public JsonNode get(String path) throws Exception {
        return call("GET", path, admin, BodyPublishers.noBody());
    }

    private JsonNode call(String method, String path, String user, HttpRequest.BodyPublisher body) throws Exception {
        var answer = CLIENT.send(request(method, path, user, body).build(), BodyHandlers.ofString());
        return answered(answer);
    }

    private static JsonNode answered(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
            throw new IllegalStateException(
                    answer.uri() + " is answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String method, String path, String user, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .header("Authorization", "Bearer " + Tokens.of(user))
                .header("Content-Type", "application/json")
                .method(method, body);
    }
}
