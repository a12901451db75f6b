package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sanji.capture.ApiCaller.REVIEWER;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of funding, populations, competitions, media reports and activities; the refusals first. */
@QuarkusTest
class LedgerRulesTest {

    private CountyFixture wujin;
    private String station;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        station = wujin.newStation(HUTANG);
    }

    @ParameterizedTest
    @DisplayName("What happened does not lie in the future")
    @CsvSource({
        "ACTIVITIES, heldOn",
        "COMPETITION_ENTRIES, enteredOn",
        "MEDIA_REPORTS, publishedOn",
        "ENROLMENTS, enrolledOn",
        "OUTCOMES, grantedOn",
        "RECOGNITIONS, grantedOn",
        "TRAININGS, heldOn",
        "VOLUNTEER_SERVICES, heldOn",
        "LEARNING_GROUP_MEETINGS, heldOn"
    })
    void future(CaptureFeature feature, String date) {
        assertRule(post(feature, Map.of(date, "2099-01-01")), "/" + date + " in-future");
        String item = wujin.path(feature.path()) + "/"
                + assertStored(post(feature, Map.of())).path("id");
        assertRule(WUJIN_ADMIN.patch(item, "\"0\"", Map.of(date, "2099-01-01")), "/" + date + " in-future");
    }

    @Test
    @DisplayName("An amount is a positive decimal string with at most two places")
    void amounts() {
        assertInvalid(amount("0.00"), "/amount positive");
        assertInvalid(amount("-1"), "/amount positive");
        assertInvalid(amount("1.005"), "/amount digits");
        assertInvalid(amount(12), "/amount decimal");
        assertInvalid(amount("1e3"), "/amount decimal");
        assertInvalid(amount("12345678901234"), "/amount decimal");
        assertEquals(
                "9999999999999.99", assertStored(amount("9999999999999.99")).path("amount"));
        Response stored = assertStored(amount("12.5"));
        assertEquals("12.50", stored.path("amount"));
        assertEquals("12.50", WUJIN_ADMIN.get(stored.header("Location")).path("amount"));
    }

    @Test
    @DisplayName("Funding is booked in its fiscal year, at its end unless it says when")
    void fiscalYears() {
        assertRule(post(CaptureFeature.FUNDING_ENTRIES, Map.of("bookedOn", "2025-01-01")), "/bookedOn outside-year");
        Response stored = assertStored(post(CaptureFeature.FUNDING_ENTRIES, Map.of("bookedOn", "2024-02-29")));
        String item = wujin.path("funding-entries") + "/" + stored.path("id");
        assertEquals(
                "2024-12-31",
                WUJIN_ADMIN.patch(item, "\"0\"", "{\"bookedOn\":null}").path("bookedOn"));
    }

    @Test
    @DisplayName("An institution states the population of a year once")
    void populations() {
        assertStored(post(CaptureFeature.POPULATIONS, Map.of("year", 2024)));
        Response again = post(CaptureFeature.POPULATIONS, Map.of("year", 2024, "registered", 5));
        assertEquals(409, again.statusCode(), again.asString());
        assertEquals("duplicate", again.path("code"));
        Response other = assertStored(post(CaptureFeature.POPULATIONS, Map.of("year", 2023)));
        String item = wujin.path("populations") + "/" + other.path("id");
        assertEquals(409, WUJIN_ADMIN.patch(item, "\"0\"", Map.of("year", 2024)).statusCode());
        assertInvalid(
                post(CaptureFeature.POPULATIONS, Map.of("year", 1999, "registered", -1, "resident", -1)),
                "/registered min",
                "/resident min",
                "/year min");
    }

    @Test
    @DisplayName("A prize says its level and its day; without a prize there is no such day")
    void prizes() {
        assertRule(entry(Map.of("prize", "FIRST")), "/level prize-needs-level", "/awardedOn prize-needs-date");
        assertRule(entry(Map.of("awardedOn", "2024-01-01")), "/awardedOn award-without-prize");
        assertRule(
                entry(Map.of("prize", "FIRST", "level", "COUNTY", "awardedOn", "2019-01-01")), "/awardedOn date-order");
        assertRule(
                entry(Map.of("prize", "FIRST", "level", "COUNTY", "awardedOn", "2099-01-01")), "/awardedOn in-future");
        assertStored(entry(Map.of("prize", "FIRST", "level", "COUNTY", "awardedOn", "2024-01-01")));
        assertStored(entry(Map.of("level", "COUNTY")));
    }

    @Test
    @DisplayName("A reviewer sees an entry without the name of its author")
    void authors() {
        String item = wujin.path("competition-entries") + "/"
                + assertStored(entry(Map.of("author", "王芳"))).path("id");
        assertEquals("王*", WUJIN_ADMIN.get(item).path("author"));
        assertNull(REVIEWER.get(item).path("author"));
        String list = wujin.path("competition-entries") + "?institution=" + station;
        assertNull(REVIEWER.get(list).path("items[0].author"));
    }

    @Test
    @DisplayName("An institution records an article once, two institutions may record the same")
    void articles() {
        assertInvalid(report(Map.of("link", "ftp://example.cn/1")), "/link web-address");
        assertInvalid(report(Map.of("link", "https://exa mple.cn")), "/link web-address");
        assertInvalid(report(Map.of("link", "javascript:alert(1)")), "/link web-address");
        assertStored(report(Map.of("link", "https://www.example.cn/2025/1.html")));
        assertEquals(
                409,
                report(Map.of("link", "HTTPS://WWW.Example.cn/2025/1.html/#top"))
                        .statusCode());
        assertStored(report(Map.of()));
        assertEquals(409, report(Map.of("subject", "OTHER")).statusCode());
        assertStored(report(Map.of("outlet", "武进日报")));
        station = wujin.newStation(HUTANG);
        assertStored(report(Map.of()));
    }

    private Response amount(Object amount) {
        return post(CaptureFeature.FUNDING_ENTRIES, Map.of("amount", amount));
    }

    private Response entry(Map<String, Object> changes) {
        return post(CaptureFeature.COMPETITION_ENTRIES, changes);
    }

    private Response report(Map<String, Object> changes) {
        return post(CaptureFeature.MEDIA_REPORTS, changes);
    }

    private Response post(CaptureFeature feature, Map<String, Object> changes) {
        Map<String, Object> body = feature.body(station, 0);
        body.putAll(changes);
        return WUJIN_ADMIN.post(wujin.path(feature.path()), body);
    }
}
