package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** Places in which somebody stood, and stands at no time any more. Lianshui is used by no other test. */
@QuarkusTest
class AbandonedPlacesTest {

    private static final ApiCaller ADMIN = new ApiCaller("jiangsu-admin");
    private static final String COUNTY = "320826";
    private static final String LATER = "320898";
    private static final String MEASURE = "institution.stations";

    private CountyFixture county;
    private String school;

    @Test
    @DisplayName("nothing counts there: the county got another code on a day before their stations opened")
    void recodedBefore() {
        county = CountyFixture.of(COUNTY, ADMIN);
        String town = ADMIN.get("/v1/regions?limit=1&parent=" + COUNTY).path("items[0].code");
        List<String> villages = ADMIN.get("/v1/regions?limit=2&parent=" + town).path("items.code");
        school = county.school(town);
        closed(opened(villages.get(1), "2010-01-01"));
        opened(villages.get(0), "2024-05-01");
        opened(villages.get(1), "2024-06-01");
        Figures.settle(COUNTY, ADMIN);
        villages.forEach(village -> assertEquals("1", stations(village)));
        var body = Map.of("code", LATER, "recodedOn", "2024-01-01", "reason", "撤县设区");
        Response recoded = ApiCaller.PLATFORM_ADMIN.post(county.path("recoding"), body);
        assertEquals(201, recoded.statusCode(), recoded.asString());
        Figures.settle(LATER, ADMIN);
        assertNotEquals("1", stations(villages.get(0)), "nobody stood there before that day");
        assertNotEquals("1", stations(villages.get(1)), "one did, and was closed long before");
        villages.forEach(village -> assertEquals("1", stations(LATER + village.substring(6))));
        Response reconciled = ADMIN.post("/v1/counties/" + LATER + "/reconciliations", Map.of());
        assertEquals(201, reconciled.statusCode(), reconciled.asString());
        assertEquals(List.of(), reconciled.path("problems"), reconciled.asString());
    }

    private String opened(String village, String day) {
        var body = new HashMap<String, Object>(Map.of("name", "教学站 " + village + " " + day));
        body.putAll(Map.of("tier", "VILLAGE_STATION", "region", village, "parent", school, "validFrom", day));
        Response opened = ADMIN.post(county.path("institutions"), body);
        assertEquals(201, opened.statusCode(), opened.asString());
        return opened.path("id");
    }

    private void closed(String station) {
        Response closed = ADMIN.post(
                county.path("institutions/" + station + "/closure"), Map.of("closedOn", "2020-12-31", "reason", "撤点"));
        assertEquals(200, closed.statusCode(), closed.asString());
    }

    private static String stations(String village) {
        return ADMIN.get("/v1/regions/" + village + "/figures?period=2024&measures=" + MEASURE)
                .path("items[0].value");
    }
}
