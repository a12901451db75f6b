package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Rows in, figures out, from the village to the province. Each test has a town or a year for itself. */
@QuarkusTest
class RollUpJourneyTest {

    private static final String TOWN = "320412103";
    private static final String OTHER_TOWN = "320412104";

    @Test
    @DisplayName("an activity counts once at every level, and no more once it is removed")
    void fromVillageToProvince() {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        List<String> levels = List.of(TOWN, "320412", "3204", "32");
        Figures.settle("320412");
        List<BigDecimal> before =
                levels.stream().map(level -> count(level, "2019-04")).toList();
        Response created = county.recordActivity(station, "2019-04-30");
        for (int i = 0; i < levels.size(); i++) {
            Figures.await(
                    before.get(i).add(BigDecimal.ONE).toPlainString(), levels.get(i), "activity.count", "2019-04");
        }
        assertEquals(
                204,
                county.admin()
                        .delete(path(county, "activities", created), created.header("ETag"))
                        .statusCode());
        for (int i = 0; i < levels.size(); i++) {
            Figures.await(before.get(i).toPlainString(), levels.get(i), "activity.count", "2019-04");
        }
    }

    @Test
    @DisplayName("a station that moves in the middle of a month takes only what came after with it")
    void moveInTheMiddleOfAMonth() {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        String newSchool = county.school(OTHER_TOWN);
        String village =
                county.admin().get(county.path("institutions/" + station)).path("region");
        county.recordActivity(station, "2018-05-14");
        var move = Map.of("movedOn", "2018-05-15", "region", village, "parent", newSchool, "reason", "区划调整");
        assertEquals(
                200,
                county.admin()
                        .post(county.path("institutions/" + station + "/moves"), move)
                        .statusCode());
        county.recordActivity(station, "2018-05-15");
        county.recordActivity(station, "2018-05-31");
        Figures.await("1", TOWN, "activity.count", "2018-05");
        Figures.await("2", OTHER_TOWN, "activity.count", "2018-05");
        Figures.await("3", "320412", "activity.count", "2018");
    }

    @Test
    @DisplayName("a person with two posts is one member of staff in the town, and one in each village")
    void oneStaffMemberWithTwoPosts() {
        var county = CountyFixture.wujin();
        String town = "320412105";
        for (String station : List.of(county.newStation(town), county.newStation(town))) {
            var post = new HashMap<String, Object>(
                    Map.of("institution", station, "name", "王芳", "post", "TEACHER", "employment", "PART_TIME"));
            post.put("idNumber", "11010519491231002X");
            post.put("validFrom", "2017-01-01");
            post.put("validTo", "2017-06-30");
            record(county, "staff", post);
        }
        Figures.await("1", town, "staff.count", "2017");
        Figures.await("1", town, "staff.count", "2017-Q2");
        assertEquals("1", Figures.value(town, "staff.count.at-end", "2017-06"));
        assertEquals(null, Figures.value(town, "staff.count", "2017-07"));
        assertEquals(
                List.of(county.school(town)),
                Figures.figure(town, "staff.count", "2017-07").getList("missing.institution"),
                "the school owes what nobody in its town recorded");
    }

    @Test
    @DisplayName(
            "an article recorded by the school and by a station is one article in the town; the second row says so")
    void oneArticleRecordedTwice() {
        var county = CountyFixture.wujin();
        String town = "320412106";
        String measure = "media.count.provincial-or-municipal";
        String station = county.newStation(town);
        for (String institution : List.of(county.school(town), station)) {
            record(county, "media-reports", report(institution, "https://news.example.cn/2016/1", "MUNICIPAL"));
        }
        record(county, "media-reports", report(station, "https://news.example.cn/2016/2", "COUNTY"));
        Figures.await("1", town, measure, "2016");
        List<Map<String, Object>> rows = rows(town, measure, "2016");
        assertEquals(3, rows.size());
        assertEquals(
                1, rows.stream().filter(row -> row.get("counted").equals(true)).count());
        assertTrue(rows.stream().anyMatch(row -> row.get("reasons").equals(List.of("不是省级或市级媒体"))), rows.toString());
        assertEquals(1, Figures.figure(town, measure, "2016").getInt("rows"));
    }

    @Test
    @DisplayName("a town that states its population silences its villages; a village counts where its town states none")
    void populationIsStatedOrSummed() {
        var county = CountyFixture.wujin();
        String town = "320412110";
        String station = county.newStation(town);
        record(county, "populations", population(station, 2015, 700));
        Figures.await("700", town, "population.registered", "2015");
        record(county, "populations", population(county.school(town), 2015, 40_000));
        Figures.await("40000", town, "population.registered", "2015");
        assertEquals(null, Figures.value(town, "population.registered", "2016"));
        assertEquals(
                List.of(true, false),
                rows(town, "population.registered", "2015").stream()
                        .sorted((one, other) ->
                                Boolean.compare((Boolean) other.get("counted"), (Boolean) one.get("counted")))
                        .map(row -> row.get("counted"))
                        .toList());
    }

