package org.sanji.kernel;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.contract.AnswerCheck;
import org.sanji.local.Tokens;

/** Every body but a file of evidence is kept to one mebibyte, whether its length is announced or not. */
@QuarkusTest
class BodyLimitTest {

    private static final String LARGE = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";

    @Test
    void aLargeBodyIsRefusedWithAProblem() {
        CountyFixture.wujin();
        for (String path : List.of("/v1/counties/320412/activities", "/v1/counties/320412/evidence")) {
            ApiCaller.WUJIN_ADMIN.post(path, LARGE).then().statusCode(413).body("code", equalTo("body-too-large"));
        }
        ApiCaller.REVIEWER
                .send("/v1/standards", "application/yaml", LARGE)
                .then()
                .statusCode(413);
    }

    @Test
    void soIsOneOfUnknownLength() throws Exception {
        HttpResponse<String> answer = inChunks(LARGE);
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("body-too-large"), answer.body());
    }

    @Test
    void aSmallOneOfUnknownLengthIsRead() throws Exception {
        HttpResponse<String> answer = inChunks("{\"titel\":\"x\"}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("/titel"), answer.body());
    }

    private static HttpResponse<String> inChunks(String body) throws Exception {
        CountyFixture.wujin();
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()));
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI activities =
                    URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/counties/320412/activities");
            return AnswerCheck.described(client.send(
                    HttpRequest.newBuilder(activities)
                            .header("Authorization", "Bearer " + Tokens.of("wujin-admin"))
                            .header("Content-Type", "application/json")
                            .POST(chunks)
                            .build(),
                    BodyHandlers.ofString()));
        }
    }

    @Test
    void oneThatIsJustSmallEnoughIsRead() {
        CountyFixture.wujin();
        String body = "{\"title\":\"" + "x".repeat((1 << 20) - 12) + "\"}";
        ApiCaller.WUJIN_ADMIN
                .post("/v1/counties/320412/activities", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
    }
}
