package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.institution.TreeFixture.assertRefused;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.countyPath;
import static org.sanji.institution.TreeFixture.done;
import static org.sanji.institution.TreeFixture.move;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.regionMerger;
import static org.sanji.institution.TreeFixture.reopening;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** What changes on the map of a county, over HTTP, by who is calling. */
@QuarkusTest
class RegionChangeResourceTest {

    private static final String MERGERS = "region-mergers";
    private static final String RENAMINGS = "region-renamings";

    @Nested
    @DisplayName("As an editor, a viewer or the administrator of another county")
    class AsOthers {

        @Test
        @DisplayName("the map is read, not changed")
        void readOnly() {
            String village = TreeFixture.village(TreeFixture.town());
            for (String what : List.of("regions", MERGERS, RENAMINGS)) {
                assertEquals(
                        403,
                        ApiCaller.WUJIN_VIEWER.post(countyPath(what), Map.of()).statusCode());
                assertEquals(
                        403,
                        ApiCaller.HUTANG_EDITOR.post(countyPath(what), Map.of()).statusCode());
                assertEquals(
                        404,
                        ApiCaller.TIANNING_ADMIN
                                .post(countyPath(what), Map.of())
                                .statusCode());
            }
            assertEquals(
                    200, ApiCaller.TIANNING_ADMIN.get("/v1/regions/" + village).statusCode());
            CountyFixture.tianning();
            assertRefused(
                    ApiCaller.TIANNING_ADMIN.post(
                            "/v1/counties/320402/" + RENAMINGS, renaming(village, "别县改名", "2020-01-01")),
                    "/region",
                    "region-of-other-county");
        }
    }

    @Nested
    @DisplayName("As the platform administrator")
    class AsPlatformAdmin {

        @Test
        @DisplayName("a region of the county is opened, renamed and merged")
        void permitted() {
            String town = TreeFixture.town();
            String code = town + "777";
            ApiCaller admin = ApiCaller.PLATFORM_ADMIN;
            var opening = Map.of("code", code, "name", "新村", "validFrom", "2020-01-01");
            Response opened = admin.post(countyPath("regions"), opening, "open-" + code);
            assertEquals(201, opened.statusCode(), opened.asString());
            assertTrue(opened.header("Location").endsWith("/v1/regions/" + code), opened.header("Location"));
            assertEquals(
                    "true",
                    admin.post(countyPath("regions"), opening, "open-" + code).header("Idempotent-Replayed"));
            assertEquals(409, admin.post(countyPath("regions"), opening).statusCode());
            assertEquals(
                    200,
                    admin.post(countyPath(RENAMINGS), renaming(code, "新社区", "2021-01-01"))
                            .statusCode());
            assertEquals(
                    200,
                    admin.post(countyPath(MERGERS), regionMerger(code, TreeFixture.village(town), "2022-01-01", false))
                            .statusCode());
            assertEquals(
                    List.of("CREATED", "MERGED", "RENAMED"),
                    WUJIN_ADMIN
                            .get(countyPath("audit-events?subjectId=00000000-0000-0000-0000-" + code))
                            .<List<String>>path("items.action")
                            .stream()
                            .sorted()
                            .toList());
        }
    }

    @Nested
    @DisplayName("As the administrator of the county")
    class AsWujinAdmin {

        @Test
        @DisplayName("only towns and villages of the county open, in a town that is there")
        void opening() {
            assertRefused(open("320402001998"), "/code", "region-of-other-county");
            assertRefused(open("320412"), "/code", "town-or-village");
            assertRefused(open("320412997001"), "/code", "region-above-not-valid");
            Response unread =
                    WUJIN_ADMIN.post(countyPath("regions"), Map.of("code", "12345", "validFrom", "2020-02-30"));
            assertEquals(400, unread.statusCode());
            assertEquals(
                    List.of("/code", "/name", "/validFrom"),
                    unread.<List<String>>path("errors.pointer").stream()
                            .sorted()
                            .toList());
        }

        @Test
        @DisplayName("nothing opens, moves or reopens in a region on a day on which it is none")
        void outsideItsDays() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(TreeFixture.village(town), school);
            done(countyPath(MERGERS), regionMerger(village, TreeFixture.village(town), "2020-01-01", false));
            assertRefused(opened(village, school, "2020-01-01"), "/region", "region-not-valid");
            assertRefused(
                    opened(village, school, "1994-12-31"), "/region", "region-not-valid", "/parent", "parent-not-open");
            assertEquals(201, opened(village, school, "2019-12-31").statusCode());
            assertRefused(
                    WUJIN_ADMIN.post(path(station, "moves"), move("2020-01-01", village, school)),
                    "/region",
                    "region-not-valid");
            done(path(station, "closure"), closing("2020-12-31"));
            assertRefused(
                    WUJIN_ADMIN.post(path(station, "reopening"), reopening("2021-06-01", village, school)),
                    "/region",
                    "region-not-valid");
        }

