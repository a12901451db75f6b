package org.sanji.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.sanji.local.Tokens;

/** What an application is asked first: to learn from when a cache is made, and to be measured by. */
final class FirstRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTY = "/v1/counties/320412";
    private static final List<String> READ = List.of(
            "/v1/me",
            "/v1/code-lists",
            "/v1/measures",
            COUNTY + "/staff?limit=50",
            COUNTY + "/institutions?tier=VILLAGE_STATION&limit=50",
            COUNTY + "/activities?limit=50",
            "/v1/regions/320412100/figures?period=2025&measures=activity.count",
            "/v1/counties/320402/staff");

    private final ReleasedApplication application;

    FirstRequests(ReleasedApplication application) {
        this.application = application;
    }

    /** Sends so many, one after the other, each tenth a write; gives the seconds they took. */
    double send(int requests) throws IOException, InterruptedException {
        String activity = activity();
        long begun = System.nanoTime();
        for (int sent = 0; sent < requests; sent++) {
            String token = Tokens.of("wujin-admin");
            HttpResponse<String> answer = sent % 10 == 9
                    ? application.post(COUNTY + "/activities", token, activity)
                    : application.get(READ.get(sent % READ.size()), token);
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(answer.uri() + " is answered " + answer.statusCode());
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private String activity() throws IOException, InterruptedException {
        String stations = application
                .get(COUNTY + "/institutions?tier=VILLAGE_STATION&limit=1", Tokens.of("wujin-admin"))
                .body();
        return activity(JSON.readTree(stations).at("/items/0/id").asText());
    }

    static String activity(String institution) {
        return "{\"institution\":\"" + institution + "\",\"title\":\"release\",\"kind\":\"TOPIC_STUDY\","
                + "\"mode\":\"OFFLINE\",\"heldOn\":\"2025-03-08\",\"participants\":42}";
    }
}
