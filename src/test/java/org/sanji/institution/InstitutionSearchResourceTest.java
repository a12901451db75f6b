package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** Institutions of all counties by part of their names, by who is calling. */
@QuarkusTest
class InstitutionSearchResourceTest {

    private static final String PATH = "/v1/institutions?q=";
    private static final String OTHER_COUNTY = "320612";
    private static final String OTHER_TOWN = "320612001";
    private static final String NAME = "麒麟谷居民学校";

    private static boolean opened;

    /** A station of one name in each of three counties, two of them of one city. */
    @BeforeEach
    void open() {
        if (!opened) {
            opened = true;
            named(CountyFixture.wujin(), CountyFixture.NIUTANG, NAME);
            named(CountyFixture.tianning(), "320402001", NAME);
            named(ofAnotherCity(), OTHER_TOWN, NAME);
        }
    }

    /** A county no other test counts anything in. */
    private static CountyFixture ofAnotherCity() {
        ApiCaller admin = ApiCaller.PLATFORM_ADMIN;
        assertEquals(
                201, admin.post("/v1/counties", Map.of("code", OTHER_COUNTY)).statusCode());
        var college = new HashMap<String, Object>(
                Map.of("name", "通州社区学院", "tier", "COUNTY_COLLEGE", "region", OTHER_COUNTY, "validFrom", "1990-01-01"));
        Response opened = admin.post("/v1/counties/" + OTHER_COUNTY + "/institutions", college);
        assertEquals(201, opened.statusCode(), opened.asString());
        return new CountyFixture(OTHER_COUNTY, admin, opened.path("id"));
    }

