package org.sanji.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.sanji.local.LocalAddresses;
import org.sanji.local.Tokens;

/** What one changed row costs: how long until its county is computed, and how many rows the database reads for it. */
final class ChangeMeasurement {

    private static final String COUNTY = "320412";
    private static final int IDLE_SECONDS = 30;
    /** Longer than a round takes; nobody asks meanwhile, so that asking is not counted. */
    private static final Duration QUIET = Duration.ofMillis(1_500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final BenchmarkServer server;
    private final LocalAddresses at;

    ChangeMeasurement(BenchmarkServer server, LocalAddresses at) {
        this.server = server;
        this.at = at;
    }

    /**
     * What one change took.
     *
     * @param millis from the moment the row was recorded until its figures were computed; the pause of the worker, 250 ms,
     *     is in it
     * @param rowsRead rows the server read for it, on average, without what it reads when nothing happens; wrong when others
     *     use the server meanwhile
     */
    record Cost(double millis, double rowsRead) {}

    /**
     * The middle of some changes. Rows read are those of all of them together: what is read each second when nothing happens
     * falls into the time of one change or not.
     */
    Cost measure(int changes) throws Exception {
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            List<String> stations = stations(database);
            change(stations.getFirst(), 0);
            Thread.sleep(QUIET);
            double idle = idlePerSecond(database);
            double[] millis = new double[changes];
            long before = database.rowsRead();
            long begun = System.nanoTime();
            for (int number = 0; number < changes; number++) {
                change(stations.get(number % stations.size()), number);
                Thread.sleep(QUIET);
                millis[number] = waited(database);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Cost(middle(millis), (database.rowsRead() - before - idle * seconds) / changes);
        }
    }

    private static List<String> stations(BenchmarkDatabase database) throws Exception {
        return database.texts("select lower(concat(substr(hex(id), 1, 8), '-', substr(hex(id), 9, 4), '-',"
                + " substr(hex(id), 13, 4), '-', substr(hex(id), 17, 4), '-', substr(hex(id), 21, 12)))"
                + " from institution where county = '" + COUNTY
                + "' and tier = 'VILLAGE_STATION' order by id limit 40");
    }

    private static double idlePerSecond(BenchmarkDatabase database) throws Exception {
        long before = database.rowsRead();
        Thread.sleep(Duration.ofSeconds(IDLE_SECONDS));
        return (database.rowsRead() - before) / (double) IDLE_SECONDS;
    }

    private static double waited(BenchmarkDatabase database) throws Exception {
        return database.number(
                        "select timestampdiff(microsecond, (select max(recorded_at) from activity where county = '"
                                + COUNTY + "'), computed_at) from rollup_county where county = '" + COUNTY + "'")
                / 1_000.0;
    }

    private void change(String station, int number) throws Exception {
        String body = ("{\"institution\":\"%s\",\"title\":\"读书会\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\","
                        + "\"heldOn\":\"2025-%02d-15\",\"participants\":12}")
                .formatted(station, 1 + number % 12);
        String uri = "http://127.0.0.1:" + server.port() + "/v1/counties/" + COUNTY + "/activities";
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
