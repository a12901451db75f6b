package org.sanji.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reviewer for each province, added to the local realm while a benchmark runs: the realm file knows people of one province. */
final class ProvinceReviewers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "sanji";

    private final Map<String, String> known = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String realm;
    private final String master;
    private String token;
    private final JsonNode role;

    ProvinceReviewers(String realmUrl) throws IOException, InterruptedException {
        this.realm = realmUrl.replace("/realms/", "/admin/realms/");
        this.master = realmUrl.replaceAll("/realms/.*", "/realms/master");
        this.token = administrator();
        this.role = JSON.readTree(
                send("GET", "/roles/reviewer", BodyPublishers.noBody(), 200).body());
    }

    /** The name of the reviewer of a province, who exists from now on. */
    String of(String province) throws IOException, InterruptedException {
        String name = known.get(province);
        if (name == null) {
            name = "reviewer-of-" + province;
            // One lives a minute, and between two provinces a standard is published.
            token = administrator();
            add(name, province);
            known.put(province, name);
        }
        return name;
    }

    private void add(String name, String province) throws IOException, InterruptedException {
        if (find(name).isEmpty()) {
            Map<String, Object> password = Map.of("type", "password", "value", PASSWORD, "temporary", false);
            send(
                    "POST",
                    "/users",
                    json(Map.of(
                            "username",
                            name,
                            "enabled",
                            true,
                            "firstName",
                            name,
                            "attributes",
                            Map.of("region", List.of(province)),
                            "credentials",
                            List.of(password))),
                    201);
            String id = find(name).path(0).path("id").asText();
            send("POST", "/users/" + id + "/role-mappings/realm", json(List.of(role)), 204);
        }
    }

    private JsonNode find(String name) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", "/users?exact=true&username=" + name, BodyPublishers.noBody(), 200)
                .body());
    }

    private String administrator() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(master + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, int status)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "Keycloak answers " + answer.statusCode() + " to " + method + " " + path + ": " + answer.body());
        }
        return answer;
    }

    private static BodyPublisher json(Object body) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
