package org.sanji.exchange.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.CityFixture.CITY;
import static org.sanji.exchange.CityFixture.OTHER;
import static org.sanji.exchange.CityFixture.request;
import static org.sanji.exchange.OwnerSql.execute;
import static org.sanji.exchange.OwnerSql.value;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.exchange.CityFixture;
import org.sanji.local.LocalAccounts;
import org.sanji.tenancy.ClosedCounties;
import org.sanji.tenancy.TenantRunner;

/** How a release is made, by workers that are killed or have to wait. Years no other test records in. */
@QuarkusTest
class ReleaseMakerTest {

    private static final String RELEASES = "/v1/regions/" + CITY + "/releases";
    private static final ApiCaller PROVINCE = ApiCaller.PLATFORM_ADMIN;
    private static final String SOMEBODY = "somebody";
    private static final int STATIONS = 8;

    @Inject
    ReleaseGathering gathering;

    @Inject
    ReleaseMaker maker;

    @Inject
    ClosedCounties closed;

    @Inject
    TenantRunner tenants;

    @BeforeEach
    void open() {
        CityFixture.county();
        CityFixture.other();
    }

    @Test
    @DisplayName("takes a release up again after a crash, and nobody saw anything of it before")
    void crash() throws Exception {
        UUID id = ordered("2012");
        // As a worker leaves it that is killed: one county is read, and its lease has run out.
        asMaker(() -> gathering.gather(id, OTHER));
        assertEquals(404, ApiCaller.PULLER.get("/v1/releases/" + id).statusCode());
        assertEquals(409, PROVINCE.get("/v1/releases/" + id + "/figures").statusCode());
        List<Map<String, Object>> told =
                ApiCaller.PULLER.get(RELEASES + "?period=2012").path("items");
        assertEquals(List.of(), told);
        execute("update published_release set leased_until = null where id = " + sql(id));
        awaitPublished(id);
        assertEquals(200, ApiCaller.PULLER.get("/v1/releases/" + id).statusCode());
        assertEquals("0", value("select count(*) from release_draft where release_id = " + sql(id)));
    }

    @Test
    @DisplayName(
            "forgets what it read of a county that is none any more, and goes on with those it has written the sum of")
    void countiesMeanwhile() throws Exception {
        UUID id = ordered("2014");
        String gone = OTHER.substring(0, 4) + "99";
        asMaker(() -> gathering.gather(id, OTHER));
        // Of a county this database does not have any more.
        execute(
                "set foreign_key_checks = 0",
                "insert into release_draft (county, release_id, content, institutions_expected, institutions_reported,"
                        + " institutions_approved) select '" + gone
                        + "', release_id, content, 0, 0, 0 from release_draft"
                        + " where county = '" + OTHER + "' and release_id = " + sql(id));
        ReleaseGathering.Counties open = asMaker(() -> gathering.counties(id));
        assertFalse(open.all().contains(gone));
        assertEquals(open.all().size() - 1, open.left().size(), "all but the one that is read");
        assertEquals(
                "0",
                value("select count(*) from release_draft where county = '" + gone + "' and release_id = " + sql(id)));
        // As a worker leaves it that is killed behind the first part.
        execute("insert into release_part select release_id, '" + CITY
                + "', 0, 0, 0, 0, repeat('0', 64), 0, 0, 0 from release_draft where release_id = " + sql(id));
        ReleaseGathering.Counties written = asMaker(() -> gathering.counties(id));
        assertEquals(new ReleaseGathering.Counties(List.of(OTHER), List.of(), false), written);
    }

    @Test
    @DisplayName("waits for a county that is computed in parts: until the last one its figures are of several moments")
    void waitsForParts() throws Exception {
        var other = CityFixture.other();
        for (int station = 0; station < STATIONS; station++) {
            other.newStation(CityFixture.town(OTHER, 0));
        }
        CityFixture.settle();
        UUID id = ordered("2013");
        try (var worker = LocalAccounts.connectAsOwner();
                var lease = worker.createStatement()) {
            worker.setAutoCommit(false);
            lease.executeQuery("select county from rollup_county where county = '" + OTHER + "' for update");
            // All that the institutions recorded is stale, and nobody can compute it.
            execute("insert into stale_mark"
                    + " select county, id, id, '*', 101, 999912 from institution where county = '" + OTHER + "'");
            assertFalse(asMaker(() -> maker.make(id, SOMEBODY)));
            assertEquals(
                    "0",
                    value("select count(*) from release_draft where county = '" + OTHER + "' and release_id = "
                            + sql(id)));
            // Nobody keeps it from whoever looks next.
            assertEquals(
                    "0",
                    value("select count(*) from published_release where leased_by = '" + SOMEBODY
                            + "' and leased_until is not null and id = " + sql(id)));
            worker.rollback();
        }
        awaitPublished(id);
    }

