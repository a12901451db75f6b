package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.DateSpan;
import org.sanji.local.LocalAccounts;
import org.sanji.measure.Measure;
import org.sanji.tenancy.TenantRunner;

/** Workers of several replicas over several counties: nothing is done twice, and no county waits for another one. */
@QuarkusTest
class RollUpWorkersTest {

    private static final ApiCaller PROVINCE = new ApiCaller("jiangsu-admin");
    private static final String BUSY = "320904";
    private static final String WAITING = "320921";
    private static final String PERIOD = "2000-05";
    private static final int MARKS = 40;
    private static final String PARTED = "320903";
    private static final String PARTED_TOWN = "320903100";
    private static final int STATIONS = 40;

    @Inject
    AgroalDataSource database;

    @Inject
    RollUpWorker worker;

    @Inject
    RollUpService service;

    @Inject
    RollUpPlan plan;

    @Inject
    StaleMarks marks;

    @Inject
    TenantRunner tenants;

    @Test
    @DisplayName("two workers at once take every mark of six counties, each once")
    void sharedWithoutDoingItTwice() throws Exception {
        List<CountyFixture> counties = List.of("320921", "320922", "320923", "320924", "320925", "320981").stream()
                .map(code -> CountyFixture.of(code, PROVINCE))
                .toList();
        counties.forEach(county -> Figures.settle(county.code(), PROVINCE));
        worker.stop(new ShutdownEvent());
        try (var threads = Executors.newFixedThreadPool(2)) {
            // A test has the context of a request, in which no other work runs.
            threads.submit(() -> counties.forEach(this::mark)).get();
            List<String> codes = counties.stream().map(CountyFixture::code).toList();
            Future<Integer> one = threads.submit(taking(codes));
            Future<Integer> other = threads.submit(taking(codes.reversed()));
            assertEquals(MARKS * counties.size(), one.get() + other.get());
            assertTrue(one.get() > 0 && other.get() > 0, one.get() + " and " + other.get());
            assertEquals(0, count("select count(*) from stale_mark where county between '320921' and '320981'"));
        } finally {
            worker.start(new StartupEvent());
        }
    }

