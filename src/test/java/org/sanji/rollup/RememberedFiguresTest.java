package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

@QuarkusTest
@DisplayName("Figures that are asked for again")
class RememberedFiguresTest {

    private static final String TOWN = "320412106";

    @Test
    @DisplayName("are not read again while nothing has changed")
    void notReadAgain() {
        String towns = "/v1/regions/320412/figures?level=TOWNSHIP&period=2014";
        Figures.settle("320412");
        Response first = ApiCaller.WUJIN_ADMIN.get(towns);
        StatementCount.assertAtMost(4, "the second time", () -> {
            Response second = ApiCaller.WUJIN_ADMIN.get(towns);
            assertEquals(first.<List<Object>>path("items"), second.<List<Object>>path("items"));
        });
    }

    @Test
    @DisplayName("are the same to who asks about the city, and none to who may not see the county")
    void toWhoMaySeeThem() {
        String query = "figures?level=COUNTY&period=2014&measures=activity.count";
        assertEquals(200, ApiCaller.REVIEWER.get("/v1/regions/3204/" + query).statusCode());
        assertEquals(
                404, ApiCaller.TIANNING_ADMIN.get("/v1/regions/320412/" + query).statusCode());
        assertEquals(404, ApiCaller.WUJIN_ADMIN.get("/v1/regions/3204/" + query).statusCode());
    }

    @Test
    @DisplayName("hold what was recorded since, and of the other counties what was known")
    void whatWasRecordedSince() {
        var county = CountyFixture.wujin();
        String query = "figures?period=2014-06&measures=activity.count&fresh=true&level=";
        int before = count("/v1/regions/3204/" + query + "COUNTY");
        county.recordActivity(county.newStation(TOWN), "2014-06-01");
        assertEquals(before + 1, count("/v1/regions/3204/" + query + "COUNTY"));
        assertEquals(before + 1, count("/v1/regions/3204/" + query + "CITY"));
    }

    private static int count(String path) {
        Response answer = ApiCaller.REVIEWER.get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.<List<String>>path("items.value").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    @DisplayName("name who owes something by the name it has now")
    void namesOfToday() {
        var county = CountyFixture.wujin();
        String station = county.newStation(TOWN);
        String path = "/v1/regions/320412/figures?level=TOWNSHIP&period=2014&measures=opening-hours.weekly&fresh=true";
        String before = county.admin().get(path).asString();
        assertTrue(before.contains(station), before);
        var renaming = Map.of("renamedOn", "2020-01-01", "name", "新名居民学校", "reason", "更名");
        Response renamed = county.admin().post(county.path("institutions/" + station) + "/renaming", renaming);
        assertEquals(200, renamed.statusCode(), renamed.asString());
        String after = county.admin().get(path).asString();
        assertTrue(after.contains("\"" + station + "\",\"name\":\"新名居民学校\""), after);
    }
}
