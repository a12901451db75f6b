package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Stored figures held against the rows they rest on. */
@QuarkusTest
class ReconciliationTest {

    private static final String PATH = "/v1/counties/320412/reconciliations";
    private static final Map<String, Object> LOOK = Map.of("repair", false);

    @Inject
    AgroalDataSource database;

    @Inject
    NightlyReconciliation night;

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("to who does not run the county")
        void roles() {
            for (ApiCaller caller :
                    List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.HUTANG_EDITOR, ApiCaller.REVIEWER, ApiCaller.PULLER)) {
                assertEquals(403, caller.post(PATH, LOOK).statusCode());
                assertEquals(403, caller.get(PATH).statusCode());
            }
            assertEquals(403, ApiCaller.AUDITOR.post(PATH, LOOK).statusCode());
            assertEquals(401, ApiCaller.NOBODY.get(PATH).statusCode());
        }

        @Test
        @DisplayName("to another county, as if there were none; and one that there is not")
        void anotherCounty() {
            assertEquals(404, ApiCaller.TIANNING_ADMIN.post(PATH, LOOK).statusCode());
            CountyFixture.wujin();
            assertEquals(
                    404,
                    ApiCaller.WUJIN_ADMIN.get(PATH + "/" + UUID.randomUUID()).statusCode());
        }
    }

    @Test
    @DisplayName("whatever was recorded, moved and removed before, no stored figure differs from its rows")
    void nothingDiffers() {
        for (CountyFixture county : List.of(CountyFixture.wujin(), CountyFixture.tianning())) {
            county.recordActivity(county.college(), "2016-02-04");
            Response done = county.admin().post(county.path("reconciliations"), LOOK);
            assertEquals(201, done.statusCode(), done.asString());
            assertEquals(List.of(), done.path("problems"), done.asString());
            assertTrue(done.<Integer>path("compared") > 0);
            Response listed = county.admin().get(county.path("reconciliations") + "?limit=500");
            assertTrue(listed.<List<String>>path("items.id").contains(done.<String>path("id")));
        }
    }

    @Test
    @DisplayName("every county is reconciled once a night, however many replicas begin at the same time")
    void byNight() throws InterruptedException {
        List<CountyFixture> counties = List.of(CountyFixture.wujin(), CountyFixture.tianning());
        night.run();
        List<Long> once = counties.stream().map(ReconciliationTest::nights).toList();
        assertTrue(once.stream().allMatch(nights -> nights == 1), once.toString());
        night.run();
        assertEquals(once, counties.stream().map(ReconciliationTest::nights).toList());
    }

    private static long nights(CountyFixture county) {
        List<String> causes = county.admin()
                .get(county.path("reconciliations") + "?limit=500")
                .path("items.cause");
        return causes.stream().filter("NIGHTLY"::equals).count();
    }

    @Test
    @DisplayName("what somebody altered in the stored figures is found, named, kept and repaired")
    void whatWasAlteredIsFound() throws SQLException {
        var county = CountyFixture.tianning();
        String station = county.newStation("320402003");
        county.recordActivity(station, "2016-02-04");
        employ(county, station);
        Figures.settle(county.code(), county.admin());
        alter(
                "update figure_own set value = value + 1 where county = '320402' and measure = 'activity.count'"
                        + " and institution = unhex('" + station.replace("-", "") + "') and month = 201602",
                "delete from figure_sum where county = '320402' and region = '320402003' and measure = 'activity.count'"
                        + " and month = 201602",
                "update figure_member set last_day = last_day + interval 1 day where county = '320402'"
                        + " and measure = 'staff.count' and institution = unhex('" + station.replace("-", "") + "')");
        Response found = county.admin().post(county.path("reconciliations"), Map.of("repair", true));
        assertEquals(201, found.statusCode(), found.asString());
        List<Map<String, Object>> problems = found.path("problems");
        assertTrue(has(problems, "activity.count", station, "2016-02"), found.asString());
        assertTrue(has(problems, "activity.count", "320402003", "2016-02"), found.asString());
        assertTrue(has(problems, "staff.count", station, null), found.asString());
        assertEquals(true, found.path("repaired"));
        Response kept = county.admin().get(county.path("reconciliations") + "/" + found.<String>path("id"));
        assertEquals(problems.size(), kept.<List<Object>>path("problems").size());
        Response after = county.admin().post(county.path("reconciliations"), LOOK);
        assertEquals(List.of(), after.path("problems"), after.asString());
    }

    @Test
    @DisplayName("what an earlier version did not count, or counted otherwise, is counted again by itself")
    void countedOtherwise() throws SQLException {
        var county = CountyFixture.wujin();
        county.recordActivity(county.newStation("320412104"), "2016-02-04");
        Figures.settle(county.code(), county.admin());
        alter("update rollup_county set counting = null where county = '320412'");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from figure_own where county = '320412' and measure = 'activity.count'");
            statement.executeUpdate("delete from figure_sum where county = '320412' and measure = 'activity.count'");
        }
        Figures.await("1", "320412104", "activity.count", "2016-02");
        Response done = county.admin().post(county.path("reconciliations"), LOOK);
        assertEquals(List.of(), done.path("problems"), done.asString());
    }

    @Test
    @DisplayName("what another version counts is left to that one; gone, it is counted by this one again")
    void countedByAnotherVersion() throws Exception {
        var county = CountyFixture.wujin();
        String station = county.newStation("320412104");
        Figures.settle(county.code(), county.admin());
        alter("update rollup_county set counting = 'another' where county = '320412'");
        county.recordActivity(station, "2016-03-04");
        Counted counted = counted();
        while (!counted.by().equals(CountingDigest.CURRENT)) {
            assertTrue(counted.marks() > 0, "figures of this version are taken for figures of the other one");
            Thread.sleep(20);
            counted = counted();
        }
        Figures.await("1", "320412104", "activity.count", "2016-03");
        // All of the county is counted again, which takes a while: whoever comes next does not wait for it.
        Figures.settle(county.code(), county.admin());
    }

    /** Which version counts the county, and what it has still to do, both at one moment. */
    private record Counted(String by, long marks) {}

    private Counted counted() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select counting, (select count(*) from stale_mark m"
                        + " where m.county = l.county) from rollup_county l where l.county = '320412'")) {
            row.next();
            return new Counted(row.getString(1), row.getLong(2));
        }
    }

    private static boolean has(List<Map<String, Object>> problems, String measure, String place, Object month) {
        return problems.stream()
                .anyMatch(problem -> measure.equals(problem.get("measure"))
                        && place.equals(problem.get("place"))
                        && java.util.Objects.equals(month, problem.get("month")));
    }

    private void alter(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                assertEquals(1, statement.executeUpdate(text), text);
            }
        }
    }

    private static void employ(CountyFixture county, String institution) {
        var post = new HashMap<String, Object>(
                Map.of("institution", institution, "name", "周敏", "post", "TEACHER", "employment", "PART_TIME"));
        post.put("validFrom", "2016-01-01");
        post.put("validTo", "2016-06-30");
        Response created = county.admin().post(county.path("staff"), post);
        assertEquals(201, created.statusCode(), created.asString());
    }
}
