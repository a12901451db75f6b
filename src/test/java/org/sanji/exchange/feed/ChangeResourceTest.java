package org.sanji.exchange.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.CityFixture.ADMIN;
import static org.sanji.exchange.CityFixture.CITY;
import static org.sanji.exchange.CityFixture.COUNTY;
import static org.sanji.exchange.OwnerSql.execute;
import static org.sanji.exchange.OwnerSql.value;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.exchange.CityFixture;

/** The change feed, as a provincial system reads it. */
@QuarkusTest
class ChangeResourceTest {

    private static final String CHANGES = "/v1/regions/" + CITY + "/changes";
    private static final String FIGURES =
            "&period=2007&levels=CITY,COUNTY,TOWNSHIP&measures=activity.count,learner.registered";

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeSequencer sequencer;

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("to others as if there were no such place, and to roles it is not meant for")
        void foreign() {
            Response foreign = ApiCaller.REVIEWER.get(CHANGES);
            assertEquals(404, foreign.statusCode());
            assertEquals(ApiCaller.REVIEWER.get("/v1/regions/3297/changes").asString(), foreign.asString());
            assertEquals(403, ApiCaller.AUDITOR.get(CHANGES).statusCode());
        }

        @Test
        @DisplayName("with every parameter that is none")
        void parameters() {
            assertEquals(
                    400,
                    ApiCaller.PULLER.get(CHANGES + "?wait=31&limit=0&after=-1").statusCode());
            assertEquals(400, ApiCaller.PULLER.get(CHANGES + "?levels=STREET").statusCode());
            assertEquals(400, ApiCaller.PULLER.get(CHANGES + "?measures=a.b").statusCode());
        }

        @Test
        @DisplayName("when what follows is not kept any more")
        void forgotten() throws SQLException {
            long before = Long.parseLong(value("select forgotten_position from change_position"));
            execute("update change_position set forgotten_position = forgotten_position + 1");
            try {
                Response answer = ApiCaller.PULLER.get(CHANGES + "?after=" + before);
                assertEquals(410, answer.statusCode());
                assertEquals("changes-forgotten", answer.path("code"));
            } finally {
                execute("update change_position set forgotten_position = " + before);
            }
        }

