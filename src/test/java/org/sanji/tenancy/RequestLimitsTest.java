package org.sanji.tenancy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.AtOnce;
import org.sanji.local.Tokens;

/** How limits count, and what callers are told of them; {@code bench/run flood} reaches them on a running application. */
@QuarkusTest
class RequestLimitsTest {

    private static final int MOST_OF_A_CLIENT = 32;

    @Test
    @DisplayName("a quota is used up by its owner alone, and says when the next request may come")
    void quota() {
        var rates = new RequestRates("client", 3);
        for (int left = 2; left >= 0; left--) {
            RequestRates.Taken taken = rates.take("a");
            assertTrue(taken.granted());
            assertEquals(left, taken.remaining());
        }
        RequestRates.Taken refused = rates.take("a");
        assertFalse(refused.granted());
        assertEquals(20, refused.retrySeconds(), "three in a minute: one each twenty seconds");
        assertEquals("\"client\";q=3;w=60", refused.policyItem());
        assertEquals("\"client\";r=0;t=60", refused.limitItem());
        assertTrue(rates.take("b").granted());
    }

    @Test
    @DisplayName("of many that begin at once no more are let in than may, and each that ends makes room")
    void atOnce() throws Exception {
        var places = new AtOnce(5);
        var begun = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 200; number++) {
                threads.submit(() -> places.begin("a") ? begun.incrementAndGet() : 0);
            }
        }
        assertEquals(5, begun.get());
        assertTrue(places.begin("b"));
        places.end("a");
        assertTrue(places.begin("a"));
        assertFalse(places.begin("a"));
    }

    @Test
    @DisplayName("who holds all places of one client is answered 429 at the door, nobody else is, and gets them back")
    void placesOfAClient() throws IOException, InterruptedException {
        // One token for all: another one would be another client.
        String token = Tokens.of("wujin-admin");
        List<Socket> held = new ArrayList<>();
        try {
            for (int number = 0; number < MOST_OF_A_CLIENT; number++) {
                held.add(requestWithoutItsBody(token));
            }
            Response refused = whenNoPlaceIsLeft(token, held);
            assertEquals("1", refused.header("Retry-After"));
            assertEquals("too-many-requests", refused.path("code"));
            assertEquals(MOST_OF_A_CLIENT, stillHeld(held), "requests in progress when there is no place");
            assertEquals(200, get("/v1/me", Tokens.of("tianning-admin")).statusCode());
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        assertEquals(200, whenAPlaceIsFree(token).statusCode());
    }

    /** In progress for as long as the connection is open. */
    private static Socket requestWithoutItsBody(String token) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head = "POST /v1/counties/320412/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Whoever asks whether there is a place takes one: a held request that arrived meanwhile was refused, so one more. */
    private static Response whenNoPlaceIsLeft(String token, List<Socket> held)
            throws IOException, InterruptedException {
        Response answer = get("/v1/me", token);
        for (int tried = 0; tried < MOST_OF_A_CLIENT && answer.statusCode() != 429; tried++) {
            held.add(requestWithoutItsBody(token));
            Thread.sleep(50);
            answer = get("/v1/me", token);
        }
        assertEquals(429, answer.statusCode());
        return answer;
    }

    /** Those that were not refused: a refusal is there at once, what is in progress has no answer. */
    private static long stillHeld(List<Socket> held) throws IOException, InterruptedException {
        Thread.sleep(500);
        long answered = 0;
        for (Socket socket : held) {
            answered += socket.getInputStream().available() > 0 ? 1 : 0;
        }
        return held.size() - answered;
    }

    /** Connections are closed a moment after they were asked to be. */
    private static Response whenAPlaceIsFree(String token) throws InterruptedException {
        Response answer = get("/v1/me", token);
        for (int tried = 0; tried < 100 && answer.statusCode() != 200; tried++) {
            Thread.sleep(50);
            answer = get("/v1/me", token);
        }
        return answer;
    }

    @Test
    @DisplayName("an answer says what is allowed and what is left; in a county, of the county too")
    void headers() {
        CountyFixture.wujin();
        Response own = get("/v1/me");
        assertTrue(own.header("RateLimit-Policy").matches("\"client\";q=\\d+;w=60"), own.header("RateLimit-Policy"));
        assertTrue(own.header("RateLimit").matches("\"client\";r=\\d+;t=\\d+"), own.header("RateLimit"));
        Response ofCounty = get("/v1/counties/320412/activities?limit=1");
        assertEquals(2, ofCounty.header("RateLimit").split(", ").length);
        assertNotNull(get("/v1/counties/320412/activities?limit=0").header("RateLimit"), "refusals say it too");
    }

    @Test
    @DisplayName("a county the caller does not belong to is not counted")
    void othersAreNotCounted() {
        Response foreign = get("/v1/counties/320402/activities");
        assertEquals(404, foreign.statusCode());
        assertEquals(1, foreign.header("RateLimit").split(", ").length);
    }

    @Test
    @DisplayName("no browser takes an answer for a page, frames it or tells others where it was")
    void browsers() {
        for (Response answer : new Response[] {get("/v1/me"), get("/v1/nothing"), given().get("/v1/me")}) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
            assertEquals("no-referrer", answer.header("Referrer-Policy"));
        }
        assertNull(given().get("/v1/me").header("RateLimit"), "nobody known has no quota");
    }

    private static Response get(String path) {
        return get(path, Tokens.of("wujin-admin"));
    }

    private static Response get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }
}
