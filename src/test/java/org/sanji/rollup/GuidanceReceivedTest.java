package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** A visit counts where it was paid from and where it was received, and figures of both follow every change of it. */
@QuarkusTest
class GuidanceReceivedTest {

    private static final String RECEIVED = "guidance.received";
    private static final String GIVEN = "guidance.visits";
    private static final String TOWN = "320412119";
    private static final String OTHER_TOWN = "320412120";

    private CountyFixture wujin;

    @BeforeEach
    void openCounty() {
        wujin = CountyFixture.wujin();
    }

    @Test
    @DisplayName("Added, changed and removed visits of the college are felt in the towns they were paid to")
    void marksOfBoth() {
        String station = wujin.newStation(TOWN);
        String other = wujin.newStation(OTHER_TOWN);
        Response created = wujin.admin().post(wujin.path("guidance-visits"), visit(station, "2012-03-10"));
        assertEquals(201, created.statusCode(), created.asString());
        String item = wujin.path("guidance-visits") + "/" + created.path("id");
        Figures.await("1", TOWN, RECEIVED, "2012-03");
        assertEquals("0", Figures.value(TOWN, GIVEN, "2012-03"), "the college gave it, not the town");
        Figures.await("1", "320412", GIVEN, "2012-03");

        change(item, 0, Map.of("guided", other));
        Figures.await("0", TOWN, RECEIVED, "2012-03");
        Figures.await("1", OTHER_TOWN, RECEIVED, "2012-03");

        change(item, 1, Map.of("heldOn", "2012-05-10"));
        Figures.await("0", OTHER_TOWN, RECEIVED, "2012-03");
        Figures.await("1", OTHER_TOWN, RECEIVED, "2012-05");
        List<String> behind = rows(OTHER_TOWN).path("items.institution");
        assertEquals(List.of(other), behind, "the row stands at who received it");

        assertEquals(204, wujin.admin().delete(item, "\"2\"").statusCode());
        Figures.await("0", OTHER_TOWN, RECEIVED, "2012");
        Figures.await("0", "320412", GIVEN, "2012");
    }

    private void change(String item, int version, Map<String, Object> changes) {
        Response changed = wujin.admin().patch(item, "\"" + version + "\"", changes);
        assertEquals(200, changed.statusCode(), changed.asString());
    }

    private Response rows(String town) {
        return wujin.admin().get(wujin.path("figures/" + RECEIVED + "/rows?region=" + town + "&period=2012"));
    }

    private Map<String, Object> visit(String guided, String day) {
        return Map.of(
                "institution",
                wujin.college(),
                "guided",
                guided,
                "kind",
                "TEACHING",
                "subject",
                "教学质量提升",
                "heldOn",
                day,
                "participants",
                8);
    }
}
