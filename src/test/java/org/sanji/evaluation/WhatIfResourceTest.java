package org.sanji.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CaptureBodies;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

@QuarkusTest
class WhatIfResourceTest {

    private static final String STREET = "320412001";

    @Inject
    AgroalDataSource database;

    private EvaluationFixture given;

    @BeforeEach
    void open() {
        given = EvaluationFixture.of(STREET);
    }

    @Nested
    class NobodyElse {

        @Test
        void asksWithoutATokenTheRoleOrTheRegion() {
            Map<String, Object> report = add("media-reports", report("MUNICIPAL"));
            ask(ApiCaller.NOBODY, report).then().statusCode(401);
            for (ApiCaller caller : List.of(ApiCaller.WUJIN_VIEWER, ApiCaller.REVIEWER, ApiCaller.PULLER)) {
                ask(caller, report).then().statusCode(403);
            }
            ask(ApiCaller.HUTANG_EDITOR, report).then().statusCode(403);
            ask(ApiCaller.TIANNING_ADMIN, report).then().statusCode(404);
        }

        @Test
        void changesRowsOfAnotherTown() {
            String path = path().replace(STREET, CountyFixture.HUTANG);
            ApiCaller.HUTANG_EDITOR
                    .post(path, Map.of("changes", List.of(add("media-reports", report("MUNICIPAL")))))
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class AReportThatCannotBe {

        @Test
        void isRefusedBeforeAnythingIsReckoned() throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // Who begins to reckon waits for this.
                statement.executeQuery("select county from rollup_county where county = '320412' for update");
                askAt(path().replace("version=trial", "version=2099")).then().statusCode(422);
                askAt(path().replace(STREET, "320412")).then().statusCode(422);
                askAt(path().replace(STREET, "320412999")).then().statusCode(404);
                connection.rollback();
            }
        }

        private Response askAt(String path) {
            return ApiCaller.WUJIN_ADMIN.post(
                    path, Map.of("changes", List.of(add("media-reports", report("MUNICIPAL")))));
        }
    }

    @Nested
    class AChangeThatCannotBe {