    private void mark(CountyFixture county) {
        var day = new DateSpan(LocalDate.of(2000, 5, 1), LocalDate.of(2000, 5, 1));
        tenants.as(county.code(), "test", () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.range(0, MARKS)
                            .forEach(number -> marks.mark(UUID.fromString(county.college()), "activities", day)));
            return true;
        });
    }

    /** Goes from county to county as a worker does until nothing is left, and counts the marks it worked off. */
    private Callable<Integer> taking(List<String> counties) {
        return () -> {
            int taken = 0;
            while (count("select count(*) from stale_mark where county between '320921' and '320981'") > 0) {
                for (String county : counties) {
                    taken += tenants.as(county, "replica", () -> service.refresh(county));
                }
            }
            return taken;
        };
    }

    @Test
    @DisplayName("a county whose figures cannot be computed holds up no other, and is computed when they can")
    void failureOfOne() throws Exception {
        var failing = CountyFixture.of(WAITING, PROVINCE);
        var other = CountyFixture.of(BUSY, PROVINCE);
        Figures.settle(WAITING, PROVINCE);
        Figures.settle(BUSY, PROVINCE);
        execute("create trigger figures_fail before insert on figure_own for each row begin if new.county = '" + WAITING
                + "' then signal sqlstate '45000' set message_text = 'A test'; end if; end");
        try {
            failing.recordActivity(failing.college(), PERIOD + "-04");
            Thread.sleep(500);
            other.recordActivity(other.college(), PERIOD + "-04");
            Figures.settle(BUSY, PROVINCE);
            assertEquals("1", value(BUSY));
            assertTrue(isStale(WAITING));
        } finally {
            execute("drop trigger figures_fail");
        }
        Figures.settle(WAITING, PROVINCE);
        assertEquals("1", value(WAITING));
    }

    @Test
    @DisplayName(
            "a county computed in parts stays stale until the last one; when that fails, all of it is computed again")
    void inParts() throws Exception {
        var county = CountyFixture.of(PARTED, PROVINCE);
        IntStream.range(0, STATIONS).forEach(number -> county.newStation(PARTED_TOWN));
        county.recordActivity(county.college(), PERIOD + "-04");
        Figures.settle(PARTED, PROVINCE);
        worker.stop(new ShutdownEvent());
        try {
            failsInTheLastPart(markAll());
        } finally {
            execute("drop trigger if exists figures_fail");
            worker.start(new StartupEvent());
        }
        Figures.settle(PARTED, PROVINCE);
        assertEquals(0, wrong("%"));
        assertEquals(0, count("select count(*) from stale_mark where county = '" + PARTED + "'"));
    }

    private void failsInTheLastPart(Ends ends) throws Exception {
        execute("update figure_own set value = value + 1000001 where county = '" + PARTED + "' and measure in ('"
                + ends.first() + "', '" + ends.last() + "')");
        execute("create trigger figures_fail before insert on figure_own for each row begin if new.county = '" + PARTED
                + "' and new.measure = '" + ends.last()
                + "' then signal sqlstate '45000' set message_text = 'A test'; end if; end");
        int marked = count("select count(*) from stale_mark where county = '" + PARTED + "'");
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> round = thread.submit(() -> tenants.as(PARTED, "replica", () -> service.refresh(PARTED)));
            assertThrows(ExecutionException.class, round::get);
        }
        assertEquals(0, wrong(ends.first()));
        assertTrue(wrong(ends.last()) > 0);
        assertEquals(marked, count("select count(*) from stale_mark where county = '" + PARTED + "'"));
        assertTrue(isStale(PARTED));
    }

    private int wrong(String measure) {
        return count("select count(*) from figure_own where value > 1000000 and county = '" + PARTED
                + "' and measure like '" + measure + "'");
    }

    /** Measures of which something is stored: one that is computed in the first part of a round, one in the last. */
    private record Ends(String first, String last) {}

    private Ends markAll() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> tenants.as(
                            PARTED,
                            "test",
                            () -> QuarkusTransaction.requiringNew().call(() -> {
                                marks.markCounty();
                                return ends(plan.next(PARTED).parts());
                            })))
                    .get();
        }
    }

    private Ends ends(List<List<RollUpRound.Step>> parts) {
        List<String> stored =
                parts.stream().map(this::stored).flatMap(Optional::stream).toList();
        assertTrue(stored.size() > 1, () -> "of " + parts.size() + " parts, with figures: " + stored);
        return new Ends(stored.getFirst(), stored.getLast());
    }

    private Optional<String> stored(List<RollUpRound.Step> part) {
        return part.stream()
                .flatMap(step -> step.measures().stream())
                .map(Measure::code)
                .filter(measure -> count("select count(*) from figure_own where county = '" + PARTED
                                + "' and measure = '" + measure + "'")
                        > 0)
                .findFirst();
    }

    @Test
    @DisplayName("what another replica left is worked off though somebody here always changes something")
    void noCountyStarves() throws Exception {
        var left = CountyFixture.of(WAITING, PROVINCE);
        var busy = CountyFixture.of(BUSY, PROVINCE);
        Figures.settle(WAITING, PROVINCE);
        String mark = "insert into stale_mark (county, id, institution, feature, first_month, last_month) values ('"
                + WAITING + "', unhex('" + hex(UUID.randomUUID()) + "'), unhex('" + hex(UUID.fromString(left.college()))
                + "'), 'activities', 200006, 200006)";
        try (var writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    busy.recordActivity(busy.college(), "2000-06-04");
                }
            });
            Thread.sleep(500);
            execute(mark);
            Figures.settle(WAITING, PROVINCE);
            assertTrue(!isStale(WAITING), "nobody looked at it");
            assertTrue(!writing.isDone(), "the writer has stopped");
            writer.shutdownNow();
        }
    }

    @Test
    @DisplayName("a county that was filled without a mark is stale, not nothing, until it is counted")
    void loadedWithoutMarks() throws Exception {
        var county = CountyFixture.of(BUSY, PROVINCE);
        county.recordActivity(county.college(), "2000-07-04");
        Figures.settle(BUSY, PROVINCE);
        String institution = "unhex('" + hex(UUID.fromString(county.college())) + "')";
        worker.stop(new ShutdownEvent());
        try {
            // As a loader leaves it: rows, no figures, no marks and nobody who ever computed them.
            execute("delete from figure_own where county = '" + BUSY + "' and institution = " + institution);
            execute("delete from figure_sum where county = '" + BUSY + "'");
            execute("delete from rollup_county where county = '" + BUSY + "'");
            assertTrue(isStale(BUSY));
        } finally {
            worker.start(new StartupEvent());
        }
        var fresh = PROVINCE.get("/v1/regions/" + BUSY + "/figures?period=2000-07&measures=activity.count&fresh=true");
        assertEquals("1", fresh.path("items[0].value"));
    }

    private static boolean isStale(String county) {
        return Boolean.TRUE.equals(figure(county).path("items[0].stale"));
    }

    private static String value(String county) {
        return figure(county).path("items[0].value");
    }

    private static org.sanji.capture.Response figure(String county) {
        return PROVINCE.get("/v1/regions/" + county + "/figures?period=" + PERIOD + "&measures=activity.count");
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = LocalAccounts.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