        @Test
        @DisplayName("when the position was never given: the database is an older one that was restored")
        void beyond() throws SQLException {
            String far = value("select last_position + 1000000 from change_position");
            Response answer = ApiCaller.PULLER.get(CHANGES + "?after=" + far);
            assertEquals(410, answer.statusCode());
            assertEquals("changes-forgotten", answer.path("code"));
        }
    }

    @Test
    @DisplayName("what is old is forgotten by the job of the night, which goes on until nothing old is left")
    void old() throws SQLException {
        long before = Long.parseLong(value("select forgotten_position from change_position"));
        String county = value("select min(code) from county");
        execute("update change_position set forgotten_position = -3");
        try {
            for (int position : List.of(-2, -1)) {
                execute("insert into change_note (county, id, kind, noted_at, change_position) values ('" + county
                        + "', unhex(left(sha2('" + position + "', 256), 32)), 'FIGURES', '2000-01-01', " + position
                        + ")");
            }
            // As the scheduler calls it: in the context of a call.
            sequencer.forget();
            assertEquals("-1", value("select forgotten_position from change_position"));
            assertEquals("0", value("select count(*) from change_note where change_position < 0"));
        } finally {
            execute("update change_position set forgotten_position = " + before);
        }
    }

    @Nested
    @DisplayName("tells")
    class Tells {

        @Test
        @DisplayName("without a position only where to begin")
        void beginning() {
            Response answer = ApiCaller.PULLER.get(CHANGES);
            assertEquals(List.of(), answer.path("items"));
            assertEquals((Object) answer.path("watermark"), answer.path("next"));
        }

        @Test
        @DisplayName("figures with their values, and what they changed for people's counts beside them")
        void figures() {
            var county = CityFixture.county();
            String town = CityFixture.town(COUNTY, 4);
            String school = county.school(town);
            CityFixture.settle();
            String start = start();
            county.recordActivity(school, "2007-03-08");
            CityFixture.learners(county, school, 2, 2007);
            // What an opening before had computed may be told only now: until the activity itself is.
            List<Map<String, Object>> figures = read(
                    start,
                    town,
                    told -> "1".equals(last(told, town, "activity.count").get("value"))
                            && "SUPPRESSED"
                                    .equals(last(told, town, "learner.registered")
                                            .get("status")));
            assertTrue(last(figures, CITY, "activity.count").get("value") != null);
        }

        @Test
        @DisplayName("figures of the town of a school under which a station of another town stands")
        void underASchoolElsewhere() {
            var county = CityFixture.county();
            String other = CityFixture.town(COUNTY, 6);
            String school = county.school(other);
            String station = county.newStation(CityFixture.town(COUNTY, 5));
            String village = ADMIN.get(county.path("institutions/" + station)).path("region");
            Response moved = ADMIN.post(
                    county.path("institutions/" + station + "/moves"),
                    Map.of("movedOn", "2007-01-01", "region", village, "parent", school, "reason", "区划调整"));
            assertEquals(200, moved.statusCode(), moved.asString());
            CityFixture.settle();
            String start = start();
            county.recordActivity(station, "2007-03-09");
            List<Map<String, Object>> figures = read(
                    start,
                    other,
                    told -> "1".equals(last(told, other, "activity.count").get("value")));
            assertTrue(last(figures, COUNTY, "activity.count").get("value") != null);
        }

        @Test
        @DisplayName("institutions as they are, and a tombstone of one that is closed")
        void institutions() {
            var county = CityFixture.county();
            String station = county.newStation(CityFixture.town(COUNTY, 5));
            String start = start();
            Response closed = ADMIN.post(
                    county.path("institutions/" + station + "/closure"),
                    Map.of("closedOn", "2020-12-31", "reason", "撤并"));
            assertTrue(closed.statusCode() < 300, closed.asString());
            Response answer = ApiCaller.PULLER.get(CHANGES + "?wait=30&after=" + start);
            List<Map<String, Object>> items = answer.path("items");
            Map<String, Object> told = items.stream()
                    .filter(item -> item.get("kind").equals("INSTITUTION"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(true, told.get("gone"));
            assertEquals(station, ((Map<?, ?>) told.get("institution")).get("id"));
        }

        @Test
        @DisplayName("nothing for a second when nothing happens, and at once when something does")
        void waiting() throws Exception {
            CityFixture.settle();
            String start = start();
            long begun = System.nanoTime();
            assertEquals(
                    List.of(),
                    ApiCaller.PULLER.get(CHANGES + "?wait=1&after=" + start).path("items"));
            assertTrue(System.nanoTime() - begun >= 900_000_000L);
            var county = CityFixture.county();
            String school = county.school(CityFixture.town(COUNTY, 4));
            var answered = new java.util.concurrent.CompletableFuture<Response>();
            Thread.ofVirtual()
                    .start(() -> answered.complete(ApiCaller.PULLER.get(CHANGES + "?wait=30&after=" + start)));
            Thread.sleep(300);
            county.recordActivity(school, "2006-03-08");
            Response answer = answered.get(20, java.util.concurrent.TimeUnit.SECONDS);
            List<Object> items = answer.path("items");
            assertTrue(!items.isEmpty());
        }

        /** Reads on until what is told of a place is what is waited for. */
        private List<Map<String, Object>> read(
                String start, String place, Predicate<List<Map<String, Object>>> reached) {
            List<Map<String, Object>> figures = new ArrayList<>();
            String[] next = {start};
            CityFixture.until("figures of " + place, () -> {
                Response answer = ApiCaller.PULLER.get(CHANGES + "?wait=5&after=" + next[0] + FIGURES);
                assertEquals(200, answer.statusCode(), answer.asString());
                figures.addAll(answer.<List<Map<String, Object>>>path("figures"));
                next[0] = answer.path("next").toString();
                return reached.test(figures);
            });
            return figures;
        }

        private Map<String, Object> last(List<Map<String, Object>> figures, String region, String measure) {
            return figures.reversed().stream()
                    .filter(one -> one.get("region").equals(region)
                            && one.get("measure").equals(measure))
                    .findFirst()
                    .orElse(Map.of());
        }
    }

    @Test
    @DisplayName("a transaction that commits late is told late, and not skipped by who has read on")
    void lateCommit() throws Exception {
        CityFixture.county();
        String start = start();
        UUID late = UUID.fromString("01900000-0000-7000-8000-" + "%012x".formatted(System.nanoTime() & 0xffffffffffL));
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            note(slow, late, "late");
            // Others begin later and commit earlier.
            for (int number = 0; number < 5; number++) {
                try (Connection quick = database.getConnection()) {
                    note(quick, UUID.randomUUID(), "quick" + number);
                }
            }
            List<String> told = new ArrayList<>();
            String next = drain(start, told, 5);
            assertTrue(told.stream().noneMatch(subject -> subject.equals("late")), told.toString());
            slow.commit();
            drain(next, told, 6);
            assertEquals("late", told.getLast());
            assertEquals(6, told.size());
        } finally {
            execute("delete from change_note where subject = 'late' or subject like 'quick%'");
        }
    }

    /** Reads positions and subjects straight, for these notes are of no place: their order is what is looked at. */
    private String drain(String start, List<String> told, int many) {
        String[] next = {start};
        CityFixture.until("positions", () -> {
            try (Connection connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select change_position, subject from change_note where county = '"
                            + COUNTY + "' and (subject = 'late' or subject like 'quick%') and change_position > "
                            + next[0]
                            + " and change_position <= (select last_position from change_position)"
                            + " order by change_position")) {
                while (row.next()) {
                    next[0] = row.getString(1);
                    told.add(row.getString(2));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return told.size() >= many;
        });
        return next[0];
    }

    private static void note(Connection connection, UUID id, String subject) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into change_note (county, id, kind, subject, noted_at) values ('" + COUNTY + "', unhex('"
                            + id.toString().replace("-", "") + "'), 'REGION', '" + subject + "', utc_timestamp(6))");
        }
    }

    private static String start() {
        return ApiCaller.PULLER.get(CHANGES).path("next").toString();
    }
}