    @Test
    @DisplayName("the fewest weekly opening hours are those of the station that opens least, when the period ends")
    void fewestOpeningHours() {
        var county = CountyFixture.wujin();
        String town = "320412113";
        record(county, "opening-hours", hours(county.newStation(town), "08:00", "17:00"));
        record(county, "opening-hours", hours(county.newStation(town), "09:00", "17:00"));
        Figures.await("8", town, "opening-hours.weekly", "2014");
        assertEquals(null, Figures.value(town, "opening-hours.weekly", "2013"));
        String silent = county.newStation(town);
        var missing = Figures.figure(town, "opening-hours.weekly", "2014").getList("missing.institution");
        assertEquals(List.of(silent), missing);
    }

    @Test
    @DisplayName("30 hours are reached on the day the sum of a learner's records reaches them")
    void thirtyHoursOfOnlineLearning() {
        var county = CountyFixture.wujin();
        String town = "320412114";
        String station = county.newStation(town);
        Response learner = record(
                county,
                "learners",
                Map.of(
                        "institution",
                        station,
                        "name",
                        "李强",
                        "idNumber",
                        "110105198012310452",
                        "registeredOn",
                        "2013-01-10"));
        String id = learner.path("id");
        record(county, "online-learning-records", online(id, "a", "2013-02-01", "20"));
        record(county, "online-learning-records", online(id, "b", "2013-03-01", "9.99"));
        Figures.await("0", town, "learner.online-30-hours", "2013");
        record(county, "online-learning-records", online(id, "c", "2013-04-01", "0.01"));
        Figures.await("1", town, "learner.online-30-hours", "2013");
        assertEquals("0", Figures.value(town, "learner.online-30-hours", "2013-Q1"));
        assertEquals("1.0000", Figures.value(town, "learner.online-30-hours-rate", "2013-Q2"));
        assertEquals("30", Figures.value(town, "online-learning.hours", "2013"));
    }

    @Test
    @DisplayName("a room that is given up on the last day of a month is none in the next")
    void roomGivenUp() {
        var county = CountyFixture.wujin();
        String town = "320412120";
        String station = county.newStation(town);
        // Or its opening has everything it recorded computed again, whatever the row says.
        Figures.settle(town);
        record(
                county,
                "facilities",
                Map.of(
                        "institution",
                        station,
                        "name",
                        "教室",
                        "kind",
                        "CLASSROOM",
                        "seats",
                        30,
                        "validFrom",
                        "2013-05-01",
                        "validTo",
                        "2013-08-31"));
        Figures.await("1", town, "facility.count.classroom", "2013-08");
        assertNull(Figures.value(town, "facility.count.classroom", "2013-09"));
        assertNull(Figures.value(town, "facility.count.classroom", "2014"));
    }

    private static Map<String, Object> report(String institution, String link, String level) {
        var body = new HashMap<String, Object>(Map.of(
                "institution",
                institution,
                "title",
                "指尖课堂",
                "outlet",
                "常州日报",
                "outletLevel",
                level,
                "kind",
                "NEWSPAPER",
                "publishedOn",
                "2016-06-01",
                "subject",
                "DIGITAL_LEARNING"));
        body.put("link", link);
        return body;
    }

    private static Map<String, Object> population(String institution, int year, int registered) {
        return Map.of("institution", institution, "year", year, "registered", registered, "source", "统计年鉴");
    }

    private static Map<String, Object> hours(String station, String opens, String closes) {
        return Map.of(
                "institution",
                station,
                "validFrom",
                "2014-01-01",
                "slots",
                List.of(Map.of("day", "MONDAY", "opens", opens, "closes", closes)));
    }

    private static Map<String, Object> online(String learner, String source, String day, String hours) {
        return Map.of(
                "learner",
                learner,
                "platform",
                "常州终身教育在线",
                "sourceRecordId",
                "thirty-" + source,
                "learnedOn",
                day,
                "hours",
                hours,
                "title",
                "在线课程");
    }

    private static Response record(CountyFixture county, String feature, Map<String, Object> body) {
        Response created = county.admin().post(county.path(feature), body);
        assertEquals(201, created.statusCode(), created.asString());
        return created;
    }

    private static String path(CountyFixture county, String feature, Response created) {
        return county.path(feature) + "/" + created.path("id");
    }

    private static BigDecimal count(String region, String period) {
        return new BigDecimal(String.valueOf(Figures.value(region, "activity.count", period)));
    }

    private static List<Map<String, Object>> rows(String region, String measure, String period) {
        Response rows = ApiCaller.WUJIN_ADMIN.get(
                "/v1/counties/320412/figures/" + measure + "/rows?region=" + region + "&period=" + period);
        assertEquals(200, rows.statusCode(), rows.asString());
        return rows.path("items");
    }
}
