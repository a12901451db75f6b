package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanji.local.LocalAddresses;
import org.sanji.local.Tokens;

/** One county with a college, a school, its stations and many activities. */
record BenchmarkData(List<UUID> stations, List<UUID> activities) {

    static final String COUNTY = "320412";

    private static final String TOWN = "320412100";
    private static final int ACTIVITIES = 20_000;
    private static final int BATCH = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    static BenchmarkData prepare(int port, LocalAddresses at) throws Exception {
        Api api = new Api("http://127.0.0.1:" + port + "/v1", HttpClient.newHttpClient());
        api.call("sanji-admin", "/counties", "{\"code\":\"%s\"}".formatted(COUNTY));
        String college = api.institution("COUNTY_COLLEGE", COUNTY, "");
        String school = api.institution("TOWNSHIP_SCHOOL", TOWN, parent(college));
        List<UUID> stations = new ArrayList<>();
        for (JsonNode village : api.call("wujin-admin", "/regions?limit=20&parent=" + TOWN, null)
                .get("items")) {
            String code = village.get("code").asText();
            stations.add(UUID.fromString(api.institution("VILLAGE_STATION", code, parent(school))));
        }
        return new BenchmarkData(stations, activities(stations, at));
    }

    private static String parent(String institution) {
        return ",\"parent\":\"" + institution + "\"";
    }

    private static List<UUID> activities(List<UUID> stations, LocalAddresses at) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
                PreparedStatement insert = connection.prepareStatement(FloorSql.INSERT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ACTIVITIES; i++) {
                FloorSql.Row row = row(stations.get(i % stations.size()), i);
                FloorSql.bind(insert, row);
                insert.addBatch();
                ids.add(row.id());
                if (ids.size() % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return ids;
    }

    private static FloorSql.Row row(UUID station, int number) {
        return new FloorSql.Row(
                UuidCreator.getTimeOrderedEpoch(),
                station,
                "智慧助老：手机课堂 " + number,
                "TOPIC_STUDY",
                "OFFLINE",
                LocalDate.of(2025, 1, 1).plusDays(number % 365),
                number % 60,
                null,
                "基准数据",
                Instant.now(),
                0);
    }

    private record Api(String root, HttpClient client) {

        JsonNode call(String user, String path, @org.jspecify.annotations.Nullable String body) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(root + path))
                    .header("Authorization", "Bearer " + Tokens.of(user))
                    .header("Content-Type", "application/json");
            if (body != null) {
                request.POST(HttpRequest.BodyPublishers.ofString(body));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        }

        String institution(String tier, String region, String parent) throws Exception {
            String body = "{\"name\":\"%s\",\"tier\":\"%s\",\"region\":\"%s\",\"validFrom\":\"2015-01-01\"%s}";
            return call(
                            "wujin-admin",
                            "/counties/" + COUNTY + "/institutions",
                            body.formatted(region, tier, region, parent))
                    .get("id")
                    .asText();
        }
    }
}
