package org.sanji.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.ProblemException;
import org.sanji.local.LocalAddresses;
import org.sanji.local.LocalStack;

/** What a county on its way to another database refuses, and whom its gate waits for. The way itself: {@code make move-drill}. */
@QuarkusTest
class CountyGateTest {

    private static final String NAME = "test of gates";
    /** A county nobody opens. */
    private static final String ARRIVING = "320116";

    @Inject
    CountyGatesSql gates;

    @Inject
    OpenCounties counties;

    @Inject
    ClosedCounties closed;

    @Inject
    TenantRunner tenants;

    private CountyFixture county;
    private String station;
    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        county = CountyFixture.liyang();
        String town = county.admin()
                .get("/v1/regions?limit=1&parent=" + county.code())
                .path("items[0].code");
        station = county.newStation(town);
        LocalAddresses at = LocalStack.forTests();
        owner = DriverManager.getConnection(at.databaseUrl(), at.databaseUser(), at.databasePassword());
        execute("set session innodb_lock_wait_timeout = 1");
    }

    @AfterEach
    void openAgain() throws SQLException {
        set("OPEN");
        closed.look();
        owner.close();
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("a change of a county that is moving, at its commit, before anybody was told")
        void changeAtOnce() throws SQLException {
            set("MOVING");
            assertMoving(county.admin().post(county.path("activities"), activity()));
            assertEquals(0, activities());
        }

        @Test
        @DisplayName("a change of a county that is moving, at the door")
        void changeAtTheDoor() throws SQLException {
            set("MOVING");
            closed.look();
            assertMoving(county.admin().post(county.path("activities"), activity()));
        }

        @Test
        @DisplayName("everything in a county that is gone, or not whole yet")
        void everything() throws SQLException {
            for (String state : new String[] {"GONE", "ARRIVING"}) {
                set(state);
                closed.look();
                Response read = county.admin().get(county.path("activities"));
                assertEquals(503, read.statusCode());
                assertEquals("county-moved", read.path("code"));
                assertTrue(read.header("Retry-After") != null);
            }
        }

        @Test
        @DisplayName("work of our own, and changes of several counties leave it out")
        void work() throws SQLException {
            set("GONE");
            inTransaction(() -> assertThrows(ProblemException.class, () -> gates.hold(county.code())));
            assertTrue(nobody(() ->
                    QuarkusTransaction.requiringNew().call(() -> gates.closed().contains(county.code()))));
            closed.look();
            assertFalse(nobody(counties::all).contains(county.code()));
        }

        @Test
        @DisplayName("to close it while somebody commits, or changes several counties")
        void closing() {
            inTransaction(() -> {
                gates.hold(county.code());
                assertThrows(SQLException.class, () -> set("MOVING"));
            });
            nobody(() -> QuarkusTransaction.requiringNew().call(() -> {
                gates.closed();
                return assertThrows(
                        SQLException.class,
                        () -> execute("update county_gate set changed_at = changed_at where county = '000000'"));
            }));
        }

        private void assertMoving(Response answer) {
            assertEquals(503, answer.statusCode(), answer.asString());
            assertEquals("county-moving", answer.path("code"));
            assertTrue(answer.header("Retry-After") != null);
        }
    }

    @Test
    @DisplayName("a county that is moving is read, and changed again when it stays")
    void readMeanwhile() throws SQLException {
        set("MOVING");
        closed.look();
        assertEquals(200, county.admin().get(county.path("activities")).statusCode());
        set("OPEN");
        closed.look();
        assertEquals(
                201, county.admin().post(county.path("activities"), activity()).statusCode());
    }

    @Test
    @DisplayName("a county that arrives is not there before it is whole")
    void arriving() throws SQLException {
        try {
            execute("insert into county_gate (county, state, changed_at) values ('" + ARRIVING
                    + "', 'ARRIVING', utc_timestamp(6))");
            execute("insert into county (code, opened_at) values ('" + ARRIVING + "', utc_timestamp(6))");
            assertEquals(Optional.empty(), counties.tenant(ARRIVING));
            execute("update county_gate set state = 'OPEN' where county = '" + ARRIVING + "'");
            assertEquals(Optional.of(ARRIVING), counties.tenant(ARRIVING));
        } finally {
            execute("delete from county where code = '" + ARRIVING + "'");
            execute("delete from county_gate where county = '" + ARRIVING + "'");
        }
    }

    private java.util.Map<String, Object> activity() {
        return CountyFixture.activity(station, "1996-02-29");
    }

    private void inTransaction(Runnable work) {
        aside(() -> tenants.as(
                county.code(),
                NAME,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    work.run();
                    return true;
                })));
    }

    private <T> T nobody(Supplier<T> work) {
        return aside(() -> tenants.asNobody(NAME, work));
    }

    /** On a thread of its own: that of a test has one request context, and each piece of work needs one for itself. */
    private static <T> T aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread.ofVirtual()::start).join();
    }

    private long activities() {
        return ((Number) county.admin()
                        .get(county.path("activities") + "?total=true&institution=" + station)
                        .path("total"))
                .longValue();
    }

    private void set(String state) throws SQLException {
        execute("update county_gate set state = '" + state + "' where county = '" + county.code() + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
