package org.sanji.exchange.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.webhook.Subscriptions.CITY;
import static org.sanji.exchange.webhook.Subscriptions.PATH;
import static org.sanji.exchange.webhook.Subscriptions.await;
import static org.sanji.exchange.webhook.Subscriptions.body;
import static org.sanji.exchange.webhook.Subscriptions.delivery;
import static org.sanji.exchange.webhook.Subscriptions.log;
import static org.sanji.exchange.webhook.Subscriptions.subscribed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.TenantRunner;

/** What receivers are told, and how often: of subscriptions in Wujin, with a real receiver. */
@QuarkusTest
class WebhookDeliveryResourceTest {

    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** That of the tests: sanji.webhook.timeout. */
    private static final long TIMEOUT_SECONDS = 3;

    @Inject
    Event<WebhookOccurrence> occurrences;

    @Inject
    TenantRunner tenants;

    @Inject
    WebhookDispatch dispatch;

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
    class AReceiver {

        @Test
        void isToldInOneSignedRequestWhatWasCommitted() throws GeneralSecurityException, java.io.IOException {
            Response made = subscribed(receiver.url("/hook?x=1"));
            String resource = happened();
            var request = receiver.await(all -> !all.isEmpty()).getFirst();
            JsonNode event = JSON.readTree(request.body());
            assertEquals(resource, event.path("resource").asText());
            assertEquals("IMPORT_FINISHED", event.path("type").asText());
            assertEquals("320412", event.path("county").asText());
            assertEquals("320412100", event.path("region").asText());
            assertEquals(6, event.size());
            assertEquals("/hook?x=1", request.path());
            Map<String, String> headers = request.headers();
            assertEquals(event.path("id").asText(), headers.get("webhook-id"));
            long sent = Long.parseLong(headers.get("webhook-timestamp"));
            assertTrue(Math.abs(Instant.now().getEpochSecond() - sent) < 60);
            assertEquals(Receiver.signature(made.path("secret"), request), headers.get("webhook-signature"));
            delivery(made, "DELIVERED")
                    .then()
                    .body("items[0].attempts", equalTo(1))
                    .body("items[0].lastStatus", equalTo(204))
                    .body("items[0].nextAttemptAt", nullValue());
        }

        @Test
        void isToldNothingOfWhatWasRolledBackOrNotAskedFor() {
            Response made = subscribed(receiver.url("/"));
            assertThrows(
                    CompletionException.class,
                    () -> inWujin(() -> {
                        fire(WebhookEventType.IMPORT_FINISHED, "320412100", "/v1/rolled-back");
                        throw new IllegalStateException("rolled back");
                    }));
            happened(WebhookEventType.RELEASE_PUBLISHED, "320412100");
            String resource = happened();
            List<Receiver.Received> all = receiver.await(received -> !received.isEmpty());
            assertTrue(all.getFirst().body().contains(resource));
            assertEquals(1, delivery(made, "DELIVERED").<List<?>>path("items").size());
        }

        @Test
        void isToldAgainUntilItAnswers() {
            receiver.answers(attempt -> attempt < 3 ? 503 : 200);
            Response made = subscribed(receiver.url("/"));
            happened();
            List<Receiver.Received> all = receiver.await(received -> received.size() >= 3);
            assertEquals(1, all.stream().map(Receiver.Received::body).distinct().count());
            delivery(made, "DELIVERED").then().body("items[0].attempts", equalTo(3));
            ADMIN.get(PATH + "/" + made.path("id")).then().body("failures", equalTo(0));
        }

        @Test
        void isNotFollowedWhereItPoints() {
            receiver.answers(attempt -> attempt == 1 ? 302 : 200);
            Response made = subscribed(receiver.url("/here"));
            happened();
            List<Receiver.Received> all = receiver.await(received -> received.size() >= 2);
            assertEquals(
                    List.of("/here"),
                    all.stream().map(Receiver.Received::path).distinct().toList());
            delivery(made, "DELIVERED");
        }

        @Test
        void isToldNothingWhenItsCertificateIsNotTrusted(@TempDir Path directory) throws Exception {
            try (Receiver unknown = Receiver.withUntrustedCertificate(directory)) {
                Response made = subscribed(unknown.url("/"));
                happened();
                for (int tried = 0; tried < 200 && !log(made).contains("\"NO_CONNECTION\""); tried++) {
                    Receiver.pause(50);
                }
                assertTrue(log(made).contains("\"NO_CONNECTION\""), () -> log(made));
                assertEquals(List.of(), unknown.received());
            }
        }

