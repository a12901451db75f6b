package org.sanji.journey;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sanji.local.Tokens;

@QuarkusTest
class SmokeTest {
    @Test
    void smoke() throws Exception {
        print(
                "me",
                given().auth().oauth2(Tokens.of("wujin-admin")).get("/v1/me").asPrettyString());
        print(
                "open",
                given().auth()
                        .oauth2(Tokens.of("sanji-admin"))
                        .contentType("application/json")
                        .body("{\"code\":\"320412\"}")
                        .post("/v1/counties")
                        .asPrettyString());
        String college = post(
                "/v1/counties/320412/institutions",
                "{\"name\":\"武进社区教育学院\",\"tier\":\"COUNTY_COLLEGE\",\"region\":\"320412\",\"validFrom\":\"2015-01-01\"}");
        String school = post(
                "/v1/counties/320412/institutions",
                "{\"name\":\"湖塘社区学校\",\"tier\":\"TOWNSHIP_SCHOOL\",\"region\":\"320412100\",\"parent\":\"" + college
                        + "\",\"validFrom\":\"2015-01-01\"}");
        String station = post(
                "/v1/counties/320412/institutions",
                "{\"name\":\"站\",\"tier\":\"VILLAGE_STATION\",\"region\":\"320412100002\",\"parent\":\"" + school
                        + "\",\"validFrom\":\"2015-01-01\"}");
        post(
                "/v1/counties/320412/activities",
                "{\"institution\":\"" + station
                        + "\",\"title\":\"x\",\"kind\":\"THEMED_DIGITAL\",\"mode\":\"BLENDED\",\"heldOn\":\"2025-02-30\",\"participants\":\"5\",\"foo\":1}");
        String activity = post(
                "/v1/counties/320412/activities",
                "{\"institution\":\"" + station
                        + "\",\"title\":\"x\",\"kind\":\"THEMED_DIGITAL\",\"mode\":\"BLENDED\",\"heldOn\":\"2025-02-28\",\"participants\":5}");
        print(
                "list",
                given().auth()
                        .oauth2(Tokens.of("wujin-admin"))
                        .get("/v1/counties/320412/activities?limit=1&total=true&foo=2&from=x")
                        .asPrettyString());
        var r = given().auth()
                .oauth2(Tokens.of("wujin-admin"))
                .get("/v1/counties/320412/activities?limit=1&total=true");
        print("list", r.getHeaders() + r.asPrettyString());
        print(
                "patch",
                given().auth()
                        .oauth2(Tokens.of("wujin-admin"))
                        .header("If-Match", "\"0\"")
                        .contentType("application/merge-patch+json")
                        .body("{\"title\":\"y\"}")
                        .patch("/v1/counties/320412/activities/" + activity)
                        .asPrettyString());
        print(
                "foreign",
                given().auth()
                        .oauth2(Tokens.of("tianning-admin"))
                        .get("/v1/counties/320412/activities")
                        .asPrettyString());
        Thread.sleep(1500);
        for (String code : new String[] {"320412100002", "320412100", "320412", "3204"}) {
            print(
                    "figures",
                    given().auth()
                            .oauth2(Tokens.of("changzhou-reviewer"))
                            .get("/v1/regions/" + code
                                    + "/figures?period=2025&measures=activity.count,institution.stations,staff.count")
                            .asPrettyString());
        }
    }

    private String post(String path, String body) {
        var response = given().auth()
                .oauth2(Tokens.of("wujin-admin"))
                .contentType("application/json")
                .body(body)
                .post(path);
        print("POST " + path, response.statusLine() + response.getHeaders() + response.asPrettyString());
        return response.jsonPath().getString("id");
    }

    private static void print(String what, String text) {
        System.out.println("=== " + what + "\n" + text);
    }
}
