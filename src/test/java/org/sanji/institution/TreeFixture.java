package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Towns and villages of Wujin that no other test knows, and institutions in them, so that figures stand alone. */
public final class TreeFixture {

    public static final String COUNTY = "320412";
    public static final String SINCE = "1995-01-01";

    private static final String COUNTY_PATH = "/v1/counties/" + COUNTY + "/";
    private static final AtomicInteger TOWNS = new AtomicInteger(520);
    private static final AtomicInteger VILLAGES = new AtomicInteger(200);
    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;

    private TreeFixture() {}

    /** A new town. */
    public static String town() {
        return region(COUNTY + TOWNS.incrementAndGet());
    }

    /** A new village of a town. */
    public static String village(String town) {
        return region(town + VILLAGES.incrementAndGet());
    }

    private static String region(String code) {
        CountyFixture.wujin();
        var body = Map.of("code", code, "name", "测试区域 " + code, "validFrom", SINCE);
        Response opened = ADMIN.post(COUNTY_PATH + "regions", body);
        assertEquals(201, opened.statusCode(), opened.asString());
        return code;
    }

    /** A new school that serves a town. */
    public static String school(String town) {
        return open("TOWNSHIP_SCHOOL", town, CountyFixture.wujin().college());
    }

    /** A new station that serves a village. */
    public static String station(String village, String school) {
        return open("VILLAGE_STATION", village, school);
    }

    private static String open(String tier, String region, @Nullable String parent) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", "机构 " + region, "tier", tier, "region", region, "validFrom", SINCE));
        body.put("parent", parent);
        Response opened = ADMIN.post(COUNTY_PATH + "institutions", body);
        assertEquals(201, opened.statusCode(), opened.asString());
        return opened.path("id");
    }

    /** The path of an institution, and of what is done to it. */
    public static String path(String institution, String... step) {
        return COUNTY_PATH + "institutions/" + institution + (step.length == 0 ? "" : "/" + String.join("/", step));
    }

    /** The path of something of the county. */
    public static String countyPath(String what) {
        return COUNTY_PATH + what;
    }

    /** An activity of an institution on a day. */
    public static Response activity(String institution, String day) {
        return ADMIN.post(COUNTY_PATH + "activities", CountyFixture.activity(institution, day));
    }

    /** Does something that must succeed. */
    public static Response done(String path, Object body) {
        Response answer = ADMIN.post(path, body);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    public static Map<String, Object> merger(String day, String into) {
        return Map.of("mergedOn", day, "into", into, "reason", "合并");
    }

    public static Map<String, Object> closing(String day) {
        return Map.of("closedOn", day, "reason", "停办");
    }

    public static Map<String, Object> reopening(String day, String region, String parent) {
        return Map.of("reopenedOn", day, "region", region, "parent", parent, "reason", "恢复");
    }

    public static Map<String, Object> move(String day, String region, String parent) {
        return Map.of("movedOn", day, "region", region, "parent", parent, "reason", "区划调整");
    }

    public static Map<String, Object> renaming(String day, String name) {
        return Map.of("renamedOn", day, "name", name, "reason", "更名");
    }

    public static Map<String, Object> part(String region, List<String> children) {
        return Map.of("name", "部分", "region", region, "children", children);
    }

    @SafeVarargs
    public static Map<String, Object> split(
            String day, boolean keeps, @Nullable Integer successor, Map<String, Object>... parts) {
        var body = new HashMap<String, Object>(
                Map.of("splitOn", day, "keeps", keeps, "parts", List.of(parts), "reason", "拆分"));
        body.put("successor", successor);
        return body;
    }

    /** What happened to it by the trail, its opening first. */
    public static List<String> trail(String institution) {
        return ADMIN
                .get(countyPath("audit-events?subjectId=" + institution))
                .<List<String>>path("items.action")
                .stream()
                .sorted(Comparator.comparingInt(action -> action.equals("CREATED") ? 0 : 1))
                .toList();
    }

    public static Map<String, Object> regionMerger(String region, String into, String day, boolean move) {
        return Map.of("region", region, "into", into, "mergedOn", day, "moveInstitutions", move, "reason", "行政村合并");
    }

    /** A refusal by a rule, whose errors are these in this order: pointer and code by turns. */
    public static void assertRefused(Response answer, String... pointersAndCodes) {
        assertEquals(422, answer.statusCode(), answer.asString());
        for (int index = 0; index < pointersAndCodes.length; index += 2) {
            String error = "errors[" + index / 2 + "].";
            assertEquals(pointersAndCodes[index], answer.path(error + "pointer"), answer.asString());
            assertEquals(pointersAndCodes[index + 1], answer.path(error + "code"), answer.asString());
        }
        assertEquals(
                pointersAndCodes.length / 2,
                answer.<java.util.List<?>>path("errors").size(),
                answer.asString());
    }
}
