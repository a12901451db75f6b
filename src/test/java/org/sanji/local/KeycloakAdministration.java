package org.sanji.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administration of a local Keycloak, by the API it has for that. */
public final class KeycloakAdministration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/realms/sanji";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String administration;

    /** Of the Keycloak that has this realm. */
    public KeycloakAdministration(String realmUrl) {
        this.server = realmUrl.substring(0, realmUrl.length() - REALM.length());
        this.administration = server + "/admin" + REALM;
    }

    /** Gives somebody an account with password {@code sanji}; one that is there already is written anew. */
    public void openAccount(String username, @Nullable String name, @Nullable String region, List<String> roles) {
        ObjectNode wanted = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        ObjectNode user = wanted.putArray("users").addObject();
        user.put("username", username).put("enabled", true).put("firstName", name);
        if (region != null) {
            user.putObject("attributes").putArray("region").add(region);
        }
        user.putArray("credentials").addObject().put("type", "password").put("value", "sanji");
        ArrayNode held = user.putArray("realmRoles");
        roles.forEach(held::add);
        send("POST", "/partialImport", wanted);
    }

    /** Registers a client that gets tokens for itself, with a region and a role. Its secret is its name. */
    public void openMachine(String name, String region, String role) {
        ObjectNode machine = JSON.createObjectNode()
                .put("clientId", name)
                .put("publicClient", false)
                .put("secret", name)
                .put("serviceAccountsEnabled", true);
        ArrayNode mappers = machine.putArray("protocolMappers");
        mapper(mappers, "region", "oidc-hardcoded-claim-mapper")
                .put("claim.name", "region")
                .put("claim.value", region)
                .put("jsonType.label", "String")
                .put("access.token.claim", "true");
        mapper(mappers, "name", "oidc-hardcoded-claim-mapper")
                .put("claim.name", "name")
                .put("claim.value", name)
                .put("jsonType.label", "String")
                .put("access.token.claim", "true");
        mapper(mappers, "audience", "oidc-audience-mapper")
                .put("included.custom.audience", "sanji-api")
                .put("access.token.claim", "true");
        mapper(mappers, "role", "oidc-hardcoded-role-mapper").put("role", role);
        send("POST", "/clients", machine);
    }

    private static ObjectNode mapper(ArrayNode mappers, String name, String kind) {
        return mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config");
    }

    /** Takes a role from somebody. */
    public void takeRole(String username, String role) {
        ArrayNode roles = JSON.createArrayNode().add(send("GET", "/roles/" + role, null));
        send("DELETE", "/users/" + id(username) + "/role-mappings/realm", roles);
    }

    /** Gives somebody another region. */
    public void moveTo(String username, String region) {
        ObjectNode user = (ObjectNode) send("GET", "/users/" + id(username), null);
        user.putObject("attributes").putArray("region").add(region);
        send("PUT", "/users/" + id(username), user);
    }

    /** Closes an account; it is not removed. */
    public void close(String username) {
        ObjectNode user = (ObjectNode) send("GET", "/users/" + id(username), null);
        send("PUT", "/users/" + id(username), user.put("enabled", false));
    }

    /** A new key of the realm that is used from now on; the others are still good. */
    public String addKey(String name, int priority) {
        ObjectNode key = JSON.createObjectNode()
                .put("name", name)
                .put("providerId", "rsa-generated")
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("parentId", send("GET", "", null).path("id").asText());
        ObjectNode config = key.putObject("config");
        config.putArray("priority").add(String.valueOf(priority));
        config.putArray("algorithm").add("RS256");
        send("POST", "/components", key);
        return name;
    }

    /** Takes every other signing key of the realm away. */
    public void removeOtherKeys(String name) {
        JsonNode keys = send("GET", "/components?type=org.keycloak.keys.KeyProvider", null);
        for (JsonNode key : keys) {
            boolean signs = key.path("providerId").asText().equals("rsa-generated");
            if (signs && !key.path("name").asText().equals(name)) {
                send("DELETE", "/components/" + key.path("id").asText(), null);
            }
        }
    }

    private String id(String username) {
        return send("GET", "/users?exact=true&username=" + username, null)
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(URI.create(administration + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        HttpResponse<String> answer = answer(request.build());
        boolean known = answer.statusCode() == 409;
        if (answer.statusCode() >= 300 && !known) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body().isEmpty() ? "{}" : answer.body());
    }

    /** The administrator of the server, signed in anew each time: his token lives a minute. */
    private String administrator() {
        var request = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin"));
        return read(answer(request.build()).body()).path("access_token").asText();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
