package org.sanji.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bearer tokens of the local realm, from the Keycloak of {@link LocalStack#forTests()}. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<Map<String, String>, Token> KNOWN = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {
        boolean isUsable() {
            return Instant.now().isBefore(until);
        }
    }

    private Tokens() {}

    /** The access token of a user of the realm file, whose password is {@code sanji}. */
    public static String of(String username) {
        return token(
                Map.of("grant_type", "password", "client_id", "sanji-cli", "username", username, "password", "sanji"));
    }

    /** An access token that is good for three seconds. */
    public static String ofAMoment(String username) {
        return fetch(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "sanji-moment",
                        "username",
                        username,
                        "password",
                        "sanji"))
                .value();
    }

    /** The access token of a machine. */
    public static String ofClient(String client, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private static String token(Map<String, String> form) {
        return KNOWN.compute(form, (asked, known) -> known != null && known.isUsable() ? known : fetch(asked))
                .value();
    }

    private static Token fetch(Map<String, String> form) {
        URI endpoint = URI.create(LocalStack.forTests().realmUrl() + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return read(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Token read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave no token: " + answer.body());
        }
        JsonNode body = JSON.readTree(answer.body());
        Duration lifespan = Duration.ofSeconds(body.get("expires_in").asLong());
        return new Token(
                body.get("access_token").asText(), Instant.now().plus(lifespan).minus(MARGIN));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
