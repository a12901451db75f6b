package org.sanji.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sanji.local.LocalAddresses;
import org.sanji.local.Tokens;

/** Every town of the country held against a standard, city by city, each beside the bare reading of the same figures. */
final class NationEvaluation {

    private static final String CITY = "3204";
    private static final String SHIPPED = "changzhou-digital-learning-community";
    private static final Path DOCUMENT = Path.of("src/main/resources/standards", SHIPPED, "trial/standard.yaml");
    private static final int WARM_UP = 30;
    private static final int TELL_EVERY = 25;
    private static final double NANOS_OF_SECOND = 1e9;

    private final BenchmarkServer nation;
    private final LocalAddresses at;
    private final ProvinceReviewers reviewers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    NationEvaluation(BenchmarkServer nation, LocalAddresses at) throws Exception {
        this.nation = nation;
        this.at = at;
        this.reviewers = new ProvinceReviewers(at.realmUrl());
    }

    void run() throws Exception {
        List<String> cities;
        try (BenchmarkDatabase database = new BenchmarkDatabase(at)) {
            cities = database.texts("select distinct left(code, 4) from county order by 1");
        }
        for (String province :
                cities.stream().map(NationEvaluation::province).distinct().toList()) {
            publish(province);
        }
        try (Connection connection =
                DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword())) {
            for (int round = 0; round < WARM_UP; round++) {
                evaluate(CITY);
                read(connection, CITY);
            }
            measure(connection, cities);
        }
    }

    /** The standard of Changzhou is for Changzhou alone: each province gets the same under a name of its own. */
    private void publish(String province) throws Exception {
        String document = Files.readString(DOCUMENT)
                .replace("code: " + SHIPPED, "code: " + standard(province))
                .replace("region: \"" + CITY + "\"", "region: \"" + province + "\"");
        var request = asked(province, "/v1/standards")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(document))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new IllegalStateException("No standard for " + province + ": " + answer.body());
        }
    }

    private static String province(String city) {
        return city.substring(0, 2);
    }

    private static String standard(String province) {
        return "towns-of-" + province;
    }

    private HttpRequest.Builder asked(String province, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + nation.port() + path))
                .header("Authorization", "Bearer " + Tokens.of(reviewers.of(province)));
    }

    /** First one and then the other, and the other way round with the next city: who comes second finds pages in memory. */
    private void measure(Connection connection, List<String> cities) throws Exception {
        int towns = 0;
        long mine = 0;
        long floor = 0;
        for (int number = 0; number < cities.size(); number++) {
            String city = cities.get(number);
            if (number % 2 == 1) {
                floor += read(connection, city);
            }
            Evaluated evaluated = evaluate(city);
            towns += evaluated.towns();
            mine += evaluated.nanos();
            if (number % 2 == 0) {
                floor += read(connection, city);
            }
            if (number % TELL_EVERY == TELL_EVERY - 1) {
                tell(number + 1, towns, mine, floor);
            }
        }
        tell(cities.size(), towns, mine, floor);
    }

    private static void tell(int cities, int towns, long mine, long floor) {
        System.out.printf(
                "(e) every town of %d cities evaluated: %d towns in %.1f s, their figures by JDBC alone %.1f s: %.2f x, aim 2%n",
                cities, towns, mine / NANOS_OF_SECOND, floor / NANOS_OF_SECOND, (double) mine / floor);
    }

    private record Evaluated(int towns, long nanos) {}

    /** Page by page: a city may have more towns than one holds. */
    private Evaluated evaluate(String city) throws Exception {
        String path = Workload.TOWNS.replace(CITY, city).replace(SHIPPED, standard(province(city)));
        int towns = 0;
        long nanos = 0;
        for (String cursor = ""; cursor != null; ) {
            var request = asked(province(city), path + cursor).build();
            long since = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            nanos += System.nanoTime() - since;
            var body = json.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + body.path("detail"));
            }
            towns += body.path("items").size();
            cursor = body.path("next").isTextual()
                    ? "&cursor=" + body.path("next").asText()
                    : null;
        }
        return new Evaluated(towns, nanos);
    }

    /** All rows of all statements, and every column of them. */
    private static long read(Connection connection, String city) throws SQLException {
        List<Object> kept = new ArrayList<>();
        long since = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (String sql : TownsFloorSql.STATEMENTS) {
                try (ResultSet rows = statement.executeQuery(sql.replace(CITY, city))) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            kept.add(rows.getObject(column));
                        }
                    }
                }
            }
        }
        return System.nanoTime() - since;
    }
}
