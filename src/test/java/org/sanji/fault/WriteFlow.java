package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.capture.People;

/** One kind of write, with another row each time. */
final class WriteFlow {

    /** What is sent, and sent again as it is. */
    private record Request(String method, String path, String body, Map<String, String> headers) {}

    /** What a row is prepared with, outside of what is cut, and what is then sent. */
    private interface Preparation {
        Request request(int number) throws IOException;
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String ROOT = WrittenCounty.PATH;

    private final String name;
    private final Client client;
    private final Preparation preparation;
    private Request request;

    private WriteFlow(String name, Client client, Preparation preparation) {
        this.name = name;
        this.client = client;
        this.preparation = preparation;
        this.request = new Request("GET", "", "", Map.of());
    }

    /** The main writes of a county, the tree, people and reports among them. */
    static List<WriteFlow> all(Client admin, List<String> stations) {
        List<WriteFlow> flows = new ArrayList<>();
        flows.add(
                new WriteFlow("record an activity", admin, number -> keyed("/activities", activity(stations, number))));
        flows.add(new WriteFlow("correct it", admin, number -> {
            JsonNode row = create(admin, "/activities", activity(stations, number));
            return versioned("PATCH", "/activities/", row, "{\"participants\":" + (number + 1_000) + "}");
        }));
        flows.add(new WriteFlow("remove it", admin, number -> {
            JsonNode row = create(admin, "/activities", activity(stations, number));
            return versioned("DELETE", "/activities/", row, "");
        }));
        flows.add(new WriteFlow("record a learner", admin, number -> keyed("/learners", learner(stations, number))));
        flows.add(new WriteFlow("erase a learner", admin, number -> {
            JsonNode row = create(admin, "/learners", learner(stations, number));
            // An erasure keeps no answer: who asks again is told that nobody is left to erase.
            String path = ROOT + "/learners/" + row.path("id").asText() + "/erasure";
            return new Request("POST", path, "{\"reason\":\"本人要求\"}", Map.of());
        }));
        flows.add(new WriteFlow("record staff", admin, number -> keyed("/staff", staff(stations, number))));
        flows.add(new WriteFlow("record a training", admin, number -> {
            JsonNode person = create(admin, "/staff", staff(stations, number));
            return keyed(
                    "/trainings", training(stations, number, person.path("id").asText()));
        }));
        flows.add(new WriteFlow(
                "open an institution", admin, number -> keyed("/institutions", institution(admin, number))));
        flows.add(new WriteFlow("rename an institution", admin, number -> {
            JsonNode row = create(admin, "/institutions", institution(admin, number));
            return keyed(
                    "/institutions/" + row.path("id").asText() + "/renaming",
                    "{\"renamedOn\":\"2024-09-01\",\"name\":\"新名%s\",\"reason\":\"改名\"}".formatted(sign(number)));
        }));
        flows.add(new WriteFlow("close an institution", admin, number -> {
            JsonNode row = create(admin, "/institutions", institution(admin, number));
            return keyed(
                    "/institutions/" + row.path("id").asText() + "/closure",
                    "{\"closedOn\":\"2025-06-30\",\"reason\":\"撤销\"}");
        }));
        flows.add(new WriteFlow("learning by a platform", admin, number -> {
            JsonNode row = create(admin, "/learners", learner(stations, number));
            return keyed(
                    "/online-learning-records/batch", learning(row.path("id").asText(), number));
        }));
        return flows;
    }

    String name() {
        return name;
    }

    /** Prepares another row. */
    void next() throws IOException {
        request = preparation.request(NUMBERS.incrementAndGet());
    }

    /** Sends it, or sends it once more. */
    Client.Answer send() {
        return client.send(request.method(), request.path(), request.body(), request.headers());
    }

    /** Where a request has no key, who sends it again is told that its version is gone, or its row. */
    boolean saysItIsDone(Client.Answer again) {
        return !request.headers().containsKey("Idempotency-Key")
                && (again.status() == 412 || again.status() == 404 || again.status() == 409);
    }

    private static Request keyed(String path, String body) {
        return new Request(
                "POST",
                ROOT + path,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Request versioned(String method, String path, JsonNode row, String body) {
        String version = "\"" + row.path("version").asInt() + "\"";
        return new Request(method, ROOT + path + row.path("id").asText(), body, Map.of("If-Match", version));
    }

    private static JsonNode create(Client admin, String path, String body) throws IOException {
        Client.Answer answer = admin.post(ROOT + path, body);
        if (answer.status() != 201) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return answer.json();
    }

    private static String activity(List<String> stations, int number) {
        return WrittenCounty.activity(stations, "fault-cuts-" + number, number);
    }

    private static String learner(List<String> stations, int number) {
        return "{\"institution\":\"%s\",\"name\":\"陈建国\",\"idNumber\":\"%s\",\"phone\":\"138%08d\",\"registeredOn\":\"2024-03-01\",\"groups\":[\"OLDER_PERSON\"]}"
                .formatted(stations.get(number % stations.size()), People.idNumber(), number);
    }

    private static String staff(List<String> stations, int number) {
        return "{\"institution\":\"%s\",\"name\":\"王芳\",\"phone\":\"139%08d\",\"post\":\"MANAGER\",\"employment\":\"FULL_TIME\",\"validFrom\":\"2023-09-01\"}"
                .formatted(stations.get(number % stations.size()), number);
    }

    private static String training(List<String> stations, int number, String attendee) {
        return "{\"institution\":\"%s\",\"title\":\"培训%d\",\"topic\":\"INFORMATION_TECHNOLOGY\",\"organiserLevel\":\"COUNTY\",\"organiser\":\"社区学院\",\"heldOn\":\"2025-04-18\",\"hours\":\"6.00\",\"attendees\":[\"%s\"]}"
                .formatted(stations.get(number % stations.size()), number, attendee);
    }

    private static String institution(Client admin, int number) throws IOException {
        JsonNode school = admin.get(ROOT + "/institutions?tier=TOWNSHIP_SCHOOL&limit=1")
                .json()
                .path("items")
                .path(0);
        JsonNode village = admin.get(
                        "/v1/regions?limit=1&parent=" + school.path("region").asText())
                .json()
                .path("items")
                .path(0);
        return "{\"name\":\"割点%s\",\"tier\":\"VILLAGE_STATION\",\"region\":\"%s\",\"parent\":\"%s\",\"validFrom\":\"2020-09-01\"}"
                .formatted(
                        sign(number),
                        village.path("code").asText(),
                        school.path("id").asText());
    }

    /** One character of its own for each: of a name, each pair of characters is one row, so every name has as many. */
    private static String sign(int number) {
        return Character.toString(0x4E00 + number);
    }

    private static String learning(String learner, int number) {
        return "{\"platform\":\"常州终身教育在线\",\"records\":[{\"learner\":\"%s\",\"sourceRecordId\":\"sr-%d\",\"learnedOn\":\"2025-03-08\",\"hours\":\"1.50\",\"title\":\"智能手机摄影\"}]}"
                .formatted(learner, number);
    }
}
