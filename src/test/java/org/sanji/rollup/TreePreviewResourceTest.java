package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.assertRefused;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.done;
import static org.sanji.institution.TreeFixture.merger;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.regionMerger;
import static org.sanji.institution.TreeFixture.renaming;
import static org.sanji.institution.TreeFixture.reopening;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.institution.TreeFixture;

/** Previews of changes of the tree, by who is calling. What others may not do is refused with the changes themselves. */
@QuarkusTest
class TreePreviewResourceTest {

    @Inject
    DataSource database;

    private String town;
    private String village;
    private String school;
    private String otherTown;
    private String otherSchool;
    private String station;

    @BeforeEach
    void twoTowns() {
        town = TreeFixture.town();
        village = TreeFixture.village(town);
        school = TreeFixture.school(town);
        otherTown = TreeFixture.town();
        otherSchool = TreeFixture.school(otherTown);
        station = TreeFixture.station(village, school);
    }

    @Nested
    @DisplayName("As a viewer, an editor or the administrator of another county")
    class AsOthers {

        @Test
        @DisplayName("a preview of the map is refused too")
        void refused() {
            var body = regionMerger(village, TreeFixture.village(town), "2024-01-01", true);
            for (String what : List.of("region-mergers/preview", "region-renamings/preview", "regions/preview")) {
                String there = TreeFixture.countyPath(what);
                assertEquals(403, ApiCaller.WUJIN_VIEWER.post(there, body).statusCode(), what);
                assertEquals(403, ApiCaller.HUTANG_EDITOR.post(there, body).statusCode(), what);
                assertEquals(404, ApiCaller.TIANNING_ADMIN.post(there, body).statusCode(), what);
            }
        }
    }

    @Nested
    @DisplayName("As the administrator of the county")
    class AsWujinAdmin {

        @Test
        @DisplayName("a preview is refused as the change would be")
        void sameRefusals() {
            assertRefused(
                    WUJIN_ADMIN.post(path(school, "merger", "preview"), merger("2024-01-01", station)),
                    "/into",
                    "successor-tier");
            assertRefused(
                    WUJIN_ADMIN.post(path(school, "closure", "preview"), closing("2024-01-01")),
                    "/closedOn",
                    "children-open");
            assertEquals(
                    409,
                    WUJIN_ADMIN
                            .post(path(school, "reopening", "preview"), reopening("2024-01-01", town, school))
                            .statusCode());
            assertEquals(
                    400,
                    WUJIN_ADMIN.post(path(school, "split", "preview"), Map.of()).statusCode());
            assertEquals(
                    404,
                    WUJIN_ADMIN
                            .post(
                                    path("018f0000-0000-7000-8000-000000000000", "moves", "preview"),
                                    move("2024-01-01", village, school))
                            .statusCode());
        }

        @Test
        @DisplayName("a merger says who would stand elsewhere, how many rows and people and which figures it concerns")
        void merging() {
            record(station, "2007-05-31");
            record(station, "2007-06-01");
            record(station, "2008-01-01");
            staff(station, "2007-01-01");
            Figures.settle("320412");
            Response preview = done(path(school, "merger", "preview"), merger("2007-06-01", otherSchool));
            List<Map<String, Object>> institutions = preview.path("institutions");
            assertEquals(2, institutions.size(), preview.asString());
            var closed = of(institutions, school);
            assertNull(closed.get("to"));
            assertEquals(town, ((Map<?, ?>) closed.get("from")).get("region"));
            var moved = of(institutions, station);
            assertEquals(otherSchool, ((Map<?, ?>) moved.get("to")).get("parent"));
            assertEquals(
                    List.of(
                            Map.of("feature", "activities", "elsewhere", 2, "nowhere", 0),
                            Map.of("feature", "staff", "elsewhere", 1, "nowhere", 0)),
                    preview.path("rows"));
            assertEquals(1, preview.<Integer>path("people"));
            assertFigure(preview, town, "activity.count", "2007", "2", "1");
            assertFigure(preview, otherTown, "activity.count", "2007", "0", "1");
            assertFigure(preview, town, "activity.count", "2008", "1", "0");
            assertTrue(figures(preview, village).isEmpty(), "nothing changes in the village " + preview.asString());
            assertEquals(false, preview.path("truncated"));
        }

        @Test
        @DisplayName("what a preview says is what happens")
        void comesTrue() {
            record(station, "2009-05-31");
            record(station, "2009-06-01");
            Figures.settle("320412");
            var body = move("2009-06-01", TreeFixture.village(otherTown), otherSchool);
            Response preview = done(path(station, "moves", "preview"), body);
            done(path(station, "moves"), body);
            List<Map<String, Object>> figures = preview.path("figures");
            assertFalse(figures.isEmpty());
            for (Map<String, Object> figure : figures) {
                Figures.await(
                        (String) figure.get("after"),
                        (String) figure.get("region"),
                        (String) figure.get("measure"),
                        (String) figure.get("period"));
            }
        }

