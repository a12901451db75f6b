package org.sanji.institution;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** The three-tier network over HTTP, by who is calling. */
@QuarkusTest
class InstitutionResourceTest {

    private static final String TOWN = "320412119";
    private static final String VILLAGE_OF_ANOTHER_COUNTY = "320402001";

    @Nested
    @DisplayName("As somebody without a token")
    class AsNobody {

        @Test
        @DisplayName("everything is 401, with a challenge and a problem document")
        void unauthenticated() {
            for (String path : List.of("/v1/me", "/v1/regions", "/v1/counties", "/v1/counties/320412/institutions")) {
                Response answer = ApiCaller.NOBODY.get(path);
                assertEquals(401, answer.statusCode(), path);
                assertEquals("Bearer", answer.header("WWW-Authenticate"));
                assertEquals("application/problem+json", answer.contentType());
            }
        }
    }

    @Nested
    @DisplayName("As the administrator of another county")
    class AsTianningAdmin {

        @Test
        @DisplayName("Wujin answers like a county that does not exist, byte for byte")
        void foreignCounty() {
            var wujin = CountyFixture.wujin();
            String foreign =
                    ApiCaller.TIANNING_ADMIN.get(wujin.path("institutions")).asString();
            String unknown = ApiCaller.TIANNING_ADMIN
                    .get("/v1/counties/999999/institutions")
                    .asString();
            assertEquals(unknown, foreign);
            assertEquals(
                    404, ApiCaller.TIANNING_ADMIN.get("/v1/counties/320412").statusCode());
            String school = wujin.school(CountyFixture.HUTANG);
            CountyFixture.tianning();
            assertEquals(
                    404,
                    ApiCaller.TIANNING_ADMIN
                            .get("/v1/counties/320402/institutions/" + school)
                            .statusCode());
        }
    }

    @Nested
    @DisplayName("As the editor of a town")
    class AsTownEditor {

        @Test
        @DisplayName("the county he lies in is read, by its code as in the list")
        void ownCounty() {
            CountyFixture.wujin();
            ApiCaller.HUTANG_EDITOR.get("/v1/counties").then().body("items.code", contains("320412"));
            ApiCaller.HUTANG_EDITOR.get("/v1/counties/320412").then().statusCode(200);
        }
    }

    @Nested
    @DisplayName("As the platform administrator")
    class AsPlatformAdmin {

        @Test
        @DisplayName("a county is opened once: the same key gets the same answer, another key is told that it is open")
        void opensOnce() {
            var request = Map.of("code", "320481");
            Response opened = ApiCaller.PLATFORM_ADMIN.post("/v1/counties", request, "open-liyang");
            assertEquals(201, opened.statusCode(), opened.asString());
            Response again = ApiCaller.PLATFORM_ADMIN.post("/v1/counties", request, "open-liyang");
            assertEquals(201, again.statusCode());
            assertEquals("true", again.header("Idempotent-Replayed"));
            assertEquals(opened.asString(), again.asString());
            assertTrue(again.header("Location").endsWith("/v1/counties/320481"));
            assertEquals(
                    409,
                    ApiCaller.PLATFORM_ADMIN
                            .post("/v1/counties", request, "open-it-again")
                            .statusCode());
            assertEquals(
                    403, ApiCaller.WUJIN_ADMIN.post("/v1/counties", request).statusCode());
        }
    }

    @Nested
    @DisplayName("As a viewer of the county")
    class AsViewer {

        @Test
        @DisplayName("institutions are read, not opened")
        void readOnly() {
            var wujin = CountyFixture.wujin();
            assertEquals(
                    200, ApiCaller.WUJIN_VIEWER.get(wujin.path("institutions")).statusCode());
            assertEquals(
                    403,
                    ApiCaller.WUJIN_VIEWER
                            .post(wujin.path("institutions"), Map.of())
                            .statusCode());
        }
    }

    @Nested
    @DisplayName("As the administrator of the county")
    class AsWujinAdmin {

        @Test
        @DisplayName("an institution stands only where its tier may stand")
        void rulesOfPlaces() {
            var wujin = CountyFixture.wujin();
            String school = wujin.school(TOWN);
            assertRefused(open(wujin, "VILLAGE_STATION", TOWN, school), "/region", "region-level");
            assertRefused(
                    open(wujin, "TOWNSHIP_SCHOOL", VILLAGE_OF_ANOTHER_COUNTY, wujin.college()),
                    "/region",
                    "region-of-other-county");
            assertRefused(open(wujin, "TOWNSHIP_SCHOOL", TOWN, null), "/parent", "parent-tier");
            assertRefused(open(wujin, "TOWNSHIP_SCHOOL", TOWN, school), "/parent", "parent-tier");
            assertRefused(open(wujin, "TOWNSHIP_SCHOOL", "320412999", wujin.college()), "/region", "unknown-region");
            assertRefused(
                    open(wujin, "TOWNSHIP_SCHOOL", TOWN, "018f0000-0000-7000-8000-000000000000"),
                    "/parent",
                    "unknown-institution");
        }

