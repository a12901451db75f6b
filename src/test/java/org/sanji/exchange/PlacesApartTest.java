package org.sanji.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.exchange.CityFixture.ADMIN;
import static org.sanji.exchange.CityFixture.COUNTY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

@QuarkusTest
@DisplayName("A station under the school of another town")
class PlacesApartTest {

    @Test
    @DisplayName("is told of people in its county only: what is left of that town's sum would be known")
    void toldNowhere() {
        var county = CityFixture.county();
        String school = county.school(CityFixture.town(COUNTY, 6));
        String station = county.newStation(CityFixture.town(COUNTY, 5));
        String village = ADMIN.get(county.path("institutions/" + station)).<String>path("region");
        Response moved = ADMIN.post(
                county.path("institutions/" + station + "/moves"),
                Map.of("movedOn", "2015-01-01", "region", village, "parent", school, "reason", "区划调整"));
        assertEquals(200, moved.statusCode(), moved.asString());
        CityFixture.learners(county, station, 12, 2016);
        CityFixture.settle();
        String figure = "/v1/regions/" + village + "/figures?period=2016&measures=learner.registered";
        assertEquals("SUPPRESSED", ApiCaller.PULLER.get(figure).path("items[0].status"));
    }
}
