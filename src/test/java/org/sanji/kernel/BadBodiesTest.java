package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.local.Tokens;

/** What is no JSON, or meant to break what reads it, is refused soon and in words, and writes nothing. */
@QuarkusTest
class BadBodiesTest {

    private static final Logger LOG = Logger.getLogger(BadBodiesTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTIVITIES = "/v1/counties/320412/activities";
    /** Tens of milliseconds on a quiet machine; here only what grows with the square of a body is looked for. */
    private static final long LONGEST_MILLIS = 20_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @DisplayName("every bad body is answered 4xx with a problem document, soon, and nothing is stored")
    void refused() throws Exception {
        CountyFixture.wujin();
        int before = total();
        Map<String, byte[]> bodies = BadBodies.all();
        Map<String, String> wrong = new TreeMap<>();
        long slowest = 0;
        for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
            for (String type : new String[] {"application/json", "application/yaml"}) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = sent(type, body.getValue());
                long millis = (System.nanoTime() - begun) / 1_000_000;
                slowest = Math.max(slowest, millis);
                String fault = fault(answer, millis);
                if (!fault.isEmpty()) {
                    wrong.put(body.getKey() + " as " + type, fault);
                }
            }
        }
        LOG.infof("%d bad bodies, the slowest answer after %d ms", 2 * bodies.size(), slowest);
        assertEquals(Map.of(), wrong);
        assertEquals(before, total());
    }

    @Test
    @DisplayName("a body of 100 megabytes is refused when it is announced")
    void announced() throws IOException {
        CountyFixture.wujin();
        long begun = System.nanoTime();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + ACTIVITIES + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 104857600\r\nAuthorization: Bearer " + Tokens.of("wujin-admin")
                                    + "\r\n\r\n{\"title\":")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertTrue(answer.readLine().startsWith("HTTP/1.1 413"));
        }
        assertTrue(System.nanoTime() - begun < LONGEST_MILLIS * 1_000_000);
    }

    /** Standards are written in YAML, everything else in JSON. */
    private HttpResponse<String> sent(String type, byte[] body) throws IOException, InterruptedException {
        boolean json = type.equals("application/json");
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + (json ? ACTIVITIES : "/v1/standards/check")))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + Tokens.of(json ? "wujin-admin" : "changzhou-reviewer"))
                .POST(BodyPublishers.ofByteArray(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String fault(HttpResponse<String> answer, long millis) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
        boolean told = answer.body().contains("Exception") || answer.body().contains("org.sanji");
        if (!refused || !type.startsWith("application/problem+json") || told || millis > LONGEST_MILLIS) {
            return answer.statusCode() + " " + type + " in " + millis + " ms: "
                    + answer.body().substring(0, Math.min(300, answer.body().length()));
        }
        return JSON.readTree(answer.body()).hasNonNull("code") ? "" : "no code";
    }

    private static int total() {
        return ApiCaller.WUJIN_ADMIN.get(ACTIVITIES + "?limit=1&total=true").path("total");
    }
}
