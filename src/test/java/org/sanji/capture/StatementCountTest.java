package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that count statements count all of them. */
@QuarkusTest
class StatementCountTest {

    private static final String TOTAL = "?total=true";

    @Test
    @DisplayName("What the ORM writes itself counts: a total is one statement more")
    void queries() {
        String list = CountyFixture.wujin().path("activities");
        assertTrue(count(WUJIN_ADMIN, list) > 0, "nothing was counted");
        assertEquals(count(WUJIN_ADMIN, list) + 1, count(WUJIN_ADMIN, list + TOTAL));
    }

    @Test
    @DisplayName("Native SQL counts: this list and its total are nothing else")
    void nativeSql() {
        CountyFixture.wujin();
        String list = "/v1/regions/3204/evaluations";
        assertTrue(count(REVIEWER, list) > 0, "nothing was counted");
        assertEquals(count(REVIEWER, list) + 1, count(REVIEWER, list + TOTAL));
    }

    @Test
    @DisplayName("Bare JDBC counts: sums beside articles counted once are one statement more")
    void bareJdbc() {
        CountyFixture.wujin();
        String figures = "/v1/regions/320412/figures?period=2025&measures=media.count";
        assertEquals(count(REVIEWER, figures) + 1, count(REVIEWER, figures + ",activity.count"));
    }

    private static long count(ApiCaller caller, String path) {
        return StatementCount.of(() -> assertEquals(200, caller.get(path).statusCode()));
    }
}