        @Test
        void thatIsSlowHoldsUpNoOther() {
            try (Receiver slow = new Receiver()) {
                slow.waits(4_000);
                Response made = subscribed(slow.url("/"));
                subscribed(receiver.url("/"));
                List<String> resources =
                        IntStream.range(0, 12).mapToObj(i -> happened()).toList();
                long begun = System.nanoTime();
                receiver.await(received -> received.size() >= resources.size());
                assertTrue(System.nanoTime() - begun < 8_000_000_000L);
                slow.await(received -> !received.isEmpty());
                for (int tried = 0; tried < 160 && !log(made).contains("\"TIMEOUT\""); tried++) {
                    Receiver.pause(50);
                }
                assertTrue(log(made).contains("\"TIMEOUT\""), () -> log(made));
            }
        }

        @Test
        void thatIsPausedIsNotTriedAgainByWhatWasUnderWay() {
            receiver.waits(300);
            receiver.answers(attempt -> 500);
            Response made = subscribed(receiver.url("/"));
            IntStream.range(0, 12).forEach(i -> happened());
            assertEquals("PAUSED", await(PATH + "/" + made.path("id"), "PAUSED").path("state"));
            // The last of those that were under way has been answered.
            Receiver.pause(1_500);
            int told = receiver.received().size();
            assertFalse(log(made).contains("\"PENDING\""), () -> log(made));
            Receiver.pause(1_500);
            assertEquals(told, receiver.received().size());
        }

        @Test
        void thatKeepsFailingIsPausedAndGetsItAllWhenResumed() {
            receiver.answers(attempt -> 500);
            Response made = subscribed(receiver.url("/"));
            String path = PATH + "/" + made.path("id");
            happened();
            await(path, "PAUSED")
                    .then()
                    .body("pauseReason", equalTo("FAILURES"))
                    .body("pausedAt", notNullValue());
            String meanwhile = happened();
            delivery(made, "HELD");
            int before = receiver.received().size();
            receiver.answers(attempt -> 200);
            assertEquals(200, ADMIN.post(path + "/resumption", null).statusCode());
            receiver.await(received -> received.size() >= before + 2);
            assertTrue(receiver.received().stream().anyMatch(one -> one.body().contains(meanwhile)));
            ADMIN.get(path).then().body("state", equalTo("ACTIVE")).body("pauseReason", nullValue());
        }

        @Test
        void thatIsGoneIsPausedAtOnce() {
            receiver.answers(attempt -> 410);
            Response made = subscribed(receiver.url("/"));
            happened();
            await(PATH + "/" + made.path("id"), "PAUSED").then().body("pauseReason", equalTo("GONE"));
            assertEquals(1, receiver.received().size());
        }

        @Test
        void isToldOnceMoreWhenSomebodyAsksForIt() {
            Response made = subscribed(receiver.url("/"));
            happened();
            String delivery = delivery(made, "DELIVERED").path("items[0].id");
            String path = PATH + "/" + made.path("id") + "/deliveries/" + delivery + "/redelivery";
            ADMIN.post(path, null).then().statusCode(200).body("state", equalTo("PENDING"));
            List<Receiver.Received> all = receiver.await(received -> received.size() >= 2);
            assertEquals(
                    all.get(0).headers().get("webhook-id"), all.get(1).headers().get("webhook-id"));
            assertEquals(
                    404,
                    ADMIN.post(path.replace(delivery, UUID.randomUUID().toString()), null)
                            .statusCode());
        }

        @Test
        void ofTheCityIsToldOfItsCounties() throws java.io.IOException {
            Response made = ApiCaller.REVIEWER.post(CITY, body(receiver.url("/city")));
            assertEquals(201, made.statusCode(), made.asString());
            String resource = happened();
            var told = receiver.await(received -> !received.isEmpty()).getFirst();
            assertEquals(resource, JSON.readTree(told.body()).path("resource").asText());
            assertEquals("/city", told.path());
        }

        @Test
        void isToldByAnotherWorkerWhenOneIsKilled() throws SQLException {
            Response made = subscribed(receiver.url("/"));
            happened();
            delivery(made, "DELIVERED");
            // As a worker leaves it that was killed after it had taken the delivery: claimed, and due when its lease
            // ends.
            try (var connection = database.getConnection();
                    var update =
                            connection.prepareStatement("update webhook_delivery set state = 'PENDING', claim = id,"
                                    + " due_at = utc_timestamp(6) + interval 1 second"
                                    + " where county = '320412' and subscription = unhex(replace(?, '-', ''))")) {
                update.setString(1, made.path("id"));
                assertEquals(1, update.executeUpdate());
            }
            receiver.await(received -> received.size() >= 2);
            delivery(made, "DELIVERED").then().body("items[0].attempts", equalTo(2));
        }

