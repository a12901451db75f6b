package org.sanji.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.sanji.local.Tokens;

/**
 * One kind of request.
 *
 * @param aim the share of the floor's throughput that Sanji shall reach, in per cent
 * @param connections how many ask at the same time
 */
record Workload(String name, int aim, int connections, int status, Supplier<String> requests) {

    private static final int SEVERAL = 8;

    private static final String PATH = "/v1/counties/" + BenchmarkData.COUNTY + "/activities";

    static final String TOWNS = "/v1/regions/3204/gap-reports?standard=changzhou-digital-learning-community"
            + "&version=trial&year=2025&limit=500";

    static final String FIGURES = "/v1/regions/3204/figures?level=TOWNSHIP&period=2025&limit=500";

    static List<Workload> all(BenchmarkData data) {
        return List.of(
                new Workload(
                        "read-one", 50, SEVERAL, 200, () -> get("wujin-admin", PATH + "/" + any(data.activities()))),
                new Workload("list-100", 70, SEVERAL, 200, () -> get("wujin-admin", PATH + "?limit=100")),
                new Workload("create", 45, SEVERAL, 201, () -> post(body(any(data.stations())))));
    }

    /** All towns of the city against the standard: at most one and a half times the floor's time, two thirds of its answers. */
    static Workload towns() {
        return new Workload("towns", 67, 1, 200, () -> get("changzhou-reviewer", TOWNS));
    }

    /** All figures of all towns of the city for a year: within one and a half times the floor's time. */
    static Workload figures(String name) {
        return new Workload(name, 67, 1, 200, () -> get("changzhou-reviewer", FIGURES));
    }

    static String get(String user, String target) {
        return "GET " + target + " HTTP/1.1\r\n" + head(user) + "\r\n";
    }

    private static String post(String body) {
        return "POST " + PATH + " HTTP/1.1\r\n" + head("wujin-admin")
                + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** The floor gets the same bytes and looks at none of these. */
    private static String head(String user) {
        return "Host: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer " + Tokens.of(user) + "\r\n";
    }

    private static String body(UUID station) {
        int day = ThreadLocalRandom.current().nextInt(1, 29);
        return "{\"institution\":\"%s\",\"title\":\"智慧助老：手机课堂\",\"kind\":\"TOPIC_STUDY\",\"mode\":\"OFFLINE\",\"heldOn\":\"2025-03-%02d\",\"participants\":42}"
                .formatted(station, day);
    }

    private static UUID any(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
