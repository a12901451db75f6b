package org.sanji.isolation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;

/** Gives callers accounts in the local realm, as its administrator. */
final class Accounts {

    private static final String REALM = "/realms/sanji";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String keycloak;

    private Accounts(String realmUrl) {
        this.keycloak = realmUrl.substring(0, realmUrl.length() - REALM.length());
    }

    /** What is there already is left as it is. */
    static void open(String realmUrl, Collection<Caller> callers) throws IOException, InterruptedException {
        new Accounts(realmUrl).open(callers);
    }

    private void open(Collection<Caller> callers) throws IOException, InterruptedException {
        ObjectNode wanted = Contract.JSON.createObjectNode().put("ifResourceExists", "SKIP");
        ArrayNode users = wanted.putArray("users");
        callers.forEach(caller -> describe(users.addObject(), caller));
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin" + REALM + "/partialImport"))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted.toString()))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No accounts: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void describe(ObjectNode user, Caller caller) {
        user.put("username", caller.username()).put("enabled", true).put("firstName", "攻击者");
        user.putObject("attributes").putArray("region").add(caller.region());
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", "sanji")
                .put("temporary", false);
        user.putArray("realmRoles").add(caller.role());
    }

    private String administrator() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return Contract.JSON
                .readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }
}
