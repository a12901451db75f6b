package org.sanji.capture.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** What may be granted to whom, and when (S1 eligibility, 6.1). */
@QuarkusTest
class RecognitionRulesTest {

    private CountyFixture wujin;
    private String station;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        station = wujin.newStation(HUTANG);
    }

    @Test
    @DisplayName("A community's status is its school's, a resident school's is a station's")
    void tiers() {
        String school = wujin.school(HUTANG);
        assertRule(grant(school, "STANDARD_RESIDENT_SCHOOL", "2020-01-01", null), "/kind recognition-tier");
        assertRule(grant(station, "DIGITAL_LEARNING_PIONEER_COMMUNITY", "2020-01-01", null), "/kind recognition-tier");
        assertRule(
                grant(wujin.college(), "DIGITAL_LEARNING_DEMONSTRATION_COMMUNITY", "2020-01-01", null),
                "/kind recognition-tier");
    }

    @Test
    @DisplayName("Nothing is granted in the future, nor ends before it begins")
    void order() {
        assertRule(grant("2099-01-01", null), "/grantedOn in-future");
        assertRule(grant("2020-01-02", "2020-01-01"), "/validUntil date-order");
        assertRule(revoke("2020-01-02", null, "2020-01-01"), "/revokedOn date-order");
    }

    @Test
    @DisplayName("No two of a kind are held on one day")
    void heldAlready() {
        assertStored(grant("2020-01-01", "2020-12-31"));
        assertRule(grant("2020-12-31", null), "/grantedOn held-already");
        assertRule(grant("2019-01-01", "2020-01-01"), "/grantedOn held-already");
        assertRule(grant("2019-01-01", null), "/grantedOn held-already");
        assertStored(grant("2021-01-01", null));
        assertStored(grant("2019-12-31", "2019-12-31"));
        assertRule(grant("2024-01-01", null), "/grantedOn held-already");
    }

    @Test
    @DisplayName("Of two grants at the same time one is stored")
    void racingGrants() {
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> grant("2020-01-01", null)))
                .limit(8)
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 422, 422, 422, 422, 422, 422, 422), statuses);
    }

    @Test
    @DisplayName("What a closed institution holds can be taken back, and lasts no longer than it did")
    void afterClosing() {
        Response held = assertStored(grant("2020-01-01", "2029-12-31"));
        var closing = Map.of("closedOn", "2023-06-30", "reason", "撤并");
        assertEquals(
                200,
                WUJIN_ADMIN
                        .post(wujin.path("institutions/" + station + "/closure"), closing)
                        .statusCode());
        String path = wujin.path("recognitions/" + held.path("id"));
        String etag = held.header("ETag");
        assertEquals(
                422,
                WUJIN_ADMIN
                        .patch(path, etag, Map.of("validUntil", "2030-12-31"))
                        .statusCode());
        Response revoked = WUJIN_ADMIN.patch(path, etag, Map.of("revokedOn", "2024-03-01"));
        assertEquals(200, revoked.statusCode(), revoked.asString());
        assertEquals("2024-02-29", revoked.path("heldTo"));
    }

    @Test
    @DisplayName("It is held to the earlier of its last valid day and the day before it was revoked")
    void heldTo() {
        assertNull(assertStored(revoke("2020-01-01", null, null)).path("heldTo"));
        station = wujin.newStation(HUTANG);
        assertEquals(
                "2022-12-31",
                assertStored(revoke("2020-01-01", "2022-12-31", "2023-06-01")).path("heldTo"));
        station = wujin.newStation(HUTANG);
        assertEquals(
                "2021-05-31",
                assertStored(revoke("2020-01-01", "2022-12-31", "2021-06-01")).path("heldTo"));
    }

    @Test
    @DisplayName("Revoked on the day it was granted it was never held, and stands in nobody's way")
    void neverHeld() {
        Response first = assertStored(revoke("2020-01-01", null, "2020-01-01"));
        assertEquals("2019-12-31", first.path("heldTo"));
        assertStored(grant("2020-01-01", "2020-12-31"));
        assertStored(revoke("2020-06-01", null, "2020-06-01"));
    }

    @Test
    @DisplayName("A revocation is a patch; lifting it is refused when the status was granted again")
    void revocation() {
        String path = wujin.path("recognitions") + "/"
                + assertStored(grant("2020-01-01", null)).path("id");
        assertStored(WUJIN_ADMIN.patch(path, "\"0\"", Map.of("revokedOn", "2021-01-01")));
        assertStored(grant("2021-01-01", null));
        assertRule(WUJIN_ADMIN.patch(path, "\"1\"", "{\"revokedOn\":null}"), "/grantedOn held-already");
        assertStored(WUJIN_ADMIN.patch(path, "\"1\"", Map.of("grantedBy", "常州市教育局")));
    }

    @Test
    @DisplayName("The list shows what was held on some day between two dates")
    void during() {
        assertStored(revoke("2020-01-01", null, "2021-01-01"));
        String list = wujin.path("recognitions") + "?institution=" + station;
        assertEquals(1, (int)
                WUJIN_ADMIN.get(list + "&from=2020-12-31&to=2022-01-01").path("items.size()"));
        assertEquals(0, (int) WUJIN_ADMIN.get(list + "&from=2021-01-01").path("items.size()"));
        assertEquals(0, (int) WUJIN_ADMIN.get(list + "&to=2019-12-31").path("items.size()"));
    }

    private Response grant(String grantedOn, String validUntil) {
        return grant(station, "STANDARD_RESIDENT_SCHOOL", grantedOn, validUntil);
    }

    private Response grant(String institution, String kind, String grantedOn, String validUntil) {
        return post(institution, kind, grantedOn, validUntil, null);
    }

    private Response revoke(String grantedOn, String validUntil, String revokedOn) {
        return post(station, "STANDARD_RESIDENT_SCHOOL", grantedOn, validUntil, revokedOn);
    }

    private Response post(String institution, String kind, String grantedOn, String validUntil, String revokedOn) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("institution", institution);
        body.put("kind", kind);
        body.put("grantedOn", grantedOn);
        body.put("validUntil", validUntil);
        body.put("revokedOn", revokedOn);
        return WUJIN_ADMIN.post(wujin.path("recognitions"), body);
    }
}
