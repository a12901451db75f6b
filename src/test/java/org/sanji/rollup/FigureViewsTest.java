package org.sanji.rollup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** The same figures seen in other ways: as a series, in the tree of today, fresh at once. Each test has years for itself. */
@QuarkusTest
class FigureViewsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metricsAddress;

    private static final String TOWN = "320412103";
    private static final String OTHER_TOWN = "320412104";

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("a series of periods longer than the ends of its range, with the parameter named")
        void byIsTooLong() {
            Response refused = ApiCaller.WUJIN_ADMIN.get(figures(TOWN, "period=2024-Q1..2024-Q3&by=YEAR"));
            assertEquals(400, refused.statusCode(), refused.asString());
            assertEquals("by", refused.path("errors[0].parameter"));
        }

        @Test
        @DisplayName("a range that runs backwards, an unknown tree, an unknown length")
        void noSuchThing() {
            for (String query : List.of("period=2025..2024", "period=2025&tree=TOMORROW", "period=2025&by=WEEK")) {
                assertEquals(
                        400, ApiCaller.WUJIN_ADMIN.get(figures(TOWN, query)).statusCode(), query);
            }
        }

        @Test
        @DisplayName("to wait for figures of a region the caller does not see")
        void freshOfAnotherCounty() {
            Response refused = ApiCaller.TIANNING_ADMIN.get(figures(TOWN, "period=2025&fresh=true"));
            Response unknown = ApiCaller.TIANNING_ADMIN.get(figures("329999999", "period=2025&fresh=true"));
            assertEquals(404, refused.statusCode());
            assertEquals(unknown.path("type").toString(), refused.path("type"));
        }

        @Test
        @DisplayName("the rows behind a figure of a city to a county, and to who only pulls totals")
        void rowsOfACity() {
            String rows = "/v1/regions/3204/figures/activity.count/rows?period=2011";
            assertEquals(404, ApiCaller.WUJIN_ADMIN.get(rows).statusCode());
            assertEquals(403, ApiCaller.PULLER.get(rows).statusCode());
        }

        @Test
        @DisplayName("rows that are people each to a reviewer, who acts for more than their county")
        void rowsThatArePeople() {
            String rows = "/v1/regions/320412/figures/learner.registered/rows?period=2011";
            Response refused = ApiCaller.REVIEWER.get(rows);
            assertEquals(422, refused.statusCode());
            assertEquals("rows-of-people", refused.path("errors[0].code"));
            assertEquals(200, ApiCaller.WUJIN_ADMIN.get(rows).statusCode());
        }
    }

    @Test
    @DisplayName("a series holds each quarter of the years asked for, and they add up to the years")
    void aSeries() {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        for (String day : List.of("2010-02-01", "2010-11-30", "2010-12-31", "2011-05-05")) {
            county.recordActivity(station, day);
        }
        Response series =
                county.admin().get(figures(TOWN, "period=2010..2011&by=QUARTER&measures=activity.count&fresh=true"));
        assertEquals(200, series.statusCode(), series.asString());
        assertEquals(
                List.of("2010-Q1", "2010-Q2", "2010-Q3", "2010-Q4", "2011-Q1", "2011-Q2", "2011-Q3", "2011-Q4"),
                series.path("items.period"));
        assertEquals(List.of("1", "0", "0", "2", "0", "1", "0", "0"), series.path("items.value"));
        Response years = county.admin().get(figures(TOWN, "period=2010..2011&measures=activity.count"));
        assertEquals(List.of("3", "1"), years.path("items.value"));
    }

    @Test
    @DisplayName("a series of three years by month is read in as many statements as one year")
    void aSeriesIsReadAtOnce() {
        String one = figures("320412", "period=2024&measures=activity.count,population.registered&level=TOWNSHIP");
        String series = figures(
                "320412", "period=2023..2025&by=MONTH&measures=activity.count,population.registered&level=TOWNSHIP");
        long statements = StatementCount.of(() -> ApiCaller.WUJIN_ADMIN.get(one));
        StatementCount.assertAtMost(statements, "a series", () -> ApiCaller.WUJIN_ADMIN.get(series));
    }

    @Test
    @DisplayName("fresh=true answers with what was written just before")
    void freshAtOnce() {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        for (int written = 1; written <= 3; written++) {
            county.recordActivity(station, "2012-03-0" + written);
            Response fresh = county.admin().get(figures(TOWN, "period=2012-03&measures=activity.count&fresh=true"));
            assertEquals(String.valueOf(written), fresh.path("items[0].value"));
        }
    }

    @Nested
    @DisplayName("in the tree of today")
    class AsNow {

        @Test
        @DisplayName("what a station did before it moved counts where it stands now, and as it was where it stood")
        void moved() {
            var county = CountyFixture.wujin();
            String station = county.newStation(TOWN);
            county.recordActivity(station, "2008-05-14");
            post(county, station, "moves", move(county, station, "2008-05-15"));
            county.recordActivity(station, "2008-05-31");
            assertEquals(List.of("1", "1"), both("2008", "AS_WAS"));
            assertEquals(List.of("0", "2"), both("2008", "AS_NOW"));
            assertEquals(1, rows(county, TOWN, "2008", "AS_WAS").size());
            assertEquals(List.of(), rows(county, TOWN, "2008", "AS_NOW"));
            assertEquals(2, rows(county, OTHER_TOWN, "2008", "AS_NOW").size());
            assertEquals(value("320412", "2008", "AS_WAS"), value("320412", "2008", "AS_NOW"));
            assertEquals(value("3204", "2008", "AS_WAS"), value("3204", "2008", "AS_NOW"));
        }

        @Test
        @DisplayName("what a closed station did counts where its successor stands")
        void closed() {
            var county = CountyFixture.wujin();
            String closed = county.newStation(TOWN);
            String successor = county.newStation(OTHER_TOWN);
            county.recordActivity(closed, "2007-05-14");
            post(county, closed, "closure", Map.of("closedOn", "2007-06-30", "successor", successor, "reason", "合并"));
            county.recordActivity(successor, "2007-07-01");
            assertEquals(List.of("1", "1"), both("2007", "AS_WAS"));
            assertEquals(List.of("0", "2"), both("2007", "AS_NOW"));
        }

        @Test
        @DisplayName("a person with a post in each of two stations is one where both stand now")
        void peopleAreCountedOnce() {
            var county = CountyFixture.wujin();
            String stays = county.newStation(TOWN);
            String moves = county.newStation(OTHER_TOWN);
            for (String station : List.of(stays, moves)) {
                employ(county, station);
            }
            var back = new HashMap<String, Object>(move(county, moves, "2006-07-01"));
            back.put(
                    "region",
                    county.admin().get(county.path("institutions/" + stays)).path("region"));
            back.put("parent", county.school(TOWN));
            post(county, moves, "moves", back);
            String query = "period=2006-03&measures=staff.count&fresh=true&tree=";
            assertEquals(
                    "1",
                    ApiCaller.WUJIN_ADMIN
                            .get(figures(OTHER_TOWN, query + "AS_WAS"))
                            .path("items[0].value"));
            assertNull(ApiCaller.WUJIN_ADMIN
                    .get(figures(OTHER_TOWN, query + "AS_NOW"))
                    .<Object>path("items[0].value"));
            assertEquals(
                    "1",
                    ApiCaller.WUJIN_ADMIN.get(figures(TOWN, query + "AS_NOW")).path("items[0].value"));
        }

        private void employ(CountyFixture county, String station) {
            var post = new HashMap<String, Object>(
                    Map.of("institution", station, "name", "周敏", "post", "TEACHER", "employment", "PART_TIME"));
            post.put("idNumber", "11010519491231002X");
            post.put("validFrom", "2006-01-01");
            post.put("validTo", "2006-06-30");
            Response created = county.admin().post(county.path("staff"), post);
            assertEquals(201, created.statusCode(), created.asString());
        }
    }

    @Test
    @DisplayName("the rows behind a figure of a city are those of its counties, paged without a gap or a repetition")
    void rowsOfACity() {
        var wujin = CountyFixture.wujin();
        var tianning = CountyFixture.tianning();
        for (int day = 1; day <= 3; day++) {
            wujin.recordActivity(wujin.school(TOWN), "2005-01-0" + day);
            tianning.recordActivity(tianning.college(), "2005-01-0" + day);
        }
        List<String> seen = new ArrayList<>();
        String path = "/v1/regions/3204/figures/activity.count/rows?period=2005&limit=2";
        Response page = ApiCaller.REVIEWER.get(path);
        while (true) {
            assertEquals(200, page.statusCode(), page.asString());
            List<String> ids = page.path("items.id");
            assertTrue(ids.size() <= 2);
            seen.addAll(ids);
            String next = page.path("next");
            if (next == null) {
                break;
            }
            page = ApiCaller.REVIEWER.get(path + "&cursor=" + next);
        }
        assertEquals(6, seen.stream().distinct().count());
        assertEquals(6, seen.size());
        assertEquals(
                "6",
                ApiCaller.REVIEWER
                        .get(figures("3204", "period=2005&measures=activity.count&fresh=true"))
                        .path("items[0].value"));
    }

    @Test
    @DisplayName("people of a city are the sum of its counties, and the figure says so; activities are just added")
    void peopleAboveTheCounty() {
        Response city = ApiCaller.REVIEWER.get(figures(
                "3204", "period=2005&measures=staff.count,activity.count,staff.training-rate.information-technology"));
        assertEquals(List.of(true, false, true), city.path("items.sumOfCounties"), city.asString());
        Response county = ApiCaller.WUJIN_ADMIN.get(figures("320412", "period=2005&measures=staff.count"));
        assertEquals(List.of(false), county.path("items.sumOfCounties"));
    }

    @Test
    @DisplayName("the backlog and the lag of the roll-up are metrics")
    void metrics() {
        assertEquals(404, ApiCaller.NOBODY.get("/q/metrics").statusCode(), "metrics have a port of their own");
        String metrics = given().get(metricsAddress).asString();
        assertTrue(metrics.contains("sanji_roll_up_stale_marks "), metrics);
        assertTrue(metrics.contains("sanji_roll_up_lag_seconds "), metrics);
        assertTrue(metrics.contains("sanji_refusals_total{code=\"not-found\"} "), metrics);
        assertTrue(metrics.contains("sanji_audit_links "), metrics);
        assertTrue(metrics.contains("agroal_active_count{"), metrics);
        assertFalse(metrics.contains("320412"), "metrics name no county");
    }

    private static List<String> both(String period, String tree) {
        return List.of(value(TOWN, period, tree), value(OTHER_TOWN, period, tree));
    }

    private static String value(String region, String period, String tree) {
        ApiCaller reader = region.length() == 4 ? ApiCaller.REVIEWER : ApiCaller.WUJIN_ADMIN;
        Response answer =
                reader.get(figures(region, "period=" + period + "&measures=activity.count&fresh=true&tree=" + tree));
        assertEquals(200, answer.statusCode(), answer.asString());
        String value = answer.path("items[0].value");
        assertNotNull(value);
        return value;
    }

    private static List<Map<String, Object>> rows(CountyFixture county, String region, String period, String tree) {
        Response rows = county.admin()
                .get(county.path("figures/activity.count/rows") + "?region=" + region + "&period=" + period + "&tree="
                        + tree);
        assertEquals(200, rows.statusCode(), rows.asString());
        return rows.path("items");
    }

    private static Map<String, Object> move(CountyFixture county, String station, String day) {
        String village =
                county.admin().get(county.path("institutions/" + station)).path("region");
        return Map.of("movedOn", day, "region", village, "parent", county.school(OTHER_TOWN), "reason", "区划调整");
    }

    private static void post(CountyFixture county, String institution, String action, Map<String, ?> body) {
        Response done = county.admin().post(county.path("institutions/" + institution + "/" + action), body);
        assertEquals(200, done.statusCode(), done.asString());
    }

    private static String figures(String region, String query) {
        return "/v1/regions/" + region + "/figures?" + query;
    }
}
