package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.institution.TreeFixture.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** A county gets a new code, by who is calling. Jingjiang is used by no other test. */
@QuarkusTest
class CountyRecodingTest {

    private static final String OLD = "321282";
    private static final String NEW = "321298";
    private static final String DAY = "2025-01-01";
    private static final ApiCaller PLATFORM = ApiCaller.PLATFORM_ADMIN;
    private static final ApiCaller PROVINCE = new ApiCaller("jiangsu-admin");
    private static final ApiCaller EDITOR = new ApiCaller("jiangsu-editor");
    private static final ApiCaller BEFORE = new ApiCaller("jingjiang-admin");
    private static final ApiCaller SINCE = new ApiCaller("jingjiang-admin-later");

    /** Asks of a town whether it holds something. */
    private static final String STANDARD = """
            code: %s
            version: "1"
            region: "3212"
            title: {zh: 示范镇, en: Town}
            source: {zh: 文件, en: A paper}
            levels: [TOWNSHIP]
            eligibility:
              id: "0"
              title: {zh: 先行镇, en: A pioneer}
              text: {zh: 保持两年。, en: Held for two years.}
              rule: {type: held, recognition: DIGITAL_LEARNING_PIONEER_COMMUNITY, years: 2}
            groups:
              - title: {zh: 活动, en: Activities}
                clauses:
                  - id: "1"
                    title: {zh: 制度, en: Rules}
                    text: {zh: 有制度。, en: There are rules.}
                    rule:
                      type: qualitative
                      rubric: {zh: 有制度, en: There are rules}
                      evidence: [{zh: 文件, en: Paper}]
            """;

    private static Jingjiang jingjiang;

    /** What was there before the county got its new code, and the answer to that. */
    private record Jingjiang(
            String town, String village, String school, String station, String activity, Response recoded) {

        /** A place under the new code. */
        static String later(String place) {
            return NEW + place.substring(6);
        }
    }

    @BeforeEach
    void recodeOnce() {
        if (jingjiang == null) {
            jingjiang = recoded();
        }
    }

    private static Jingjiang recoded() {
        var county = CountyFixture.of(OLD, PROVINCE);
        String town = PROVINCE.get("/v1/regions?limit=1&parent=" + OLD).path("items[0].code");
        String village = PROVINCE.get("/v1/regions?limit=1&parent=" + town).path("items[0].code");
        String school = county.school(town);
        String station = county.station(village);
        String activity = county.recordActivity(station, "2024-03-08").path("id");
        county.recordActivity(station, "2025-03-08");
        assertEquals(201, PROVINCE.post(path(OLD, "staff"), post(station)).statusCode());
        assertEquals(201, PROVINCE.post(path(OLD, "staff"), post(school)).statusCode());
        refusals();
        preview(station);
        Response recoded = PLATFORM.post(path(OLD, "recoding"), recoding(NEW, DAY), "the-new-code");
        return new Jingjiang(town, village, school, station, activity, recoded);
    }

    /** Before it: nothing that is refused or only looked at changes anything. */
    private static void refusals() {
        for (String what : List.of("recoding", "recoding/preview")) {
            assertEquals(
                    403,
                    ApiCaller.WUJIN_ADMIN
                            .post(path(OLD, what), recoding(NEW, DAY))
                            .statusCode());
            assertEquals(403, BEFORE.post(path(OLD, what), recoding(NEW, DAY)).statusCode(), what);
            assertEquals(403, EDITOR.post(path(OLD, what), recoding(NEW, DAY)).statusCode(), what);
            Response unread = PLATFORM.post(path(OLD, what), Map.of("code", "32", "recodedOn", "2025-02-30"));
            assertEquals(400, unread.statusCode(), unread.asString());
            assertEquals(
                    List.of("/code", "/reason", "/recodedOn"),
                    unread.<List<String>>path("errors.pointer").stream()
                            .sorted()
                            .toList());
            assertRefused(
                    PLATFORM.post(path(OLD, what), recoding("320498", "2090-01-01")),
                    "/code",
                    "code-of-same-city",
                    "/recodedOn",
                    "in-future");
            assertRefused(PLATFORM.post(path(OLD, what), recoding("321281", DAY)), "/code", "code-in-use");
        }
        locked();
        lateOpening();
    }

