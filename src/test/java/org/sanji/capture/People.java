package org.sanji.capture;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanji.contract.AnswerFilter;
import org.sanji.local.Tokens;

/**
 * A network of its own in Wujin for a test of what is recorded about people, and calls to it as users of the realm.
 *
 * @param hutang a school in the town of {@code hutang-editor}
 * @param elsewhere a school in another town of the county
 */
public record People(String college, String hutang, String elsewhere) {

    private static final String COUNTY = "/v1/counties/320412/";
    private static final AtomicInteger PERSON = new AtomicInteger();
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** A college and two schools, open as long as those of {@link CountyFixture}, which may find them and open others below. */
    public static People open() {
        for (String county : new String[] {"320412", "320402"}) {
            as("sanji-admin").body("{\"code\": \"" + county + "\"}").post("/v1/counties");
        }
        String college = institution("COUNTY_COLLEGE", "320412", null);
        return new People(
                college,
                institution("TOWNSHIP_SCHOOL", "320412100", college),
                institution("TOWNSHIP_SCHOOL", "320412102", college));
    }

    private static String institution(String tier, String region, String parent) {
        String body = """
                {"name": "测试", "tier": "%s", "region": "%s", "validFrom": "%s" %s}
                """.formatted(
                tier, region, CountyFixture.OPENED_ON, parent == null ? "" : ", \"parent\": \"" + parent + "\"");
        return post("wujin-admin", "institutions", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** For a call with headers of its own. */
    public static RequestSpecification as(String user) {
        return given().filter(new AnswerFilter()).auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    public static ValidatableResponse post(String user, String path, String body) {
        return new ApiCaller(user).post(COUNTY + path, body).then();
    }

    public static ValidatableResponse get(String user, String path) {
        return new ApiCaller(user).get(COUNTY + path).then();
    }

    public static ValidatableResponse put(String user, String path, int version, String body) {
        return new ApiCaller(user).put(COUNTY + path, tag(version), body).then();
    }

    public static ValidatableResponse patch(String user, String path, int version, String body) {
        return new ApiCaller(user).patch(COUNTY + path, tag(version), body).then();
    }

    public static ValidatableResponse remove(String user, String path, int version) {
        return new ApiCaller(user).delete(COUNTY + path, tag(version)).then();
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The identity number of somebody no test has met. */
    public static String idNumber() {
        int person = PERSON.incrementAndGet();
        String number = "320412%d0101%03d".formatted(1940 + person / 1000, person % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + CHECK_DIGITS.charAt(sum % 11);
    }

    /** Records somebody in post at an institution since 2020 and answers the id. */
    public static String staffMember(String institution) {
        String body = """
                {"institution": "%s", "name": "王芳", "post": "TEACHER", "employment": "FULL_TIME", "validFrom": "2020-01-01"}
                """.formatted(institution);
        return post("wujin-admin", "staff", body).statusCode(201).extract().path("id");
    }

    /** Registers somebody at an institution and answers the id. */
    public static String learner(String institution) {
        String body = """
                {"institution": "%s", "name": "陈建国", "idNumber": "%s", "registeredOn": "2024-03-01"}
                """.formatted(institution, idNumber());
        return post("wujin-admin", "learners", body).statusCode(201).extract().path("id");
    }

    /**
     * Records a volunteer since 2020 at an institution and answers the id.
     *
     * @param who its kind and what goes with it, as JSON properties
     */
    public static String volunteer(String institution, String who) {
        String body = """
                {"institution": "%s", %s, "name": "李建华", "fields": ["TEACHING"], "validFrom": "2020-01-01"}
                """.formatted(institution, who);
        return post("wujin-admin", "volunteers", body).statusCode(201).extract().path("id");
    }
}
