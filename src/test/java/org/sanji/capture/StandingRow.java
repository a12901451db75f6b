package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A row of a feature in a town of Wujin that stays as it was recorded: for tests that only read it, or are refused to
 * change it. Recorded when first asked for, at a station where every feature has its standing row.
 *
 * @param institution the station; only the body with number 0 is taken there
 */
record StandingRow(String id, String institution) {

    private static final Map<String, String> STATIONS = new ConcurrentHashMap<>();
    private static final Map<String, StandingRow> KNOWN = new ConcurrentHashMap<>();

    static StandingRow of(CaptureFeature feature, String town) {
        return KNOWN.computeIfAbsent(feature + " in " + town, asked -> recorded(feature, town));
    }

    private static StandingRow recorded(CaptureFeature feature, String town) {
        CountyFixture wujin = CountyFixture.wujin();
        String station = STATIONS.computeIfAbsent(town, wujin::newStation);
        Response created = WUJIN_ADMIN.post(wujin.path(feature.path()), feature.body(station, 0));
        assertEquals(201, created.statusCode(), created.asString());
        return new StandingRow(created.path("id"), station);
    }
}