    private static void locked() {
        String period = PROVINCE.post(path(OLD, "reporting-periods"), Map.of("period", "2025", "dueOn", "2026-01-31"))
                .path("id");
        String college = CountyFixture.of(OLD, PROVINCE).college();
        String report = path(OLD, "reporting-periods/" + period + "/reports/" + college);
        assertEquals(200, EDITOR.post(report + "/submission", null).statusCode());
        Response approved = PROVINCE.post(report + "/approval", null);
        assertEquals(200, approved.statusCode(), approved.asString());
        Response refused = PLATFORM.post(path(OLD, "recoding"), recoding(NEW, DAY));
        assertEquals(409, refused.statusCode(), refused.asString());
        assertEquals("period-locked", refused.path("code"));
        assertEquals(
                200,
                PROVINCE.post(report + "/reopening", Map.of("reason", "区划调整")).statusCode());
    }

    /** A place that begins on the day or later would end before it begins. */
    private static void lateOpening() {
        var body = Map.of("code", OLD + "888", "name", "新镇", "validFrom", "2024-06-01");
        assertEquals(201, PROVINCE.post(path(OLD, "regions"), body).statusCode());
        assertRefused(
                PLATFORM.post(path(OLD, "recoding"), recoding(NEW, "2024-06-01")),
                "/recodedOn",
                "recoded-before-last-change");
    }

    private static void preview(String station) {
        Response preview = PLATFORM.post(path(OLD, "recoding/preview"), recoding(NEW, DAY));
        assertEquals(200, preview.statusCode(), preview.asString());
        assertEquals(3, preview.<List<?>>path("institutions").size(), preview.asString());
        assertEquals(1, preview.<Integer>path("people"), preview.asString());
        List<Map<String, Object>> rows = preview.path("rows");
        assertEquals(
                Map.of("activities", 1, "staff", 2),
                Map.of(
                        rows.get(0).get("feature"),
                        rows.get(0).get("elsewhere"),
                        rows.get(1).get("feature"),
                        rows.get(1).get("elsewhere")),
                preview.asString());
        List<Map<String, Object>> figures = preview.path("figures");
        assertTrue(
                figures.stream()
                        .anyMatch(figure -> figure.get("measure").equals("activity.count")
                                && figure.get("region").equals(NEW)
                                && figure.get("period").equals("2025")
                                && "1".equals(String.valueOf(figure.get("after")))),
                preview.asString());
        assertEquals(404, PROVINCE.get("/v1/counties/" + NEW).statusCode(), "a preview changes nothing");
        assertEquals(
                OLD,
                PROVINCE.get(path(OLD, "institutions/" + station))
                        .<String>path("region")
                        .substring(0, 6));
    }

    @Nested
    @DisplayName("As the platform administrator")
    class AsPlatformAdmin {

        @Test
        @DisplayName(
                "the county goes on under its new code; the same again gets the same answer, anything else is told the code")
        void recodes() {
            Response done = jingjiang.recoded();
            assertEquals(201, done.statusCode(), done.asString());
            assertTrue(done.header("Location").endsWith("/v1/counties/" + NEW), done.header("Location"));
            assertEquals(OLD, done.path("predecessor"));
            assertEquals(DAY, done.path("recodedOn"));
            Response again = PLATFORM.post(path(OLD, "recoding"), recoding(NEW, DAY), "the-new-code");
            assertEquals("true", again.header("Idempotent-Replayed"), again.asString());
            Response other = PLATFORM.post(path(OLD, "recoding"), recoding("321297", DAY));
            assertEquals(409, other.statusCode());
            assertEquals("county-recoded", other.path("code"));
            assertTrue(other.<String>path("detail").contains(NEW), other.asString());
            assertEquals(NEW, PLATFORM.get("/v1/counties/" + OLD).path("successor"));
        }

        @Test
        @DisplayName("its places end the day before and go on with the same digits behind the new code")
        void map() {
            Response before = PLATFORM.get("/v1/regions/" + jingjiang.village());
            assertEquals("2024-12-31", before.path("validTo"));
            assertEquals(Jingjiang.later(jingjiang.village()), before.path("successor"));
            Response since = PLATFORM.get("/v1/regions/" + Jingjiang.later(jingjiang.village()));
            assertEquals(DAY, since.path("validFrom"));
            assertEquals(Jingjiang.later(jingjiang.town()), since.path("parent"));
            assertEquals(before.<String>path("name"), since.path("name"));
        }