        @Test
        @DisplayName("a new name holds from its day on; the map of a day shows the name of that day")
        void renamings() {
            String town = TreeFixture.town();
            String village = TreeFixture.village(town);
            String first = WUJIN_ADMIN.get("/v1/regions/" + village).path("name");
            done(countyPath(RENAMINGS), renaming(village, "第二名", "2010-01-01"));
            done(countyPath(RENAMINGS), renaming(village, "第三名", "2015-01-01"));
            assertRefused(rename(village, "第四名", "2014-12-31"), "/renamedOn", "renamed-before-last");
            assertRefused(rename(village, "第三名", "2099-12-31"), "/renamedOn", "in-future", "/name", "name-unchanged");
            assertRefused(rename("320412999999", "无", "2015-01-01"), "/region", "unknown-region");
            assertEquals(List.of(first), namesOn(town, "2009-12-31"));
            assertEquals(List.of("第二名"), namesOn(town, "2010-01-01"));
            assertEquals(List.of("第二名"), namesOn(town, "2014-12-31"));
            assertEquals(List.of("第三名"), namesOn(town, "2015-01-01"));
            assertEquals(List.of(), namesOn(town, "1994-12-31"), "it was not there yet");
            assertEquals(
                    "第二名",
                    WUJIN_ADMIN.get("/v1/regions/" + village + "?on=2012-01-01").path("name"));
            assertEquals("第三名", WUJIN_ADMIN.get("/v1/regions/" + village).path("name"));
        }

        @Test
        @DisplayName("regions merge within their level; a town only when no village lies in it")
        void mergerRefusals() {
            String town = TreeFixture.town();
            String village = TreeFixture.village(town);
            assertRefused(merge(village, village, "2020-01-01", false), "/into", "region-of-same-level");
            assertRefused(merge(village, town, "2020-01-01", false), "/into", "region-of-same-level");
            assertRefused(merge(village, "320412999999", "2020-01-01", false), "/into", "unknown-region");
            assertRefused(merge(village, "320402001001", "2020-01-01", false), "/into", "region-of-other-county");
            assertRefused(merge(town, TreeFixture.town(), "2020-01-01", true), "/region", "region-has-places");
            assertRefused(
                    merge(village, TreeFixture.village(town), TreeFixture.SINCE, false), "/region", "region-not-valid");
            done(countyPath(MERGERS), regionMerger(village, TreeFixture.village(town), "2020-01-01", false));
            assertRefused(
                    merge(village, TreeFixture.village(town), "2021-01-01", false), "/region", "region-not-valid");
            assertRefused(merge(TreeFixture.village(town), village, "2021-01-01", false), "/into", "region-not-valid");
        }

        @Test
        @DisplayName("institutions in a merged village are moved when asked, unless one stands in the other already")
        void mergerWithInstitutions() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(village, school);
            String into = TreeFixture.village(town);
            assertRefused(merge(village, into, "2020-01-01", false), "/moveInstitutions", "region-has-institutions");
            String there = TreeFixture.station(into, school);
            assertRefused(merge(village, into, "2020-01-01", true), "/moveInstitutions", "merge-institutions-first");
            done(path(station, "merger"), TreeFixture.merger("2020-01-01", there));
            Response merged = done(countyPath(MERGERS), regionMerger(village, into, "2020-01-01", true));
            assertEquals("2019-12-31", merged.path("validTo"));
            assertEquals(into, merged.path("successor"));
            assertEquals(
                    404,
                    WUJIN_ADMIN.get("/v1/regions/" + village + "?on=2020-01-01").statusCode());
            assertEquals(into, WUJIN_ADMIN.get("/v1/regions/" + village).path("successor"));
            assertNull(WUJIN_ADMIN.get("/v1/regions/" + into).path("validTo"));
            List<String> all = WUJIN_ADMIN.get("/v1/regions?parent=" + town).path("items.code");
            assertEquals(List.of(village, into), all, "what was merged stays readable");
        }

        @Test
        @DisplayName("who came to the region since is in the way, since it came to what was none any more")
        void enteredSince() {
            String town = TreeFixture.town();
            String school = TreeFixture.school(town);
            String village = TreeFixture.village(town);
            String station = TreeFixture.station(TreeFixture.village(town), school);
            done(path(station, "moves"), move("2021-01-01", village, school));
            assertRefused(
                    merge(village, TreeFixture.village(town), "2020-01-01", true), "/mergedOn", "region-entered-since");
            String into = TreeFixture.village(town);
            done(countyPath(MERGERS), regionMerger(village, into, "2022-01-01", true));
            assertEquals(into, WUJIN_ADMIN.get(path(station)).path("region"));
            assertEquals(
                    village, WUJIN_ADMIN.get(path(station) + "?on=2021-12-31").path("region"));
        }
    }

    private static Response open(String code) {
        return WUJIN_ADMIN.post(countyPath("regions"), Map.of("code", code, "name", "新区", "validFrom", "2020-01-01"));
    }

    private static Response opened(String village, String school, String day) {
        return WUJIN_ADMIN.post(
                countyPath("institutions"),
                Map.of(
                        "name", "新站",
                        "tier", "VILLAGE_STATION",
                        "region", village,
                        "parent", school,
                        "validFrom", day));
    }

    private static Response merge(String region, String into, String day, boolean move) {
        return WUJIN_ADMIN.post(countyPath(MERGERS), regionMerger(region, into, day, move));
    }

    private static Response rename(String region, String name, String day) {
        return WUJIN_ADMIN.post(countyPath(RENAMINGS), renaming(region, name, day));
    }

    private static Map<String, Object> renaming(String region, String name, String day) {
        return Map.of("region", region, "name", name, "renamedOn", day, "reason", "更名");
    }

    private static List<String> namesOn(String town, String day) {
        return WUJIN_ADMIN.get("/v1/regions?parent=" + town + "&on=" + day).path("items.name");
    }
}