    @Test
    @DisplayName("waits for a county that is just moved to another database, instead of leaving it out")
    void waitsForAMove() throws Exception {
        UUID id = ordered("2015");
        gate("MOVING");
        try {
            CityFixture.until("gate", () -> closed.isClosed(OTHER));
            assertFalse(asMaker(() -> maker.make(id, SOMEBODY)));
            assertEquals("0", value("select count(*) from release_draft where release_id = " + sql(id)));
        } finally {
            gate("OPEN");
        }
        CityFixture.until("gate", () -> !closed.isClosed(OTHER));
        execute("update published_release set leased_until = null where id = " + sql(id));
        awaitPublished(id);
        String parts =
                value("select count(*) from release_part where code = '" + OTHER + "' and release_id = " + sql(id));
        assertEquals("1", parts);
    }

    /** The thread of a test has a request context of its own already. */
    private <T> T asMaker(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> tenants.asNobody("releases", work), Thread::startVirtualThread)
                .join();
    }

    @Test
    @DisplayName(
            "goes on where the county was read before: its move waits for the release, and both would wait for ever")
    void goesOnWithWhatItHasRead() throws Exception {
        UUID id = ordered("2016");
        asMaker(() -> gathering.gather(id, OTHER));
        gate("MOVING");
        try {
            CityFixture.until("gate", () -> closed.isClosed(OTHER));
            CityFixture.until("release", () -> asMaker(() -> maker.make(id, SOMEBODY)));
        } finally {
            gate("OPEN");
        }
        assertEquals("PUBLISHED", PROVINCE.get("/v1/releases/" + id).path("state"));
        assertEquals(
                "1",
                value("select count(*) from release_part where code = '" + OTHER + "' and release_id = " + sql(id)));
        CityFixture.until("gate", () -> !closed.isClosed(OTHER));
    }

    @Test
    @DisplayName("hides by the tree it read the figures with, whatever was moved while nobody was at it")
    void onePictureOfTheTree() throws Exception {
        var other = CityFixture.other();
        String school = other.school(CityFixture.town(OTHER, 6));
        String station = other.newStation(CityFixture.town(OTHER, 5));
        String village =
                CityFixture.ADMIN.get(other.path("institutions/" + station)).path("region");
        CityFixture.learners(other, station, 12, 2017);
        CityFixture.settle();
        UUID id = ordered("2017", "VILLAGE", "learner.registered");
        asMaker(() -> gathering.gather(id, OTHER));
        Response moved = CityFixture.ADMIN.post(
                other.path("institutions/" + station + "/moves"),
                Map.of("movedOn", "2018-01-01", "region", village, "parent", school, "reason", "区划调整"));
        assertEquals(200, moved.statusCode(), moved.asString());
        CityFixture.settle();
        execute("update published_release set leased_until = null where id = " + sql(id));
        awaitPublished(id);
        String told = value("select canonical from release_figure where release_id = " + sql(id) + " and region = '"
                + village + "'");
        assertTrue(told.contains("\"KNOWN\""), told);
    }

    private static void gate(String state) throws SQLException {
        execute("update county_gate set state = '" + state + "' where county = '" + OTHER + "'");
    }

    private UUID ordered(String period) throws SQLException {
        return ordered(period, "TOWNSHIP", "activity.count");
    }

    /** Leased by somebody, so that the worker here leaves it alone. */
    private UUID ordered(String period, String level, String measure) throws SQLException {
        execute("create trigger release_is_leased before insert on published_release for each row"
                + " set new.leased_until = utc_timestamp(6) + interval 1 hour, new.leased_by = '" + SOMEBODY + "'");
        try {
            Map<String, Object> request = request(period, measure);
            request.put("level", level);
            Response ordered = PROVINCE.post(RELEASES, request);
            return UUID.fromString(ordered.path("id"));
        } finally {
            execute("drop trigger release_is_leased");
        }
    }

    private static void awaitPublished(UUID id) {
        CityFixture.until(
                "release",
                () -> "PUBLISHED".equals(PROVINCE.get("/v1/releases/" + id).path("state")));
    }

    private static String sql(UUID id) {
        return "unhex('" + id.toString().replace("-", "") + "')";
    }
}
