package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** What is approved of a figure, beside what is recorded. The year is this test's own. */
@QuarkusTest
class ApprovedFiguresTest {

    private static final String TOWN = CountyFixture.HUTANG;

    @Test
    @DisplayName("a figure of a town holds, as approved, only what institutions gave whose reports are approved")
    void onlyWhatIsApproved() {
        String approved = CountyFixture.wujin().newStation(TOWN);
        String silent = CountyFixture.wujin().newStation(TOWN);
        CountyFixture.wujin().recordActivity(approved, "2000-05-01");
        CountyFixture.wujin().recordActivity(approved, "2000-06-01");
        CountyFixture.wujin().recordActivity(silent, "2000-05-02");
        assertEquals("3", figure("2000").path("value"));
        assertEquals("0", figure("2000").path("approved.value"));
        assertEquals(Integer.valueOf(0), figure("2000").path("approved.institutions"));
        String report = report(approved);
        act(ApiCaller.HUTANG_EDITOR, report + "/submission", null);
        assertEquals("0", figure("2000").path("approved.value"), "a submitted report is not approved yet");
        act(ApiCaller.WUJIN_ADMIN, report + "/approval", null);
        assertEquals("3", figure("2000").path("value"));
        assertEquals("2", figure("2000").path("approved.value"));
        assertEquals("1", figure("2000-05").path("approved.value"), "a month of an approved year is approved");
        assertEquals(Integer.valueOf(1), figure("2000").path("approved.institutions"));
        assertTrue(figure("2000").<Integer>path("approved.expected") > 1);
        assertEquals("0", figure("2001").path("approved.value"), "another year is nobody's report");
        act(ApiCaller.WUJIN_ADMIN, report + "/reopening", Map.of("reason", "补录"));
        assertEquals("0", figure("2000").path("approved.value"));
    }

    @Test
    @DisplayName("a figure says nothing of approval unless it is asked")
    void onlyWhenAsked() {
        Response answer = ApiCaller.WUJIN_ADMIN.get(path("2000"));
        assertNull(answer.<Object>path("items[0].approved"));
    }

    private static String report(String institution) {
        Response opened = ApiCaller.WUJIN_ADMIN.post(
                CountyFixture.wujin().path("reporting-periods"), Map.of("period", "2000", "dueOn", "2001-01-31"));
        assertEquals(201, opened.statusCode(), opened.asString());
        return CountyFixture.wujin().path("reporting-periods/" + opened.<String>path("id") + "/reports/" + institution);
    }

    private static void act(ApiCaller caller, String path, @org.jspecify.annotations.Nullable Object body) {
        Response done = caller.post(path, body);
        assertEquals(200, done.statusCode(), done.asString());
    }

    /** The first figure of the answer, of activities in the town. */
    private static Item figure(String period) {
        Response answer = ApiCaller.WUJIN_ADMIN.get(path(period) + "&approved=true&fresh=true");
        assertEquals(200, answer.statusCode(), answer.asString());
        return new Item(answer);
    }

    private static String path(String period) {
        return "/v1/regions/" + TOWN + "/figures?measures=activity.count&period=" + period;
    }

    private record Item(Response answer) {

        <T> T path(String within) {
            T value = answer.path("items[0]." + within);
            assertNotNull(value, answer.asString());
            return value;
        }
    }
}