        /** However slow the machine is: again only what was not answered in time, and by the sender's clock. */
        @Test
        void isToldOnceByManyWorkersTogether() throws Exception {
            Response made = subscribed(receiver.url("/"));
            List<String> resources =
                    IntStream.range(0, 30).mapToObj(i -> happened()).toList();
            List<CompletableFuture<Map<UUID, Integer>>> workers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> work(UUID.fromString(made.path("id")))))
                    .toList();
            Map<UUID, Integer> takenBesidesFailures = new HashMap<>();
            for (var worker : workers) {
                worker.get().forEach((delivery, times) -> takenBesidesFailures.merge(delivery, times, Integer::sum));
            }
            assertTrue(takenBesidesFailures.values().stream().allMatch(times -> times <= 1));
            Map<String, Integer> attempts = attempts(made);
            Map<String, Integer> times = receiver.received().stream()
                    .collect(Collectors.toMap(one -> one.headers().get("webhook-id"), one -> 1, Integer::sum));
            assertEquals(resources.size(), times.size());
            assertEquals(attempts.keySet(), times.keySet());
            times.forEach((event, told) -> assertTrue(told <= attempts.get(event), event));
            attempts.keySet().forEach(event -> assertNotSentBeforeItsTime(event));
        }

        private void assertNotSentBeforeItsTime(String event) {
            long[] sent = receiver.received().stream()
                    .filter(one -> one.headers().get("webhook-id").equals(event))
                    .mapToLong(one -> Long.parseLong(one.headers().get("webhook-timestamp")))
                    .sorted()
                    .toArray();
            for (int number = 1; number < sent.length; number++) {
                assertTrue(sent[number] - sent[number - 1] >= TIMEOUT_SECONDS, () -> event + " twice at once");
            }
        }

        /** What another replica does: how often it took each, less the times that failed. */
        private Map<UUID, Integer> work(UUID subscription) {
            Map<UUID, Integer> times = new HashMap<>();
            for (int round = 0; round < 20; round++) {
                tenants.as("320412", "another replica", () -> {
                    dispatch.distribute("320412");
                    dispatch.take("320412", subscription, 3).forEach(taken -> {
                        var answer = dispatch.send(taken);
                        times.merge(taken.id(), answer.succeeded() ? 1 : 0, Integer::sum);
                        dispatch.settle(taken, answer);
                    });
                    return true;
                });
            }
            return times;
        }

        /** Attempts by event, once nothing is pending. */
        private Map<String, Integer> attempts(Response subscription) {
            String log = PATH + "/" + subscription.path("id") + "/deliveries?limit=500";
            for (int tried = 0; tried < 200; tried++) {
                Response found = ADMIN.get(log);
                if (found.path("items.every { it.state == 'DELIVERED' }")) {
                    return IntStream.range(0, found.<List<?>>path("items").size())
                            .boxed()
                            .collect(Collectors.toMap(
                                    item -> found.path("items[" + item + "].event"),
                                    item -> found.path("items[" + item + "].attempts")));
                }
                Receiver.pause(50);
            }
            throw new AssertionError(log(subscription));
        }

        @Test
        void isToldOfReportsThatAreSubmittedAndDecided() {
            var body = Map.of("url", receiver.url("/"), "eventTypes", List.of("REPORT_SUBMITTED", "REPORT_DECIDED"));
            assertEquals(201, ADMIN.post(PATH, body).statusCode());
            String station = CountyFixture.wujin().newStation(CountyFixture.HUTANG);
            String periods = "/v1/counties/320412/reporting-periods";
            ADMIN.post(periods, Map.of("period", "2021", "dueOn", "2022-01-31"));
            List<Map<String, Object>> known =
                    ADMIN.get(periods + "?limit=500&year=2021").path("items");
            String period = known.stream()
                    .filter(one -> one.get("period").equals("2021"))
                    .map(one -> (String) one.get("id"))
                    .findFirst()
                    .orElseThrow();
            String report = periods + "/" + period + "/reports/" + station;
            assertEquals(
                    200,
                    ApiCaller.HUTANG_EDITOR.post(report + "/submission", null).statusCode());
            assertEquals(
                    200,
                    ADMIN.post(report + "/return", Map.of("reason", "缺少记录")).statusCode());
            List<String> bodies = receiver.await(received -> received.size() >= 2).stream()
                    .map(Receiver.Received::body)
                    .toList();
            assertTrue(bodies.stream().allMatch(told -> told.contains(report)), bodies::toString);
            assertEquals(200, ADMIN.get(report).statusCode());
        }
    }

    /** Something happens in Hutang; answers where more is to be read. */
    private String happened() {
        return happened(WebhookEventType.IMPORT_FINISHED, "320412100");
    }

    private String happened(WebhookEventType type, String region) {
        String resource = "/v1/counties/320412/jobs/" + UUID.randomUUID();
        inWujin(() -> fire(type, region, resource));
        return resource;
    }

    /** In the transaction of a job, on a thread of its own: that of a test has a request already. */
    private void inWujin(Runnable work) {
        CompletableFuture.runAsync(
                        () -> tenants.as(
                                "320412",
                                "test",
                                () -> QuarkusTransaction.requiringNew().call(() -> {
                                    work.run();
                                    return true;
                                })),
                        Thread::startVirtualThread)
                .join();
    }

    private void fire(WebhookEventType type, String region, String resource) {
        occurrences.fire(new WebhookOccurrence(type, new RegionCode(region), resource));
    }
}