        @Test
        @DisplayName("a name is corrected with If-Match, and stale versions are refused")
        void corrections() {
            var wujin = CountyFixture.wujin();
            String path = wujin.path("institutions/" + wujin.newStation(TOWN));
            String tag = ApiCaller.WUJIN_ADMIN.get(path).header("ETag");
            assertEquals(
                    428,
                    ApiCaller.WUJIN_ADMIN
                            .patch(path, null, Map.of("name", "新名"))
                            .statusCode());
            Response patched = ApiCaller.WUJIN_ADMIN.patch(path, tag, Map.of("name", "新名"));
            assertEquals("新名", patched.path("name"));
            assertEquals(
                    412,
                    ApiCaller.WUJIN_ADMIN.patch(path, tag, Map.of("name", "旧名")).statusCode());
            assertEquals(
                    400,
                    ApiCaller.WUJIN_ADMIN
                            .patch(path, patched.header("ETag"), Map.of("tier", "COUNTY_COLLEGE"))
                            .statusCode());
        }

        @Test
        @DisplayName("a move keeps the history; a closure needs no open institution underneath and happens once")
        void movesAndClosure() {
            var wujin = CountyFixture.wujin();
            // Of its own: nobody opens anything under a school that is closed.
            String own = TreeFixture.town();
            String school = TreeFixture.school(own);
            String station = TreeFixture.station(TreeFixture.village(own), school);
            String stationPath = wujin.path("institutions/" + station);
            String village = ApiCaller.WUJIN_ADMIN.get(stationPath).path("region");
            var move = Map.of("movedOn", "2024-07-01", "region", village, "parent", wujin.school(TOWN), "reason", "并镇");
            assertRefused(
                    ApiCaller.WUJIN_ADMIN.post(wujin.path("institutions/" + school + "/closure"), closing()),
                    "/closedOn",
                    "children-open");
            assertEquals(
                    200,
                    ApiCaller.WUJIN_ADMIN.post(stationPath + "/moves", move).statusCode());
            assertRefused(ApiCaller.WUJIN_ADMIN.post(stationPath + "/moves", move), "/movedOn", "move-before-last");
            List<Map<String, Object>> history =
                    ApiCaller.WUJIN_ADMIN.get(stationPath + "/placements").path("items");
            assertEquals(2, history.size());
            assertEquals("2024-06-30", history.getFirst().get("validTo"));
            assertEquals(
                    200,
                    ApiCaller.WUJIN_ADMIN
                            .post(stationPath + "/closure", closing())
                            .statusCode());
            assertEquals(
                    409,
                    ApiCaller.WUJIN_ADMIN
                            .post(stationPath + "/closure", closing())
                            .statusCode());
            assertEquals("2025-12-31", ApiCaller.WUJIN_ADMIN.get(stationPath).path("validTo"));
            assertEquals(
                    200,
                    ApiCaller.WUJIN_ADMIN
                            .post(wujin.path("institutions/" + school + "/closure"), closing())
                            .statusCode());
        }

        @Test
        @DisplayName("every step is in the audit trail")
        void auditTrail() {
            var wujin = CountyFixture.wujin();
            String station = wujin.newStation(TOWN);
            Response trail = ApiCaller.WUJIN_ADMIN.get(wujin.path("audit-events?subjectId=" + station));
            assertEquals(List.of("CREATED"), trail.path("items.action"));
            assertTrue(trail.<String>path("items[0].actorName").contains("wujin-admin"));
            assertNotNull(trail.path("items[0].after"));
            assertEquals(200, ApiCaller.AUDITOR.get(wujin.path("audit-events")).statusCode());
            assertEquals(
                    403, ApiCaller.WUJIN_VIEWER.get(wujin.path("audit-events")).statusCode());
        }
    }

    private static Map<String, Object> closing() {
        return Map.of("closedOn", "2025-12-31", "reason", "合并");
    }

    private static Response open(CountyFixture county, String tier, String region, @Nullable String parent) {
        var body = new HashMap<String, Object>(
                Map.of("name", "测试", "tier", tier, "region", region, "validFrom", "2020-01-01"));
        body.put("parent", parent);
        return county.admin().post(county.path("institutions"), body);
    }

    private static void assertRefused(Response answer, String pointer, String code) {
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals(pointer, answer.path("errors[0].pointer"), answer.asString());
        assertEquals(code, answer.path("errors[0].code"), answer.asString());
    }
}