        @Test
        @DisplayName("every institution has a line of the trail, and the county has one")
        void trail() {
            String trail = path(NEW, "audit-events?subjectId=");
            assertEquals(
                    List.of("RECODED"),
                    SINCE.get(trail + "00000000-0000-0000-0000-" + OLD + "000000")
                            .path("items.action"));
            assertTrue(SINCE.get(trail + jingjiang.station())
                    .<List<String>>path("items.action")
                    .contains("MOVED"));
        }
    }

    @Nested
    @DisplayName("As the administrator with the old code in the token")
    class AsAdministratorBefore {

        @Test
        @DisplayName("nothing can be changed under the old code, and the refusal names the new one")
        void readOnly() {
            String activity = path(OLD, "activities/" + jingjiang.activity());
            Response read = BEFORE.get(activity);
            assertEquals(200, read.statusCode(), read.asString());
            var body = CountyFixture.activity(jingjiang.station(), "2025-04-01");
            for (Response refused : List.of(
                    BEFORE.post(path(OLD, "activities"), body, UUID.randomUUID().toString()),
                    BEFORE.put(activity, read.header("ETag"), body),
                    BEFORE.delete(activity, read.header("ETag")))) {
                assertEquals(409, refused.statusCode(), refused.asString());
                assertEquals("county-recoded", refused.path("code"));
                assertTrue(refused.<String>path("detail").contains(NEW), refused.asString());
            }
            assertEquals(404, BEFORE.get(path(NEW, "activities")).statusCode());
        }
    }

    @Nested
    @DisplayName("As the administrator with the new code in the token")
    class AsAdministratorSince {

        @Test
        @DisplayName("all rows are there and are changed under the new code; the old one is read")
        void carriesOn() {
            String activity = "activities/" + jingjiang.activity();
            Response read = SINCE.get(path(NEW, activity));
            assertEquals(200, read.statusCode(), read.asString());
            assertEquals(200, SINCE.get(path(OLD, activity)).statusCode());
            var body = CountyFixture.activity(jingjiang.station(), "2024-03-09");
            Response changed = SINCE.put(path(NEW, activity), read.header("ETag"), body);
            assertEquals(200, changed.statusCode(), changed.asString());
            assertEquals(
                    Jingjiang.later(jingjiang.village()),
                    SINCE.get(path(NEW, "institutions/" + jingjiang.station())).path("region"));
            Response found = SINCE.get("/v1/institutions?q=测试机构");
            assertTrue(found.<List<String>>path("items.county").contains(NEW), found.asString());
        }

        @Test
        @DisplayName("figures as they were stay with the old code, go on under the new one, and are whole as of now")
        void figures() {
            String town = jingjiang.town();
            String later = Jingjiang.later(town);
            Figures.settle(OLD, SINCE);
            Figures.settle(NEW, SINCE);
            for (String[] place : new String[][] {{OLD, NEW}, {town, later}}) {
                assertEquals("1", value(place[0], "activity.count", "2024", ""));
                assertEquals("0", value(place[0], "activity.count", "2025", ""));
                assertEquals("0", value(place[1], "activity.count", "2024", ""));
                assertEquals("1", value(place[1], "activity.count", "2025", ""));
                assertEquals("1", value(place[1], "activity.count", "2024", "&tree=AS_NOW"));
                assertEquals("0", value(place[0], "activity.count", "2024", "&tree=AS_NOW"));
                assertEquals("1", value(place[0], "staff.count", "2024", ""));
                assertEquals(
                        "1", value(place[1], "staff.count", "2024..2025", "&tree=AS_NOW"), "one person, two posts");
            }
            assertEquals("1", value("3212", "activity.count", "2024", ""));
            assertEquals("1", value("3212", "activity.count", "2025", ""));
        }

        @Test
        @DisplayName("the rows behind a figure are found under the code under which they count")
        void rows() {
            String rows = "/v1/regions/%s/figures/activity.count/rows?period=%s";
            assertEquals(1, counted(SINCE.get(rows.formatted(OLD, "2024"))));
            assertEquals(1, counted(SINCE.get(rows.formatted(NEW, "2025"))));
            assertEquals(1, counted(SINCE.get(rows.formatted(NEW, "2024") + "&tree=AS_NOW")));
            assertEquals(1, counted(PROVINCE.get(rows.formatted("3212", "2024"))));
            assertEquals(1, counted(PROVINCE.get(rows.formatted("3212", "2025"))));
        }
    }

