package org.sanji.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.reporting.ReportingFixture.expect;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** A month nobody else reports on: everything that is in is in here. */
@QuarkusTest
class CompletenessResourceTest {

    private ReportingFixture wujin;
    private String month;
    private String path;

    @BeforeEach
    void open() {
        wujin = ReportingFixture.wujin();
        month = wujin.period("2017-09", "2099-10-10");
        path = wujin.path() + "/" + month;
    }

    @Test
    void countsWhatIsIn() {
        List<String> stations = Stream.generate(() -> wujin.county().newStation(HUTANG))
                .limit(5)
                .toList();
        stations.subList(0, 4).forEach(station -> expect(wujin.submit(HUTANG_EDITOR, month, station), "SUBMITTED"));
        expect(wujin.approve(WUJIN_ADMIN, month, stations.get(1)), "APPROVED");
        expect(wujin.approve(WUJIN_ADMIN, month, stations.get(2)), "APPROVED");
        expect(wujin.accept(WUJIN_ADMIN, month, stations.get(2)), "ACCEPTED");
        expect(wujin.giveBack(WUJIN_ADMIN, month, stations.get(3)), "RETURNED");
        Response found = ApiCaller.WUJIN_VIEWER.get(path + "/completeness");
        Map<String, Object> hutang = named(found, "towns", "town", HUTANG);
        int expected = institutions("&region=" + HUTANG);
        assertEquals(counts(expected, 3, 2, 1, 4), hutang.get("counts"), found.asString());
        Map<?, ?> missing = (Map<?, ?>) hutang.get("missing");
        assertEquals(expected - 3, missing.get("count"));
        assertEquals(Math.min(20, expected - 3), ((List<?>) missing.get("first")).size());
        assertEquals(
                expected - 3,
                WUJIN_ADMIN.get(missing.get("all") + "&limit=1&total=true").<Integer>path("total"));
        Map<String, Object> tier = named(found, "tiers", "tier", "VILLAGE_STATION");
        assertEquals(counts(institutions("&tier=VILLAGE_STATION"), 3, 2, 1, 4), tier.get("counts"));
        assertEquals(counts(institutions(""), 3, 2, 1, 4), found.path("counts"));
        afterTheDayDue(expected);
    }

    /** The same reports, had they been due earlier. */
    private void afterTheDayDue(int expected) {
        String tag = WUJIN_ADMIN.get(path).header("ETag");
        assertEquals(
                200, WUJIN_ADMIN.patch(path, tag, Map.of("dueOn", "2017-10-10")).statusCode());
        Response found = WUJIN_ADMIN.get(path + "/completeness");
        assertEquals(
                counts(expected, 3, 2, 1, 0),
                named(found, "towns", "town", HUTANG).get("counts"));
        found.then().body("dueOn", containsString("2017-10-10"));
    }

    @Test
    void waitsForFourStatementsAtMost() {
        StatementCount.assertAtMost(4, "the completeness", () -> WUJIN_ADMIN.get(path + "/completeness"));
    }

    private static Map<String, Object> counts(int expected, int submitted, int approved, int accepted, int onTime) {
        return Map.of(
                "expected", expected,
                "submitted", submitted,
                "approved", approved,
                "accepted", accepted,
                "onTime", onTime,
                "submittedShare", share(submitted, expected),
                "approvedShare", share(approved, expected),
                "acceptedShare", share(accepted, expected),
                "onTimeShare", share(onTime, expected));
    }

    private static String share(int part, int whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Map<String, Object> named(Response found, String list, String property, String value) {
        List<Map<String, Object>> all = found.path(list);
        return all.stream()
                .filter(one -> value.equals(one.get(property)))
                .findFirst()
                .orElseThrow();
    }

    private int institutions(String filter) {
        return WUJIN_ADMIN
                .get(wujin.county().path("institutions") + "?limit=1&total=true&openOn=2017-09-30" + filter)
                .path("total");
    }
}
