package org.sanji.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.webhook.Subscriptions.PATH;
import static org.sanji.exchange.webhook.Subscriptions.await;
import static org.sanji.exchange.webhook.Subscriptions.subscribed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.RegionCode;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;
import org.sanji.tenancy.TenantRunner;

/** What happens while a subscription is resumed. */
@QuarkusTest
class WebhookResumptionTest {

    private static final long LONG_ENOUGH_TO_DISTRIBUTE = 2_000;

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
    @DisplayName("What happens between the release of what was held and its commit is told too")
    void meanwhile() throws Exception {
        receiver.answers(attempt -> 410);
        Response made = subscribed(receiver.url("/"));
        happened();
        await(PATH + "/" + made.path("id"), "PAUSED");
        receiver.answers(attempt -> 200);
        String whose = " where county = '320412' and %s = unhex('"
                + made.<String>path("id").replace("-", "") + "')";
        String meanwhile;
        try (Connection resuming = connect();
                Statement statement = resuming.createStatement()) {
            resuming.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            resuming.setAutoCommit(false);
            // As WebhookSubscriptionService resumes it, slowly.
            assertEquals(
                    1,
                    statement.executeUpdate("update webhook_subscription set state = 'ACTIVE', pause_reason = null,"
                            + " paused_at = null, failures = 0, version = version + 1" + whose.formatted("id")));
            statement.executeUpdate("update webhook_delivery set state = 'PENDING', due_at = utc_timestamp(6)"
                    + whose.formatted("subscription") + " and state = 'HELD'");
            meanwhile = happened();
            Thread.sleep(LONG_ENOUGH_TO_DISTRIBUTE);
            resuming.commit();
        }
        List<Receiver.Received> told = receiver.await(
                received -> received.stream().anyMatch(one -> one.body().contains(meanwhile)));
        assertTrue(told.size() >= 2, told::toString);
    }

    private static Connection connect() throws Exception {
        LocalAddresses at = LocalStack.forTests();
        return DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
    }

    /** In the transaction of a job, on a thread of its own: that of a test has a request already. */
    private String happened() {
        String resource = "/v1/counties/320412/jobs/" + UUID.randomUUID();
        CompletableFuture.runAsync(
                        () -> tenants.as(
                                "320412",
                                "test",
                                () -> QuarkusTransaction.requiringNew().call(() -> {
                                    occurrences.fire(new WebhookOccurrence(
                                            WebhookEventType.IMPORT_FINISHED, new RegionCode("320412100"), resource));
                                    return true;
                                })),
                        Thread::startVirtualThread)
                .join();
        return resource;
    }
}
