package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An institution does not end before what it recorded, every capture feature alike. */
@QuarkusTest
class CaptureClosureContractTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("A closure before a row is refused and names the feature")
    void rowsSince(CaptureFeature feature) {
        var wujin = CountyFixture.wujin();
        String station = wujin.newStation(HUTANG);
        Response recorded = WUJIN_ADMIN.post(wujin.path(feature.path()), feature.body(station, 0));
        assertEquals(201, recorded.statusCode(), recorded.asString());
        Response refused = WUJIN_ADMIN.post(
                wujin.path("institutions/" + station + "/closure"), Map.of("closedOn", "1990-06-01", "reason", "停办"));
        assertEquals(422, refused.statusCode(), refused.asString());
        assertEquals("rows-since", refused.path("errors[0].code"));
        assertTrue(refused.<String>path("errors[0].message").contains(feature.path() + " "), refused.asString());
    }
}
