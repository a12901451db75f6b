package org.sanji.capture.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sanji.capture.ApiCaller.HUTANG_EDITOR;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;
import static org.sanji.capture.CountyFixture.NIUTANG;
import static org.sanji.capture.RuleAssertions.assertInvalid;
import static org.sanji.capture.RuleAssertions.assertRule;
import static org.sanji.capture.RuleAssertions.assertStored;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** Who guides whom (S2 (六)), as the tree stood on that day; the refusals first. */
@QuarkusTest
class GuidanceVisitRulesTest {

    private static final String DAY = "2023-06-15";
    private static final long MOST_STATEMENTS_OF_A_CREATE = 9;

    private CountyFixture wujin;
    private String school;
    private String station;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        school = wujin.school(HUTANG);
        station = wujin.newStation(HUTANG);
    }

    @Test
    @DisplayName("A visit goes neither up nor across the tree, nor home")
    void neitherUpNorAcross() {
        assertRule(visit(school, wujin.college(), DAY), "/guided not-under");
        assertRule(visit(station, school, DAY), "/guided not-under");
        assertRule(visit(station, wujin.newStation(HUTANG), DAY), "/guided not-under");
        assertRule(visit(school, wujin.newStation(NIUTANG), DAY), "/guided not-under");
        assertRule(visit(school, school, DAY), "/guided not-under");
        assertStored(visit(school, station, DAY));
        assertStored(visit(wujin.college(), school, DAY));
        assertStored(visit(wujin.college(), station, DAY));
    }

    @Test
    @DisplayName("Only residents are guided without naming an institution, by every tier")
    void guidesNobody() {
        assertRule(visit(school, null, DAY), "/guided guides-nobody");
        for (String guiding : List.of(wujin.college(), school, station)) {
            assertStored(post(WUJIN_ADMIN, body(guiding, null, DAY, "RESIDENT_GUIDANCE")));
        }
        String named = path(assertStored(post(WUJIN_ADMIN, body(school, station, DAY, "RESIDENT_GUIDANCE"))));
        assertRule(
                WUJIN_ADMIN.patch(named, "\"0\"", Map.of("kind", "INSPECTION", "guided", school)), "/guided not-under");
        assertStored(WUJIN_ADMIN.patch(named, "\"0\"", "{\"guided\":null}"));
        assertRule(WUJIN_ADMIN.patch(named, "\"1\"", Map.of("kind", "TEACHING")), "/guided guides-nobody");
        assertNull(WUJIN_ADMIN.get(named).path("guided"));
    }

    @Test
    @DisplayName("An institution nobody knows, of another county, not yet open or closed is not guided")
    void whatIsNotThere() {
        assertRule(visit(school, UUID.randomUUID().toString(), DAY), "/guided unknown-institution");
        assertRule(visit(school, CountyFixture.tianning().college(), DAY), "/guided unknown-institution");
        String visit = path(assertStored(visit(school, station, DAY)));
        Map<String, Object> nobody = Map.of("guided", UUID.randomUUID().toString());
        assertRule(WUJIN_ADMIN.patch(visit, "\"0\"", nobody), "/guided unknown-institution");
        assertRule(visit(school, station, "1989-12-31"), "/institution institution-not-open");
        var closing = Map.of("closedOn", "2023-06-30", "reason", "撤并");
        String closed = wujin.path("institutions/" + station + "/closure");
        assertEquals(200, WUJIN_ADMIN.post(closed, closing).statusCode());
        assertRule(visit(school, station, "2023-07-01"), "/guided institution-not-open");
        assertStored(visit(school, station, "2023-06-30"));
        assertRule(visit(school, station, "2099-01-01"), "/heldOn in-future");
    }

    @Test
    @DisplayName("Where the guided institution stood on that day decides, not where it stands now")
    void afterAMove() {
        String village = WUJIN_ADMIN.get(wujin.path("institutions/" + station)).path("region");
        String newSchool = wujin.school(NIUTANG);
        var move = Map.of("movedOn", "2023-07-01", "region", village, "parent", newSchool, "reason", "区划调整");
        String moves = wujin.path("institutions/" + station + "/moves");
        assertEquals(200, WUJIN_ADMIN.post(moves, move).statusCode());
        assertStored(visit(school, station, "2023-06-30"));
        assertRule(visit(school, station, "2023-07-01"), "/guided not-under");
        assertRule(visit(newSchool, station, "2023-06-30"), "/guided not-under");
        assertStored(visit(newSchool, station, "2023-07-01"));
    }

    @Test
    @DisplayName("An editor speaks for its own town's school, not for the college or another town")
    void editors() {
        assertStored(post(HUTANG_EDITOR, body(school, station, DAY, "TEACHING")));
        assertEquals(
                403,
                post(HUTANG_EDITOR, body(wujin.college(), school, DAY, "TEACHING"))
                        .statusCode());
        String there = wujin.newStation(NIUTANG);
        assertEquals(
                403,
                post(HUTANG_EDITOR, body(wujin.school(NIUTANG), there, DAY, "TEACHING"))
                        .statusCode());
        assertRule(post(HUTANG_EDITOR, body(school, there, DAY, "TEACHING")), "/guided not-under");
    }

    @Test
    @DisplayName("A list shows the visits to one institution, of one kind, of some days")
    void lists() {
        String id = assertStored(visit(school, station, DAY)).path("id");
        assertStored(visit(school, wujin.newStation(HUTANG), DAY));
        String list = wujin.path("guidance-visits") + "?guided=" + station;
        assertEquals(List.of(id), WUJIN_ADMIN.get(list).path("items.id"));
        assertEquals(
                List.of(id),
                WUJIN_ADMIN
                        .get(list + "&kind=TEACHING&from=" + DAY + "&to=" + DAY)
                        .path("items.id"));
        assertEquals(List.of(), WUJIN_ADMIN.get(list + "&kind=INSPECTION").path("items.id"));
        assertEquals(List.of(), WUJIN_ADMIN.get(list + "&from=2023-06-16").path("items.id"));
    }

    @Test
    @DisplayName("Fields are bounded")
    void bounds() {
        Map<String, Object> body = body(school, station, DAY, "TEACHING");
        body.put("participants", -1);
        body.put("subject", " ");
        body.put("guide", "长".repeat(101));
        assertInvalid(post(WUJIN_ADMIN, body), "/guide size", "/participants min", "/subject not-blank");
    }

    @Test
    @DisplayName("A visit with a key costs no more statements than any other create")
    void statements() {
        Map<String, Object> body = body(school, station, DAY, "TEACHING");
        StatementCount.assertAtMost(
                MOST_STATEMENTS_OF_A_CREATE,
                "A visit",
                () -> WUJIN_ADMIN
                        .post(
                                wujin.path("guidance-visits"),
                                body,
                                UUID.randomUUID().toString())
                        .then()
                        .statusCode(201));
    }

    private Response visit(String guiding, @Nullable String guided, String day) {
        return post(WUJIN_ADMIN, body(guiding, guided, day, "TEACHING"));
    }

    private Response post(ApiCaller caller, Map<String, Object> body) {
        return caller.post(wujin.path("guidance-visits"), body);
    }

    private String path(Response stored) {
        return wujin.path("guidance-visits") + "/" + stored.path("id");
    }

    private static Map<String, Object> body(String guiding, @Nullable String guided, String day, String kind) {
        var body = new HashMap<String, Object>(
                Map.of("institution", guiding, "kind", kind, "subject", "教学质量提升", "heldOn", day, "participants", 8));
        body.put("guided", guided);
        return body;
    }
}
