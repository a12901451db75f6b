package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;
import org.sanji.institution.TreeFixture;
import org.sanji.local.WithSampleData;

/** A preview in a county full of rows. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class TreePreviewOnSampleTest {

    private static final int ROUNDS = 8;

    @Test
    @DisplayName(
            "the move of a school with all its stations is previewed while others are rolled up, 200 figures of it")
    void moveOfASchool() {
        for (int round = 0; round < ROUNDS; round++) {
            Figures.settle(TreeFixture.COUNTY);
        }
        var move = Map.of("movedOn", "2024-01-01", "region", "320412100", "parent", college(), "reason", "并镇");
        Response preview = WUJIN_ADMIN.post(TreeFixture.path(school("320412102"), "moves", "preview"), move);
        assertEquals(200, preview.statusCode(), preview.asString());
        assertEquals(200, preview.<List<?>>path("figures").size());
        assertEquals(true, preview.path("truncated"));
        assertEquals(List.of("320412100"), preview.path("institutions.to.region"), "the school itself");
        assertTrue(preview.<Integer>path("people") > 0);
    }

    private static String college() {
        return WUJIN_ADMIN
                .get(TreeFixture.countyPath("institutions?tier=COUNTY_COLLEGE"))
                .path("items[0].id");
    }

    private static String school(String town) {
        return WUJIN_ADMIN
                .get(TreeFixture.countyPath("institutions?tier=TOWNSHIP_SCHOOL&region=" + town))
                .path("items[0].id");
    }
}