        @Test
        @DisplayName("rows that would count nowhere are named: what lasts ends with its institution")
        void nowhere() {
            staff(station, "2006-01-01");
            Figures.settle("320412");
            Response preview = done(path(station, "closure", "preview"), closing("2006-06-30"));
            assertEquals(List.of(Map.of("feature", "staff", "elsewhere", 0, "nowhere", 1)), preview.path("rows"));
            assertFigure(preview, village, "staff.count.at-end", "2006", "1", null);
        }

        @Test
        @DisplayName("a merger of villages, a split, a reopening and a renaming are previewed likewise")
        void theOthers() {
            record(station, "2010-07-01");
            Figures.settle("320412");
            String into = TreeFixture.village(town);
            Response villages = done(
                    TreeFixture.countyPath("region-mergers/preview"), regionMerger(village, into, "2010-07-01", true));
            assertFigure(villages, village, "activity.count", "2010", "1", "0");
            assertFigure(villages, into, "activity.count", "2010", "0", "1");
            Response renamed = done(path(station, "renaming", "preview"), renaming("2010-07-01", "新名"));
            assertEquals("新名", renamed.path("institutions[0].to.name"));
            assertEquals(List.of(), renamed.path("figures"));
            var part = Map.of("name", "新校", "region", otherTown, "children", List.of(station));
            Response split = done(
                    path(school, "split", "preview"),
                    Map.of("splitOn", "2010-07-01", "parts", List.of(part), "keeps", true, "reason", "拆分"));
            assertEquals(2, split.<List<?>>path("institutions").size(), split.asString());
            assertFigure(split, otherTown, "activity.count", "2010", "0", "1");
            done(path(station, "closure"), closing("2011-12-31"));
            Response reopened = done(path(station, "reopening", "preview"), reopening("2013-01-01", village, school));
            assertNull(reopened.path("institutions[0].from"));
            Response region = done(
                    TreeFixture.countyPath("regions/preview"),
                    Map.of("code", town + "998", "name", "新村", "validFrom", "2020-01-01"));
            assertEquals(List.of(), region.path("institutions"));
            Response name = done(
                    TreeFixture.countyPath("region-renamings/preview"),
                    Map.of("region", village, "name", "新村", "renamedOn", "2020-01-01", "reason", "更名"));
            assertEquals(List.of(), name.path("figures"));
        }

        @Test
        @DisplayName(
                "nothing stays behind: no row of any table, no stale mark, no line of the trail, no remembered key")
        void nothingStays() throws SQLException {
            record(station, "2011-07-01");
            Figures.settle("320412");
            Map<String, Long> before = rows();
            assertEquals(
                    200,
                    WUJIN_ADMIN
                            .post(path(school, "merger", "preview"), merger("2011-06-01", otherSchool), "a-preview")
                            .statusCode());
            done(path(station, "renaming", "preview"), renaming("2012-01-01", "新名"));
            done(
                    TreeFixture.countyPath("region-mergers/preview"),
                    regionMerger(village, TreeFixture.village(otherTown), "2011-06-01", true));
            Map<String, Long> after = rows();
            // The village that was opened in between.
            after.merge("region", -1L, Long::sum);
            after.merge("change_note", -1L, Long::sum);
            after.merge("audit_event", -1L, Long::sum);
            assertEquals(before, after);
            assertEquals(false, Figures.figure(town, "activity.count", "2011").getBoolean("stale"));
            assertEquals("1", Figures.value(town, "activity.count", "2011"));
        }
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            var found = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'");
            while (found.next()) {
                tables.add(found.getString(1));
            }
            for (String table : tables) {
                var counted = statement.executeQuery("select count(*) from " + table);
                counted.next();
                counts.put(table, counted.getLong(1));
            }
        }
        return counts;
    }

    private static Map<String, Object> of(List<Map<String, Object>> institutions, String id) {
        return institutions.stream()
                .filter(institution -> institution.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> figures(Response preview, String region) {
        return preview.<List<Map<String, Object>>>path("figures").stream()
                .filter(figure -> figure.get("region").equals(region))
                .toList();
    }

    private static void assertFigure(
            Response preview, String region, String measure, String period, String before, Object after) {
        var figure = figures(preview, region).stream()
                .filter(one -> one.get("measure").equals(measure))
                .filter(one -> one.get("period").equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " of " + region + " in " + preview.asString()));
        assertEquals(before, figure.get("before"), figure.toString());
        assertEquals(after, figure.get("after"), figure.toString());
    }

    private static void record(String institution, String day) {
        Response recorded = TreeFixture.activity(institution, day);
        assertEquals(201, recorded.statusCode(), recorded.asString());
    }

    private static void staff(String institution, String from) {
        Response recorded = WUJIN_ADMIN.post(
                TreeFixture.countyPath("staff"),
                Map.of(
                        "institution", institution,
                        "name", "王芳",
                        "post", "TEACHER",
                        "employment", "PART_TIME",
                        "idNumber", "11010519491231002X",
                        "validFrom", from));
        assertEquals(201, recorded.statusCode(), recorded.asString());
    }
}
