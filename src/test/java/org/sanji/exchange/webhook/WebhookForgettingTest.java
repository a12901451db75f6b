package org.sanji.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.kernel.Ids;

/** What is kept of webhooks, and how long. */
@QuarkusTest
class WebhookForgettingTest {

    /** More than one transaction forgets. */
    private static final int MANY = 1_500;

    @Inject
    AgroalDataSource database;

    @Inject
    WebhookWorker worker;

    @Test
    @DisplayName("the job of the night goes on until nothing old is left, in as many transactions as it takes")
    void old() throws SQLException {
        String county = CountyFixture.wujin().code();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into webhook_event values"
                        + " (?, ?, ?, 'RELEASE_PUBLISHED', '/v1/releases/old', '2000-01-01', '2000-01-01')")) {
            for (int number = 0; number < MANY; number++) {
                insert.setString(1, county);
                insert.setBytes(
                        2, Ids.bytes(UUID.nameUUIDFromBytes(("old " + number).getBytes(StandardCharsets.UTF_8))));
                insert.setString(3, county);
                insert.addBatch();
            }
            insert.executeBatch();
            // As the scheduler calls it: in the context of a call.
            worker.forget();
            try (var statement = connection.createStatement();
                    var left = statement.executeQuery(
                            "select count(*) from webhook_event where resource = '/v1/releases/old'")) {
                left.next();
                assertEquals(0, left.getInt(1));
            }
        }
    }
}