    private static String named(CountyFixture county, String town, String name) {
        // There before: the tests that ask for the school of this town must not find this one.
        county.school(town);
        Map<String, Object> body = new HashMap<>(
                Map.of("name", name, "tier", "TOWNSHIP_SCHOOL", "region", town, "validFrom", "1995-01-01"));
        body.put("parent", county.college());
        Response answer = county.admin().post(county.path("institutions"), body);
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static Response search(ApiCaller caller, String text, String more) {
        return caller.get(PATH + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
    }

    private static List<String> counties(ApiCaller caller, String text, String more) {
        Response found = search(caller, text, more);
        assertEquals(200, found.statusCode(), found.asString());
        return found.path("items.county");
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @Test
        @DisplayName("to somebody without a token")
        void nobody() {
            assertEquals(401, search(ApiCaller.NOBODY, "湖塘", "").statusCode());
        }

        @Test
        @DisplayName("without a text, and with one of less than two or more than 60 characters")
        void texts() {
            assertQ("required-parameter", ApiCaller.WUJIN_ADMIN.get("/v1/institutions"));
            for (String text : List.of("湖", "𠮷", "", "湖".repeat(61))) {
                assertQ("size", search(ApiCaller.WUJIN_ADMIN, text, ""));
            }
        }

        private static void assertQ(String code, Response answer) {
            assertEquals(400, answer.statusCode(), answer.asString());
            assertEquals("q", answer.path("errors[0].parameter"));
            assertEquals(code, answer.path("errors[0].code"));
        }

        @Test
        @DisplayName("under a region the caller does not see, as if there were none")
        void elsewhere() {
            for (String under : List.of("320402", "320402001", "3205", "33")) {
                Response answer = search(ApiCaller.WUJIN_ADMIN, "麒麟", "&under=" + under);
                assertEquals(404, answer.statusCode(), under);
            }
        }

        @Test
        @DisplayName("with the cursor of another list")
        void cursor() {
            Response answer = search(ApiCaller.WUJIN_ADMIN, "麒麟", "&cursor=bm8");
            assertEquals(400, answer.statusCode());
        }
    }

    @Nested
    @DisplayName("finds")
    class Finds {

        @Test
        @DisplayName("what lies in counties the caller sees, and nothing else")
        void visible() {
            assertEquals(List.of("320412"), counties(ApiCaller.WUJIN_ADMIN, "麒麟谷", ""));
            assertEquals(List.of("320412"), counties(ApiCaller.HUTANG_EDITOR, "麒麟谷", ""));
            assertEquals(List.of("320402"), counties(ApiCaller.TIANNING_ADMIN, "麒麟谷", ""));
            assertEquals(List.of("320402", "320412"), counties(ApiCaller.REVIEWER, "麒麟谷", ""));
            assertEquals(List.of("320402", "320412", OTHER_COUNTY), counties(ApiCaller.PLATFORM_ADMIN, "麒麟谷", ""));
        }

        @Test
        @DisplayName("less under a region: a city, a county, a town; all of its own under one that holds it")
        void under() {
            assertEquals(List.of(OTHER_COUNTY), counties(ApiCaller.PLATFORM_ADMIN, "麒麟谷", "&under=3206"));
            assertEquals(List.of("320402"), counties(ApiCaller.REVIEWER, "麒麟谷", "&under=320402"));
            assertEquals(List.of("320402"), counties(ApiCaller.REVIEWER, "麒麟谷", "&under=320402001"));
            assertEquals(List.of(), counties(ApiCaller.REVIEWER, "麒麟谷", "&under=320402002"));
            assertEquals(List.of("320412"), counties(ApiCaller.WUJIN_ADMIN, "麒麟谷", "&under=32"));
        }

        @Test
        @DisplayName("any part of the name, in its order")
        void parts() {
            for (String part : List.of("麒麟", "麟谷居民", "谷居", NAME)) {
                assertEquals(List.of("320402", "320412"), counties(ApiCaller.REVIEWER, part, ""), part);
            }
            for (String other : List.of("谷麟", "麒麟居民学校", "麒麟谷居民学校校")) {
                assertEquals(List.of(), counties(ApiCaller.REVIEWER, other, ""), other);
            }
        }

        @Test
        @DisplayName("letters without regard to capitals, and characters beyond the first plane")
        void letters() {
            named(CountyFixture.wujin(), CountyFixture.NIUTANG, "𠮷庆IT产业园学校");
            for (String part : List.of("it产", "IT产业", "𠮷庆")) {
                assertEquals(List.of("320412"), counties(ApiCaller.WUJIN_ADMIN, part, ""), part);
            }
        }

        @Test
        @DisplayName("with the names of the places it lies in")
        void places() {
            Response found = search(ApiCaller.WUJIN_ADMIN, "麒麟谷", "");
            assertEquals(List.of("江苏省", "常州市", "武进区", "牛塘镇"), found.path("items[0].places"));
            assertEquals(NAME, found.path("items[0].name"));
            assertEquals("TOWNSHIP_SCHOOL", found.path("items[0].tier"));
            assertNull(found.path("next"));
        }

        @Test
        @DisplayName("by the present name alone: renamed and corrected in the same moment")
        void renamed() {
            String school = named(CountyFixture.wujin(), CountyFixture.NIUTANG, "凤栖岭学校");
            TreeFixture.done(TreeFixture.path(school, "renaming"), TreeFixture.renaming("2020-01-01", "凤鸣岭学校"));
            assertEquals(List.of("320412"), counties(ApiCaller.WUJIN_ADMIN, "凤鸣岭", ""));
            assertEquals(List.of(), counties(ApiCaller.WUJIN_ADMIN, "凤栖", ""));
            String path = TreeFixture.path(school);
            String version = ApiCaller.WUJIN_ADMIN.get(path).header("ETag");
            Response corrected = ApiCaller.WUJIN_ADMIN.patch(path, version, Map.of("name", "凤鸣冈学校"));
            assertEquals(200, corrected.statusCode(), corrected.asString());
            assertEquals(List.of("320412"), counties(ApiCaller.WUJIN_ADMIN, "凤鸣冈", ""));
            assertEquals(List.of(), counties(ApiCaller.WUJIN_ADMIN, "凤鸣岭", ""));
        }

        @Test
        @DisplayName("page by page the same as at once, each of them once")
        void pages() {
            List<String> all =
                    search(ApiCaller.PLATFORM_ADMIN, "麒麟", "&limit=500").path("items.id");
            List<String> walked = new ArrayList<>();
            @Nullable String next = null;
            do {
                String cursor = next == null ? "" : "&cursor=" + next;
                Response page = search(ApiCaller.PLATFORM_ADMIN, "麒麟", "&limit=1" + cursor);
                walked.addAll(page.<List<String>>path("items.id"));
                next = page.path("next");
            } while (next != null);
            assertEquals(all, walked);
            assertTrue(all.size() >= 3);
        }

        @Test
        @DisplayName("with three statements, however many it finds")
        void statements() {
            StatementCount.assertAtMost(3, "a search", () -> search(ApiCaller.PLATFORM_ADMIN, "居民学校", ""));
        }
    }
}