        @Test
        void isRefusedWithEveryErrorOfEveryChangeAtOnce() {
            ask(
                            add("media-reports", Map.of("title", " ", "publishedOn", "2025-02-30")),
                            Map.of("kind", "REMOVE", "feature", "media-reports"),
                            Map.of("kind", "ADD", "feature", "awards", "body", Map.of()))
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/changes/0/body/title",
                                    "/changes/0/body/publishedOn",
                                    "/changes/0/body/institution",
                                    "/changes/1/id",
                                    "/changes/2/feature"));
        }

        @Test
        void isRefusedAsItsFeatureRefusesIt() {
            Map<String, Object> tomorrow = report("MUNICIPAL");
            tomorrow.put("publishedOn", "2099-01-01");
            ask(add("media-reports", report("MUNICIPAL")), add("media-reports", tomorrow))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("in-future"))
                    .body("errors.pointer", contains("/changes/1/body/publishedOn"));
            ask(Map.of("kind", "REMOVE", "feature", "media-reports", "id", UUID.randomUUID()))
                    .then()
                    .statusCode(404)
                    .body("errors.pointer", contains("/changes/0"));
        }

        @Test
        void isRefusedWhenTwoOfThemCannotBeTogether() {
            Map<String, Object> report = report("MUNICIPAL");
            ask(add("media-reports", report), add("media-reports", report))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("duplicate"));
        }
    }

    @Nested
    class TheAdministrator {

        @Test
        void learnsWhichClausesWouldTurnAndNothingIsWritten() throws SQLException {
            given.record("media-reports", report("COUNTY"));
            given.freshGapReport();
            Map<String, Long> before = rows();
            List<Map<String, Object>> reports = new ArrayList<>();
            for (int number = 0; number < 6; number++) {
                reports.add(add("media-reports", report("MUNICIPAL")));
            }
            Response answer = ask(reports.toArray(Map[]::new));
            answer.then()
                    .statusCode(200)
                    .body("changes.clause", hasItem("10.1"))
                    .body("changes.find { it.clause == '10.1' }.turns", equalTo(true))
                    .body("changes.find { it.clause == '10.1' }.resultBefore", equalTo("NOT_MET"))
                    .body("changes.find { it.clause == '10.1' }.resultAfter", equalTo("MET"))
                    .body("changes.find { it.clause == '10.1' }.threshold", equalTo("6"))
                    .body("report.stale", equalTo(false));
            assertEquals(before, rows());
            given.county()
                    .admin()
                    .get(given.gapReportPath())
                    .then()
                    .body("verdicts.find { it.clause == '10.1' }.result", equalTo("NOT_MET"))
                    .body("stale", equalTo(false));
        }

        @Test
        void learnsWhatTheLossOfARowWouldTurn() {
            String id = given.record("media-reports", report("PROVINCIAL")).path("id");
            ask(Map.of("kind", "REMOVE", "feature", "media-reports", "id", id))
                    .then()
                    .statusCode(200)
                    .body("changes.clause", hasItem("10.1"));
            assertNotNull(given.county()
                    .admin()
                    .get(given.county().path("media-reports") + "/" + id)
                    .path("id"));
        }

        @Test
        void asksInTheWordsOfEveryFeature() {
            List<String> features = List.of(RecordedFeatures.names().split(", "));
            List<String> pointers = ask(features.stream()
                            .map(feature -> add(feature, Map.of("unknown", 1)))
                            .toArray(Map[]::new))
                    .path("errors.pointer");
            for (int change = 0; change < features.size(); change++) {
                String body = "/changes/" + change + "/body/";
                assertTrue(
                        pointers.stream().anyMatch(pointer -> pointer.startsWith(body)),
                        features.get(change) + pointers);
            }
        }

        @Test
        void addsARowOfEveryFeatureAndNothingIsWritten() throws SQLException {
            Map<String, Map<String, Object>> bodies =
                    CaptureBodies.of(given.county().newStation(STREET));
            assertEquals(RecordedFeatures.names(), String.join(", ", bodies.keySet()));
            assertEquals(28, bodies.size());
            given.freshGapReport();
            Map<String, Long> before = rows();
            bodies.forEach(
                    (feature, body) -> assertEquals(200, ask(add(feature, body)).statusCode(), feature));
            ask(bodies.entrySet().stream()
                            .map(each -> add(each.getKey(), each.getValue()))
                            .toArray(Map[]::new))
                    .then()
                    .statusCode(200)
                    .body("report.stale", equalTo(false));
            assertEquals(before, rows());
        }
    }

    private Response ask(Map<?, ?>... changes) {
        return ask(ApiCaller.WUJIN_ADMIN, changes);
    }

    private Response ask(ApiCaller caller, Map<?, ?>... changes) {
        return caller.post(path(), Map.of("changes", List.of(changes)));
    }

    private String path() {
        return given.gapReportPath().replace("/gap-report?", "/gap-report/what-if?");
    }

    private static Map<String, Object> add(String feature, Map<String, Object> body) {
        return Map.of("kind", "ADD", "feature", feature, "body", body);
    }

    private Map<String, Object> report(String level) {
        return new HashMap<>(Map.of(
                "institution", given.school(),
                "title", "课堂",
                "outlet", "日报",
                "outletLevel", level,
                "kind", "NEWSPAPER",
                "publishedOn", "2025-05-18",
                "link", "https://example.cn/" + UUID.randomUUID(),
                "subject", "DIGITAL_LEARNING"));
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "media_report", "audit_event", "stale_mark", "idempotency_record", "figure_own", "figure_sum")) {
                var counted = statement.executeQuery("select count(*) from " + table + " where county = '320412'");
                counted.next();
                counts.put(table, counted.getLong(1));
            }
        }
        return counts;
    }
}
