package org.sanji.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.sanji.exchange.ImportClient;

/**
 * The county of a run, its institutions and its figures, as its administrator sees them.
 *
 * @param port where the application listens at the moment
 */
record WrittenCounty(IntSupplier port) {

    static final String CODE = "320412";
    static final String ADMIN = "wujin-admin";
    static final String PATH = "/v1/counties/" + CODE;

    private static final int STATIONS = 50;
    private static final long PATIENCE_SECONDS = 300;
    private static final String FIGURE = "/v1/regions/" + CODE + "/figures?period=2025&measures=activity.count";

    /** Opens it where it is not open yet. */
    List<String> open() throws Exception {
        if (stations().isEmpty()) {
            new ImportClient(port, CODE, ADMIN).open(STATIONS);
        }
        return stations();
    }

    Client admin() {
        return new Client(port, ADMIN);
    }

    /** The ids of its village stations. */
    List<String> stations() throws IOException {
        return ofStations("id");
    }

    /** Their names. */
    List<String> names() throws IOException {
        return ofStations("name");
    }

    private List<String> ofStations(String field) throws IOException {
        List<String> values = new ArrayList<>();
        admin().get(PATH + "/institutions?tier=VILLAGE_STATION&limit=200")
                .json()
                .path("items")
                .forEach(station -> values.add(station.path(field).asText()));
        return values;
    }

    /** Waits until its figures are those of its rows. */
    void awaitFresh() throws Exception {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (figure().path("stale").asBoolean(true)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The figures are not rolled up after " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(500);
        }
    }

    private JsonNode figure() throws IOException {
        Client.Answer answer = admin().get(FIGURE);
        return answer.status() == 200 ? answer.json().path("items").path(0) : answer.json();
    }

    /** Holds its stored figures against its rows. */
    void compare(Findings findings) throws Exception {
        awaitFresh();
        JsonNode run = admin().post(PATH + "/reconciliations", "{}").json();
        long compared = run.path("compared").asLong();
        int differences = run.path("differences").asInt(-1);
        findings.say(
                compared > 0 && differences == 0,
                "figures are what the rows give: %d compared, %d different",
                compared,
                differences);
    }

    /** The body of an activity at one of its stations. */
    static String activity(List<String> stations, String title, int number) {
        return "{\"institution\":\"%s\",\"title\":\"%s\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\",\"heldOn\":\"2025-%02d-15\",\"participants\":%d}"
                .formatted(stations.get(number % stations.size()), title, 1 + number % 12, number);
    }
}
