package org.sanji.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.webhook.Subscriptions.PATH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.TenantRunner;

/** Who is told of a release: not only whoever stands above its region. */
@QuarkusTest
class WebhookOfReleaseTest {

    @Inject
    Event<WebhookOccurrence> occurrences;

    @Inject
    TenantRunner tenants;

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

    @Test
    @DisplayName("A county is told of those of its city and province, and of no others")
    void county() {
        var body = Map.of("url", receiver.url("/"), "eventTypes", List.of("RELEASE_PUBLISHED"));
        assertEquals(201, ApiCaller.WUJIN_ADMIN.post(PATH, body).statusCode());
        // The last ones last: when they have arrived, the others would have.
        for (String publisher : List.of("3205", "33", "3204", "32")) {
            published(publisher);
        }
        Set<String> told = new TreeSet<>();
        receiver.await(received -> received.size() >= 2)
                .forEach(one -> told.add(one.body().replaceAll(".*(/v1/releases/\\d+).*", "$1")));
        assertEquals(Set.of("/v1/releases/32", "/v1/releases/3204"), told);
    }

    @Test
    @DisplayName("A city is told of those of its province")
    void city() {
        var body = Map.of("url", receiver.url("/"), "eventTypes", List.of("RELEASE_PUBLISHED"));
        assertEquals(201, ApiCaller.REVIEWER.post(Subscriptions.CITY, body).statusCode());
        published("32");
        List<Receiver.Received> told = receiver.await(received -> !received.isEmpty());
        assertTrue(told.getFirst().body().contains("/v1/releases/32\""), told.getFirst()::body);
    }

    /** In a transaction of nobody's, as releases are made, on a thread of its own: that of a test has a request already. */
    private void published(String region) {
        CompletableFuture.runAsync(
                        () -> tenants.asNobody(
                                "test",
                                () -> QuarkusTransaction.requiringNew().call(() -> {
                                    occurrences.fire(new WebhookOccurrence(
                                            WebhookEventType.RELEASE_PUBLISHED,
                                            new RegionCode(region),
                                            "/v1/releases/" + region));
                                    return true;
                                })),
                        Thread::startVirtualThread)
                .join();
    }
}
