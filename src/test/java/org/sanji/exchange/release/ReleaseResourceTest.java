package org.sanji.exchange.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.exchange.CityFixture.CITY;
import static org.sanji.exchange.CityFixture.COUNTY;
import static org.sanji.exchange.CityFixture.OTHER;
import static org.sanji.exchange.CityFixture.figure;
import static org.sanji.exchange.CityFixture.number;
import static org.sanji.exchange.CityFixture.published;
import static org.sanji.exchange.CityFixture.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.exchange.CityFixture;
import org.sanji.local.LocalAccounts;
import org.sanji.seal.CanonicalJson;

/** Releases, from the order to what a provincial system verifies. Years no other test records in. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseResourceTest {

    private static final String RELEASES = "/v1/regions/" + CITY + "/releases";
    private static final ApiCaller PROVINCE = ApiCaller.PLATFORM_ADMIN;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String town;
    private static String nextTown;
    private static String thirdTown;

    /** Once for all: before all tests the address of the application is not known yet. */
    @BeforeEach
    void record() {
        if (town != null) {
            return;
        }
        var county = CityFixture.county();
        CityFixture.other();
        town = CityFixture.town(COUNTY, 0);
        nextTown = CityFixture.town(COUNTY, 1);
        thirdTown = CityFixture.town(COUNTY, 2);
        county.recordActivity(county.school(town), "2011-03-08");
        county.recordActivity(county.school(nextTown), "2011-05-08");
        county.recordActivity(county.college(), "2011-06-08");
        CityFixture.learners(county, county.school(town), 3, 2001);
        CityFixture.learners(county, county.school(nextTown), 6, 2001);
        CityFixture.learners(county, county.school(thirdTown), 5, 2001);
        CityFixture.settle();
    }

    @Nested
    @DisplayName("whoever publishes")
    class Publishers {

        @Test
        @DisplayName("is refused with all that is wrong at once, and elsewhere as if there were no such place")
        void refused() {
            Response answer = PROVINCE.post(
                    RELEASES,
                    Map.of(
                            "period",
                            "2011",
                            "level",
                            "CITY",
                            "measures",
                            List.of("a.b"),
                            "replaces",
                            UUID.randomUUID()));
            assertEquals(422, answer.statusCode(), answer.asString());
            assertEquals(
                    List.of("/level", "/measures/0", "/replaces"),
                    answer.jsonPath().getList("errors.pointer"));
            assertEquals(
                    422,
                    PROVINCE.post("/v1/regions/" + COUNTY + "/releases", request("2011", "activity.count"))
                            .statusCode());
            assertEquals(
                    403,
                    ApiCaller.PULLER
                            .post(RELEASES, request("2011", "activity.count"))
                            .statusCode());
            assertEquals(
                    404,
                    ApiCaller.REVIEWER
                            .post(RELEASES, request("2011", "activity.count"))
                            .statusCode());
            assertEquals(
                    404,
                    PROVINCE.post("/v1/regions/3401/releases", request("2011", "activity.count"))
                            .statusCode());
        }

        @Test
        @DisplayName("orders once under one key, however often it is sent")
        void once() {
            var body = request("2010", "activity.count");
            Response first = PROVINCE.post(RELEASES, body, "release of 2010");
            Response again = PROVINCE.post(RELEASES, body, "release of 2010");
            assertEquals(201, first.statusCode(), first.asString());
            assertEquals(first.<String>path("id"), again.path("id"));
            assertEquals(
                    422,
                    PROVINCE.post(RELEASES, request("2009", "activity.count"), "release of 2010")
                            .statusCode());
        }

        @Test
        @DisplayName("corrects by another release, which lists what changed")
        void correction() {
            var county = CityFixture.county();
            Response first = published(request("2014", "activity.count", "activity.participants"));
            county.recordActivity(county.school(town), "2014-03-08");
            CityFixture.settle();
            var body = request("2014", "activity.count", "activity.participants");
            body.put("replaces", first.path("id"));
            body.put("remark", "补报");
            Response second = published(body);
            assertEquals((int) first.path("number") + 1, (int) second.path("number"));
            assertEquals(first.<String>path("id"), second.path("replaces"));
            String path = "/v1/releases/" + second.path("id") + "/changes";
            List<Map<String, Object>> changes = ApiCaller.PULLER.get(path).path("items");
            // The town, its county and the city, of both measures.
            assertEquals(6, changes.size(), changes.toString());
            assertEquals(CITY, changes.getFirst().get("region"));
            Response page = ApiCaller.PULLER.get(path + "?limit=4&total=true");
            assertEquals(6, (int) page.path("total"));
            List<Map<String, Object>> rest = ApiCaller.PULLER
                    .get(path + "?limit=4&cursor=" + page.path("next"))
                    .path("items");
            assertEquals(changes.subList(4, 6), rest);
        }

        @Test
        @DisplayName("cannot alter or remove anything published, not even in the database")
        void immutable() throws SQLException {
            UUID id =
                    UUID.fromString(published(request("2013", "activity.count")).path("id"));
            String release = " = unhex('" + hex(id) + "')";
            for (String statement : List.of(
                    "update published_release set remark = 'x' where id" + release,
                    "delete from published_release where id" + release,
                    "update release_part set digest = 'x' where release_id" + release,
                    "delete from release_part where release_id" + release,
                    "update release_figure set canonical = 'x' where release_id" + release,
                    "delete from release_figure where release_id" + release,
                    "insert into release_figure select release_id, 999999, 'x', 'x', 0, 'x' from release_figure"
                            + " where figure_number = 0 and release_id" + release)) {
                assertThrows(SQLException.class, () -> execute(statement), statement);
            }
        }
    }

    @Nested
    @DisplayName("whoever reads")
    class Readers {

        @Test
        @DisplayName("is told nothing of a release of others, as of none")
        void foreign() {
            String id = published(request("2015", "activity.count")).path("id");
            for (String path : List.of("", "/figures", "/changes")) {
                Response foreign = ApiCaller.REVIEWER.get("/v1/releases/" + id + path);
                Response never = ApiCaller.REVIEWER.get("/v1/releases/" + UUID.randomUUID() + path);
                assertEquals(404, foreign.statusCode());
                assertEquals(never.asString(), foreign.asString());
            }
            assertEquals(404, ApiCaller.REVIEWER.get(RELEASES).statusCode());
            assertEquals(403, ApiCaller.AUDITOR.get("/v1/releases/" + id).statusCode());
        }

        @Test
        @DisplayName("finds that towns and college come to the county, the counties to the city")
        void addsUp() {
            Response release = published(request("2011", "activity.count"));
            List<Map<String, Object>> items = figures(release);
            Map<String, Object> county = figure(items, COUNTY, "activity.count");
            var towns = items.stream()
                    .filter(item -> item.get("region").toString().length() == 9)
                    .filter(item -> item.get("region").toString().startsWith(COUNTY))
                    .map(item -> number(item.get("value")))
                    .reduce(number("0"), java.math.BigDecimal::add);
            assertEquals("1", county.get("own"));
            assertEquals(number("3"), number(county.get("value")));
            assertEquals(number(county.get("value")), towns.add(number(county.get("own"))));
            assertEquals(
                    number(figure(items, CITY, "activity.count").get("value")),
                    number(county.get("value"))
                            .add(number(figure(items, OTHER, "activity.count").get("value"))));
        }

        @Test
        @DisplayName("is not told of three learners of a town, nor from what they could be reckoned")
        void smallCells() {
            Response release = published(request("2001", "learner.registered", "learner.registration-rate"));
            List<Map<String, Object>> items = figures(release);
            for (String hidden : List.of(town, nextTown)) {
                assertEquals(
                        "SUPPRESSED",
                        figure(items, hidden, "learner.registered").get("status"));
                assertNull(figure(items, hidden, "learner.registered").get("value"));
                assertNull(figure(items, hidden, "learner.registered").get("rows"));
                assertNull(figure(items, hidden, "learner.registration-rate").get("numerator"));
            }
            assertEquals("5", figure(items, thirdTown, "learner.registered").get("value"));
            assertEquals("14", figure(items, COUNTY, "learner.registered").get("value"));
            assertEquals("14", live(COUNTY, "COUNTY"));
            assertEquals("SUPPRESSED", liveFigure(town, "TOWNSHIP").get("status"));
        }

        private Object live(String region, String level) {
            return liveFigure(region, level).get("value");
        }

        private Map<String, Object> liveFigure(String region, String level) {
            List<Map<String, Object>> items = ApiCaller.PULLER
                    .get("/v1/regions/" + region + "/figures?period=2001&measures=learner.registered&level=" + level)
                    .path("items");
            return items.getFirst();
        }

        @Test
        @DisplayName("verifies it with our command and with another one, and both find a changed byte")
        void verified(@TempDir Path directory) throws Exception {
            Response release = published(request("2011", "activity.count", "learner.registered", "staff.count"));
            String rows = whole(release, ReleaseResource.NDJSON).asString();
            assertEquals((int) release.path("bytes"), rows.length());
            for (String row : rows.split("\n")) {
                assertEquals(CanonicalJson.of(JSON.readTree(row)), row);
            }
            Path manifest = Files.writeString(directory.resolve("release.json"), release.asString());
            Path file = directory.resolve("figures.ndjson");
            for (int changed : List.of(-1, 40, rows.length() / 2, rows.length() - 10)) {
                byte[] bytes = rows.getBytes(StandardCharsets.US_ASCII);
                if (changed >= 0) {
                    bytes[changed] ^= 1;
                }
                Files.write(file, bytes);
                assertEquals(changed < 0, IndependentVerifier.holds(manifest, file), "independent, " + changed);
                assertEquals(
                        changed < 0, ReleaseVerification.faults(manifest, file).isEmpty(), "ours, " + changed);
            }
            Files.writeString(file, rows);
            Files.writeString(manifest, release.asString().replace("\"number\":", "\"number\":1"));
            assertTrue(!IndependentVerifier.holds(manifest, file));
            assertTrue(!ReleaseVerification.faults(manifest, file).isEmpty());
        }

        @Test
        @DisplayName("gets the same figures page by page, as rows, as a table and as a workbook")
        void forms() throws Exception {
            Response release = published(request("2011", "activity.count", "staff.count"));
            String path = "/v1/releases/" + release.path("id") + "/figures";
            List<Object> paged = new java.util.ArrayList<>();
            String next = "";
            while (next != null) {
                Response page = ApiCaller.PULLER.get(path + "?limit=10" + (next.isEmpty() ? "" : "&cursor=" + next));
                paged.addAll(page.<List<Object>>path("items"));
                next = page.path("next");
            }
            String rows = whole(release, ReleaseResource.NDJSON).asString();
            List<Object> read = rows.lines().map(ReleaseResourceTest::json).toList();
            assertEquals(read, paged);
            String csv = whole(release, ReleaseResource.CSV).asString();
            assertEquals(read.size() + 1, csv.lines().count());
            assertTrue(csv.contains(COUNTY + ",activity.count,2011,3,KNOWN,,,3,0,1"), csv);
            Response workbook = whole(release, ReleaseResource.XLSX);
            assertEquals(200, workbook.statusCode());
            assertEquals(
                    406,
                    ApiCaller.PULLER.get(path, Map.of("Accept", "image/png")).statusCode());
        }

        @Test
        @DisplayName("goes on where a transfer ended, asks whether there is anything new, and may have it compressed")
        void resumed() throws Exception {
            Response release = published(request("2011", "activity.count"));
            String path = "/v1/releases/" + release.path("id") + "/figures";
            Response whole = whole(release, ReleaseResource.NDJSON);
            String tag = whole.header("ETag");
            String rows = whole.asString();
            for (int from : List.of(1, 100, rows.length() / 2, rows.length() - 1)) {
                Response rest = ApiCaller.PULLER.get(
                        path,
                        Map.of("Accept", ReleaseResource.NDJSON, "Range", "bytes=" + from + "-", "If-Range", tag));
                assertEquals(206, rest.statusCode());
                assertEquals(rows.substring(from), rest.asString());
            }
            assertEquals(
                    304,
                    ApiCaller.PULLER
                            .get(path, Map.of("Accept", ReleaseResource.NDJSON, "If-None-Match", tag))
                            .statusCode());
        }
    }

    private static Object json(String row) {
        try {
            return JSON.readValue(row, Object.class);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Response whole(Response release, String form) {
        Response answer =
                ApiCaller.PULLER.get("/v1/releases/" + release.path("id") + "/figures", Map.of("Accept", form));
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static List<Map<String, Object>> figures(Response release) {
        return ApiCaller.PULLER
                .get("/v1/releases/" + release.path("id") + "/figures?limit=500")
                .path("items");
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private void execute(String sql) throws SQLException {
        // Triggers and rows that never change are not the application's to alter.
        try (var connection = LocalAccounts.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