    /** What the county reads and decides under either code is its own. */
    @Nested
    @DisplayName("As the administrator with the new code in the token, in what is listed and reported")
    class AsAdministratorOfBoth {

        @Test
        @DisplayName("lists and the trail are whole under the old code")
        void reads() {
            for (String code : List.of(OLD, NEW)) {
                List<String> activities =
                        SINCE.get(path(code, "activities?limit=500")).path("items.id");
                assertTrue(activities.contains(jingjiang.activity()), activities::toString);
                assertEquals(200, SINCE.get(path(code, "audit-events")).statusCode());
            }
        }

        @Test
        @DisplayName("what a town holds it holds under the code it had, too")
        void holds() {
            Map<String, Object> granted = Map.of(
                    "institution", jingjiang.school(),
                    "kind", "DIGITAL_LEARNING_PIONEER_COMMUNITY",
                    "grantedBy", "江苏省教育厅",
                    "grantedOn", "2014-10-31");
            PROVINCE.post(path(NEW, "recognitions"), granted).then().statusCode(201);
            String code = "of-any-" + UUID.randomUUID().toString().substring(0, 8);
            PLATFORM.send("/v1/standards", "application/yaml", STANDARD.formatted(code))
                    .then()
                    .statusCode(201);
            String report = "regions/%s/gap-report?standard=" + code + "&version=1&year=%s";
            Response before = SINCE.get(path(OLD, report.formatted(jingjiang.town(), "2024")));
            assertEquals(true, before.path("eligibility.eligible"), before.asString());
            Response since = SINCE.get(path(NEW, report.formatted(Jingjiang.later(jingjiang.town()), "2025")));
            assertEquals(true, since.path("eligibility.eligible"), since.asString());
        }

        @Test
        @DisplayName("a report of a year before the new code is decided under the new one")
        void approves() {
            var year = Map.of("period", "2024", "dueOn", "2025-01-31");
            PROVINCE.post(path(NEW, "reporting-periods"), year).then().statusCode(201);
            String period =
                    PROVINCE.get(path(NEW, "reporting-periods?year=2024")).path("items[0].id");
            String report = path(NEW, "reporting-periods/" + period + "/reports/" + jingjiang.school());
            assertEquals(200, EDITOR.post(report + "/submission", null).statusCode());
            Response approved = SINCE.post(report + "/approval", null);
            assertEquals(200, approved.statusCode(), approved.asString());
            Response reopened = SINCE.post(report + "/reopening", Map.of("reason", "补录"));
            assertEquals(200, reopened.statusCode(), reopened.asString());
            assertTrue(SINCE.get(path(NEW, "reporting-periods/" + period + "/completeness"))
                    .asString()
                    .contains("/v1/counties/" + NEW + "/reporting-periods/"));
        }
    }

    private static long counted(Response rows) {
        assertEquals(200, rows.statusCode(), rows.asString());
        return rows.<List<Boolean>>path("items.counted").stream()
                .filter(Boolean.TRUE::equals)
                .count();
    }

    private static String value(String region, String measure, String period, String how) {
        ApiCaller reader = region.length() == 4 ? PROVINCE : SINCE;
        Response answer =
                reader.get("/v1/regions/" + region + "/figures?measures=" + measure + "&period=" + period + how);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("items[0].value");
    }

    private static String path(String county, String what) {
        return "/v1/counties/" + county + "/" + what;
    }

    private static Map<String, Object> recoding(String code, String day) {
        return Map.of("code", code, "recodedOn", day, "reason", "撤市设区");
    }

    /** The same person at each of them. */
    private static Map<String, Object> post(String institution) {
        Map<String, Object> body = new HashMap<>();
        body.put("institution", institution);
        body.put("name", "沈洁");
        body.put("idNumber", "11010519491231002X");
        body.put("post", "TEACHER");
        body.put("employment", "PART_TIME");
        body.put("validFrom", "2023-09-01");
        return body;
    }
}
