package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.contract.AnswerCheck;
import org.sanji.local.LocalStack;
import org.sanji.local.Tokens;

@QuarkusTest
class ForgedTokensTest {

    private static final Logger LOG = Logger.getLogger(ForgedTokensTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "wujin-admin";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String realm = LocalStack.forTests().realmUrl();

    @Test
    @DisplayName("a token made from a valid one is answered 401 with a problem document, whatever was done to it")
    void forgedTokens() throws Exception {
        Map<String, String> forged = new ForgedTokens(Tokens.of(USER), realmKey()).all();
        forged.putAll(ofOthers());
        LOG.infof("%d forged tokens", forged.size());
        Map<String, String> wrong = new TreeMap<>();
        for (Map.Entry<String, String> token : forged.entrySet()) {
            String answer = answer("Bearer " + token.getValue());
            if (!answer.startsWith("401 application/problem+json")) {
                wrong.put(token.getKey(), answer);
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(forged.size() >= 50);
        assertTrue(answer("Bearer " + Tokens.of(USER)).startsWith("200 "), "the valid one still holds");
    }

    @Test
    @DisplayName("a token stands in one Authorization header and nowhere else")
    void oneHeader() throws Exception {
        String valid = "Bearer " + Tokens.of(USER);
        Map<String, String> answers = new TreeMap<>();
        answers.put("none", answer());
        answers.put("empty", answer("Bearer "));
        answers.put("another scheme", answer("Basic " + Tokens.of(USER)));
        answers.put("no scheme", answer(Tokens.of(USER)));
        answers.put("the valid one first", answer(valid, "Bearer forged"));
        answers.put("the valid one last", answer("Bearer forged", valid));
        answers.put("twice the same", answer(valid, valid));
        answers.put("two in one", answer(valid + ", " + valid));
        answers.values().removeIf(answer -> answer.startsWith("401 application/problem+json"));
        assertEquals(Map.of(), answers);
    }

    /** Signed by the right server, but not for this. */
    private Map<String, String> ofOthers() throws Exception {
        JsonNode own = issued(realm, Map.of("client_id", "sanji-cli", "username", USER, "password", "sanji"));
        String master = realm.replace("/realms/sanji", "/realms/master");
        JsonNode other = issued(master, Map.of("client_id", "admin-cli", "username", "admin", "password", "admin"));
        return Map.of(
                "an ID token", own.path("id_token").asText(),
                "a refresh token", own.path("refresh_token").asText(),
                "a token of another realm", other.path("access_token").asText());
    }

    private JsonNode issued(String of, Map<String, String> fields) throws Exception {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("grant_type", "password");
        form.put("scope", "openid");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(of + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private PublicKey realmKey() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/certs"))
                .build();
        for (JsonNode key : JSON.readTree(
                        client.send(request, BodyHandlers.ofString()).body())
                .path("keys")) {
            if (key.path("use").asText().equals("sig")) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
            }
        }
        throw new IllegalStateException("The realm signs with no key");
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private String answer(String... authorizations) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/me"));
        for (String authorization : authorizations) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = AnswerCheck.described(client.send(request.build(), BodyHandlers.ofString()));
        return answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("") + " " + answer.body();
    }
}
