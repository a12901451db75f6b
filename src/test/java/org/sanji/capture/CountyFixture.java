package org.sanji.capture;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A county with a college and schools, opened through the API. What is there already is used again, and remembered, so
 * that every test can ask for it; stations are opened one by one, so that a test has its rows for itself.
 *
 * @param code the county
 * @param admin its county administrator
 * @param college id of its college
 */
public record CountyFixture(String code, ApiCaller admin, String college) {

    /** Before everything a test records. */
    public static final String OPENED_ON = "1990-01-01";

    /** The town {@code hutang-editor} writes for. */
    public static final String HUTANG = "320412100";

    /** Another town of the same county. */
    public static final String NIUTANG = "320412102";

    private static final int TOWN_DIGITS = 9;
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, CountyFixture> OPENED = new ConcurrentHashMap<>();
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    public static CountyFixture wujin() {
        return of("320412", ApiCaller.WUJIN_ADMIN);
    }

    public static CountyFixture tianning() {
        return of("320402", ApiCaller.TIANNING_ADMIN);
    }

    /** A county of a city of its own: nothing else the tests record counts there. */
    public static CountyFixture kunshan() {
        return of("320583", ApiCaller.KUNSHAN_ADMIN);
    }

    /** Two counties of Changzhou in which nobody but campaigns record. */
    public static CountyFixture zhonglou() {
        return of("320404", ApiCaller.ZHONGLOU_ADMIN);
    }

    public static CountyFixture xinbei() {
        return of("320411", ApiCaller.XINBEI_ADMIN);
    }

    /** The last two counties of Changzhou, in which only the whole city is played. */
    public static CountyFixture jintan() {
        return of("320413", ApiCaller.JINTAN_ADMIN);
    }

    public static CountyFixture liyang() {
        return of("320481", ApiCaller.LIYANG_ADMIN);
    }

    /** Forgets what was opened: the next requests go to another database. */
    public static void forgetAll() {
        OPENED.clear();
        KNOWN.clear();
    }

    /** Any county its administrator has authority over. */
    public static CountyFixture of(String code, ApiCaller admin) {
        return OPENED.computeIfAbsent(code, absent -> opened(code, admin));
    }

    private static CountyFixture opened(String code, ApiCaller admin) {
        Response opened = ApiCaller.PLATFORM_ADMIN.post("/v1/counties", Map.of("code", code));
        if (opened.statusCode() != 201 && opened.statusCode() != 409) {
            throw new IllegalStateException("County " + code + " was not opened: " + opened.asString());
        }
        var fixture = new CountyFixture(code, admin, "");
        return new CountyFixture(code, admin, fixture.institution("COUNTY_COLLEGE", code, null));
    }

    /** The path of a collection of this county. */
    public String path(String feature) {
        return "/v1/counties/" + code + "/" + feature;
    }

    /** The township school of a town. */
    public String school(String town) {
        return KNOWN.computeIfAbsent(town, region -> institution("TOWNSHIP_SCHOOL", region, college));
    }

    /** The station of a village. */
    public String station(String village) {
        String school = school(village.substring(0, TOWN_DIGITS));
        return KNOWN.computeIfAbsent(village, region -> institution("VILLAGE_STATION", region, school));
    }

    /** A new station in a town: nothing is recorded there yet. */
    public String newStation(String town) {
        String village = KNOWN.computeIfAbsent("village of " + town, asked -> firstVillage(town));
        return open("VILLAGE_STATION", village, school(town));
    }

    /** An activity as a client writes it, with twelve people, that counts in no clause. */
    public static Map<String, Object> activity(String institution, String day) {
        Map<String, Object> body = new HashMap<>();
        body.put("institution", institution);
        body.put("title", "读书会");
        body.put("kind", "TOPIC_STUDY");
        body.put("mode", "OFFLINE");
        body.put("heldOn", day);
        body.put("participants", 12);
        return body;
    }

    /** Records one. */
    public Response recordActivity(String institution, String day) {
        Response created = admin.post(path("activities"), activity(institution, day));
        if (created.statusCode() != 201) {
            throw new IllegalStateException("An activity was not recorded: " + created.asString());
        }
        return created;
    }

    private String firstVillage(String town) {
        return admin.get("/v1/regions?limit=1&parent=" + town).path("items[0].code");
    }

    private String institution(String tier, String region, @Nullable String parent) {
        String found = admin.get(path("institutions") + "?limit=1&tier=" + tier + "&region=" + region)
                .path("items[0].id");
        return found == null ? open(tier, region, parent) : found;
    }

    private String open(String tier, String region, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "测试机构 " + COUNTER.incrementAndGet());
        body.put("tier", tier);
        body.put("region", region);
        body.put("parent", parent);
        body.put("validFrom", OPENED_ON);
        Response opened = admin.post(path("institutions"), body);
        if (opened.statusCode() != 201) {
            throw new IllegalStateException("A " + tier + " was not opened: " + opened.asString());
        }
        return opened.path("id");
    }
}
