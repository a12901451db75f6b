package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/**
 * A county whose writes all wait, because another client of the database holds the head of its audit chain: neither its own
 * reads nor anything of its neighbours wait with them.
 */
@QuarkusTest
class CountyTurnsTest {

    /** More than there are connections in the pool. */
    private static final int WRITES = 24;

    private static final Duration PROMPTLY = Duration.ofSeconds(3);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private CountyFixture county;
    private CountyFixture neighbour;
    private String school;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        county = CountyFixture.liyang();
        school = county.school(county.admin()
                .get("/v1/regions?limit=1&parent=" + county.code())
                .path("items[0].code"));
        recordOne(county, school);
        neighbour = CountyFixture.tianning();
        LocalAddresses at = LocalStack.forTests();
        other = DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        other.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        threads.close();
    }

    @Test
    @DisplayName("its reads are answered, and its neighbours; when the row is free all are")
    void blockedWrites() throws Exception {
        try (Statement statement = other.createStatement()) {
            statement.execute("select * from audit_head where county = '" + county.code() + "' for update");
        }
        List<Future<Response>> writes = new ArrayList<>();
        for (int number = 0; number < WRITES; number++) {
            writes.add(threads.submit(() -> recordOne(county, school)));
        }
        Thread.sleep(500);
        assertEquals(
                200,
                promptly(() -> county.admin().get(county.path("activities"))).statusCode());
        assertEquals(
                200,
                promptly(() -> neighbour.admin().get(neighbour.path("activities")))
                        .statusCode());
        assertEquals(
                201, promptly(() -> recordOne(neighbour, neighbour.college())).statusCode());
        assertTrue(writes.stream().noneMatch(Future::isDone), "they wait for the row");
        other.rollback();
        for (Future<Response> write : writes) {
            assertEquals(201, write.get(20, TimeUnit.SECONDS).statusCode());
        }
    }

    private static Response recordOne(CountyFixture where, String institution) {
        return where.admin().post(where.path("activities"), CountyFixture.activity(institution, "2024-05-03"));
    }

    private Response promptly(Callable<Response> request) throws Exception {
        return threads.submit(request).get(PROMPTLY.toMillis(), TimeUnit.MILLISECONDS);
    }
}
