package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.merger;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.trail;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.RegionCode;
import org.sanji.local.LocalAccounts;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.TenantRunner;

/** Changes of one institution at the same moment. */
@QuarkusTest
class InstitutionRaceTest {

    private static final int AT_ONCE = 6;
    private static final Caller ADMINISTRATOR =
            new Caller("test-of-races", "试验者", Set.of("county-admin"), new RegionCode(TreeFixture.COUNTY));

    @Inject
    PlacementService placements;

    @Inject
    TenantRunner tenants;

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName("What is opened under a school while that is moved stands where the school stands by then")
    void underWhatMoves() throws Exception {
        String before = TreeFixture.town();
        String since = TreeFixture.town();
        String school = TreeFixture.school(before);
        String village = TreeFixture.village(before);
        var move = new InstitutionMove(
                LocalDate.of(2024, 1, 1),
                new RegionCode(since),
                UUID.fromString(CountyFixture.wujin().college()),
                "区划调整");
        // The thread of a test has a request context of its own already.
        CompletableFuture<String> opened = CompletableFuture.supplyAsync(
                        () -> tenants.asCaller(
                                ADMINISTRATOR,
                                TreeFixture.COUNTY,
                                TreeFixture.COUNTY,
                                () -> QuarkusTransaction.requiringNew().call(() -> {
                                    placements.move(UUID.fromString(school), move);
                                    return openedMeanwhile(village, school);
                                })),
                        Thread::startVirtualThread)
                .join();
        assertEquals(List.of(before, since), regionsAbove(opened.join()));
    }

    /** A station that is about to be opened under a school, and has read where that stands. */
    private static CompletableFuture<String> openedMeanwhile(String village, String school) {
        var station = CompletableFuture.supplyAsync(() -> TreeFixture.station(village, school));
        awaitSomebodyWaiting(station);
        return station;
    }

    /** Until a transaction waits for a row of this one: by then it has read what this one changes. */
    private static void awaitSomebodyWaiting(CompletableFuture<String> waiting) {
        try (Connection owner = LocalAccounts.connectAsOwner();
                Statement statement = owner.createStatement()) {
            boolean waits = false;
            while (!waits && !waiting.isDone()) {
                Thread.sleep(20);
                try (ResultSet row = statement.executeQuery(
                        "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")) {
                    row.next();
                    waits = row.getInt(1) > 0;
                }
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the school of a station stands through time, as its figures are added up. */
    private List<String> regionsAbove(String station) throws SQLException {
        List<String> regions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select region from institution_closure where county = '"
                        + TreeFixture.COUNTY + "' and depth = 1 and descendant = unhex('" + station.replace("-", "")
                        + "') order by valid_from")) {
            while (row.next()) {
                regions.add(row.getString(1));
            }
        }
        return regions;
    }

    @Nested
    @DisplayName("At the same moment")
    class AtTheSameMoment {

        @Test
        @DisplayName("of several mergers and closures of one institution one is done, the others are told 409 or 412")
        void oneWins() {
            String school = TreeFixture.school(TreeFixture.town());
            String other = TreeFixture.school(TreeFixture.town());
            List<Response> answers = atOnce(index -> index % 2 == 0
                    ? WUJIN_ADMIN.post(path(school, "merger"), merger("2024-01-01", other))
                    : WUJIN_ADMIN.post(path(school, "closure"), closing("2023-12-31")));
            assertOneWon(answers, List.of(409, 412));
            assertEquals(2, trail(school).size());
        }

        @Test
        @DisplayName("of several equal moves one is done; who comes after is told that it was before the last")
        void moves() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            assertOneWon(
                    atOnce(index -> WUJIN_ADMIN.post(path(station, "moves"), move("2024-01-01", village, school))),
                    List.of(409, 412, 422));
            assertNotEquals("\"0\"", WUJIN_ADMIN.get(path(station)).header("ETag"));
        }

        @Test
        @DisplayName("two that merge into each other do not both end")
        void crosswise() {
            String one = TreeFixture.school(TreeFixture.town());
            String two = TreeFixture.school(TreeFixture.town());
            List<Response> answers = atOnce(index -> index % 2 == 0
                    ? WUJIN_ADMIN.post(path(one, "merger"), merger("2024-01-01", two))
                    : WUJIN_ADMIN.post(path(two, "merger"), merger("2024-01-01", one)));
            assertOneWon(answers, List.of(409, 412, 422));
        }

        private void assertOneWon(List<Response> answers, List<Integer> lost) {
            List<Integer> statuses =
                    answers.stream().map(Response::statusCode).sorted().toList();
            assertEquals(200, statuses.getFirst(), () -> "one of " + statuses);
            assertTrue(
                    lost.containsAll(statuses.subList(1, statuses.size())),
                    () -> "the others " + statuses + answers.getLast().asString());
        }

        private List<Response> atOnce(java.util.function.IntFunction<Response> request) {
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                List<CompletableFuture<Response>> sent = IntStream.range(0, AT_ONCE)
                        .mapToObj(index -> CompletableFuture.supplyAsync(() -> request.apply(index), threads))
                        .toList();
                return sent.stream().map(CompletableFuture::join).toList();
            }
        }
    }
}
