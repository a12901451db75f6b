package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of research, honours, surveys and incentives; the refusals first. */
@QuarkusTest
class OutcomeRulesTest {

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
        "GUIDANCE_VISITS, heldOn",
        "HONOURS, awardedOn",
        "INCENTIVES, grantedOn",
        "RESEARCH_PROJECTS, startedOn",
        "RESEARCH_PROJECTS, finishedOn",
        "SURVEYS, surveyedOn"
    })
    void future(CaptureFeature feature, String date) {
        assertRule(post(feature, Map.of(date, "2099-01-01")), "/" + date + " in-future");
        String item = item(feature, assertStored(post(feature, Map.of())));
        assertRule(WUJIN_ADMIN.patch(item, "\"0\"", Map.of(date, "2099-01-01")), "/" + date + " in-future");
    }

    @Test
    @DisplayName("Research ends no earlier than it began, and may go on")
    void research() {
        CaptureFeature feature = CaptureFeature.RESEARCH_PROJECTS;
        assertRule(post(feature, Map.of("finishedOn", "2019-12-31")), "/finishedOn date-order");
        Response stored = assertStored(post(feature, Map.of("startedOn", "2020-01-01", "finishedOn", "2020-01-01")));
        String item = item(feature, stored);
        assertRule(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("startedOn", "2020-01-02")), "/finishedOn date-order");
        assertNull(assertStored(WUJIN_ADMIN.patch(item, "\"0\"", "{\"finishedOn\":null}"))
                .path("finishedOn"));
        assertEquals(true, WUJIN_ADMIN.get(item).path("digital"));
        assertInvalid(WUJIN_ADMIN.patch(item, "\"1\"", "{\"digital\":null}"), "/digital not-null");
        assertInvalid(
                post(feature, Map.of("result", "长".repeat(501), "publishedIn", "长".repeat(201))),
                "/publishedIn size",
                "/result size");
        assertEquals(
                List.of(stored.<String>path("id")), ids(feature, "&digital=true&kind=RESEARCH_PROJECT&level=COUNTY"));
        assertEquals(List.of(), ids(feature, "&digital=false"));
    }

    @Test
    @DisplayName("An honour says who awarded it, and is found by level and subject")
    void honours() {
        CaptureFeature feature = CaptureFeature.HONOURS;
        assertInvalid(
                post(feature, Map.of("awardedBy", " ", "documentNumber", "长".repeat(61))),
                "/awardedBy not-blank",
                "/documentNumber size");
        String id = assertStored(post(feature, Map.of("documentNumber", "常教〔2020〕1号")))
                .path("id");
        assertEquals(List.of(id), ids(feature, "&level=MUNICIPAL&subject=INSTITUTION"));
        assertEquals(List.of(), ids(feature, "&level=NATIONAL"));
        assertEquals(List.of(), ids(feature, "&subject=PROJECT"));
    }

    @Test
    @DisplayName("No more people say yes than were asked, and somebody was asked")
    void surveys() {
        CaptureFeature feature = CaptureFeature.SURVEYS;
        assertRule(post(feature, Map.of("positive", 401)), "/positive above-sample");
        assertInvalid(post(feature, Map.of("sample", 0, "positive", -1)), "/positive min", "/sample min");
        String item = item(feature, assertStored(post(feature, Map.of("positive", 400))));
        assertRule(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("sample", 399)), "/positive above-sample");
        assertStored(WUJIN_ADMIN.patch(item, "\"0\"", Map.of("sample", 1, "positive", 0)));
        assertEquals(1, ids(feature, "&subject=AWARENESS&method=QUESTIONNAIRE").size());
        assertEquals(List.of(), ids(feature, "&method=ONLINE"));
    }

    @Test
    @DisplayName("An incentive may cost nothing, or say nothing of its cost")
    void incentives() {
        CaptureFeature feature = CaptureFeature.INCENTIVES;
        assertInvalid(
                post(feature, Map.of("amount", "-0.01", "beneficiaries", -1)),
                "/amount positive-or-zero",
                "/beneficiaries min");
        assertInvalid(post(feature, Map.of("amount", "1.005")), "/amount digits");
        assertEquals(
                "999999999999.99",
                assertStored(post(feature, Map.of("amount", "999999999999.99"))).path("amount"));
        Response stored = assertStored(post(feature, Map.of("amount", "0", "beneficiaries", 0)));
        assertEquals("0.00", stored.path("amount"));
        String item = item(feature, stored);
        assertNull(assertStored(WUJIN_ADMIN.patch(item, "\"0\"", "{\"amount\":null}"))
                .path("amount"));
        assertNull(WUJIN_ADMIN.get(item).path("amount"));
        assertEquals(2, ids(feature, "&kind=POINTS_SCHEME").size());
        assertEquals(List.of(), ids(feature, "&kind=COMMENDATION"));
    }

    private List<String> ids(CaptureFeature feature, String filters) {
        return WUJIN_ADMIN
                .get(wujin.path(feature.path()) + "?institution=" + station + filters)
                .path("items.id");
    }

    private String item(CaptureFeature feature, Response stored) {
        return wujin.path(feature.path()) + "/" + stored.path("id");
    }

    private Response post(CaptureFeature feature, Map<String, Object> changes) {
        Map<String, Object> body = feature.body(station, 0);
        body.putAll(changes);
        return WUJIN_ADMIN.post(wujin.path(feature.path()), body);
    }
}
