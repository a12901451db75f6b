package org.sanji.exchange.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sanji.exchange.webhook.Subscriptions.CITY;
import static org.sanji.exchange.webhook.Subscriptions.PATH;
import static org.sanji.exchange.webhook.Subscriptions.body;
import static org.sanji.exchange.webhook.Subscriptions.subscribed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Subscriptions, and who may have them: in Wujin, with a real receiver. */
@QuarkusTest
class WebhookResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;

    @Inject
    AgroalDataSource database;

    private Receiver receiver;

    @BeforeEach
    void open() {
        CountyFixture.wujin();
        receiver = new Receiver();
    }

    @AfterEach
    void end() {
        Subscriptions.end();
        receiver.close();
    }

    @Nested
    class WhoActsForLessThanTheRegion {

        @Test
        void subscribesToNothing() {
            for (ApiCaller caller : List.of(ApiCaller.HUTANG_EDITOR, ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER)) {
                assertEquals(403, caller.post(PATH, body(receiver.url("/"))).statusCode());
                assertEquals(403, caller.get(PATH).statusCode());
            }
            assertEquals(404, ApiCaller.TIANNING_ADMIN.get(PATH).statusCode());
            assertEquals(403, ADMIN.get(CITY).statusCode());
            assertEquals(
                    404,
                    ApiCaller.REVIEWER
                            .get("/v1/regions/32/webhook-subscriptions")
                            .statusCode());
            assertEquals(
                    404,
                    ApiCaller.REVIEWER
                            .get("/v1/regions/320412/webhook-subscriptions")
                            .statusCode());
            assertEquals(401, ApiCaller.NOBODY.get(PATH).statusCode());
        }

        @Test
        void isAsAPullerToldOfReleasesOnly() {
            String province = "/v1/regions/32/webhook-subscriptions";
            ApiCaller.PULLER
                    .post(province, body(receiver.url("/")))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("puller-of-releases"));
            var releases = Map.of("url", receiver.url("/"), "eventTypes", List.of("RELEASE_PUBLISHED"));
            Response made = ApiCaller.PULLER.post(province, releases);
            assertEquals(201, made.statusCode(), made.asString());
            assertEquals(
                    204,
                    ApiCaller.PULLER
                            .delete(province + "/" + made.path("id"), "\"0\"")
                            .statusCode());
        }
    }

    @Nested
    class AnAdministrator {

        @Test
        void isToldWhatIsWrongWithAnAddress() {
            refused("webhook-url", "http://receiver.example.com/");
            refused("webhook-url", "https://user:word@example.com/");
            refused("webhook-url", "ftp://127.0.0.1/");
            refused("webhook-address", "https://localhost/");
            refused("webhook-address", "https://10.0.0.1/");
            refused("webhook-address", "https://[::ffff:127.0.0.1]/");
            refused("webhook-address", "https://169.254.169.254/latest/meta-data/");
            ADMIN.post(PATH, "{\"url\": \" \", \"eventTypes\": [\"NOTHING\"], \"secret\": \"mine\"}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/url", "/eventTypes/0", "/secret"));
        }

        private void refused(String code, String url) {
            ADMIN.post(PATH, body(url))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/url"))
                    .body("errors.code", contains(code));
        }

        @Test
        void isShownTheSecretOnceAndItIsNowhereStored() throws SQLException {
            String key = UUID.randomUUID().toString();
            Response made = ADMIN.post(PATH, body(receiver.url("/")), key);
            made.then().statusCode(201).body("secret", startsWith("whsec_")).body("state", equalTo("ACTIVE"));
            String secret = made.path("secret");
            Response again = ADMIN.post(PATH, body(receiver.url("/")), key);
            assertEquals(secret, again.path("secret"));
            assertEquals("true", again.header("Idempotent-Replayed"));
            assertFalse(ADMIN.get(made.header("Location")).asString().contains("whsec_"));
            String bytes = secret.substring("whsec_".length());
            try (var connection = database.getConnection();
                    var rows = connection
                            .createStatement()
                            .executeQuery(
                                    "select count(*) from idempotency_record where county = '320412' and body_sealed like '%"
                                            + bytes + "%'")) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
        }

        @Test
        void changesASubscriptionAndEndsIt() {
            Response made = subscribed(receiver.url("/a"));
            String path = PATH + "/" + made.path("id");
            assertEquals(428, ADMIN.put(path, null, body(receiver.url("/b"))).statusCode());
            ADMIN.put(path, "\"0\"", body(receiver.url("/b")))
                    .then()
                    .statusCode(200)
                    .body("url", equalTo(receiver.url("/b")))
                    .body("version", equalTo(1));
            assertEquals(412, ADMIN.delete(path, "\"0\"").statusCode());
            assertEquals(204, ADMIN.delete(path, "\"1\"").statusCode());
            assertEquals(404, ADMIN.get(path + "/deliveries").statusCode());
        }
    }
}
