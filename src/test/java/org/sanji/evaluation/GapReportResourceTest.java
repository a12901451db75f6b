package org.sanji.evaluation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

@QuarkusTest
class GapReportResourceTest {

    private static final String YAOGUAN = "320412104";

    private EvaluationFixture given;

    @BeforeEach
    void open() {
        given = EvaluationFixture.of(YAOGUAN);
    }

    @Nested
    class NobodyElse {

        @Test
        void getsInWithoutAToken() {
            ApiCaller.NOBODY.get(given.gapReportPath()).then().statusCode(401);
        }

        @Test
        void readsItAsAMachineOrAnAuditor() {
            ApiCaller.PULLER.get(given.gapReportPath()).then().statusCode(403).body("code", equalTo("role-missing"));
            ApiCaller.AUDITOR.get(given.gapReportPath()).then().statusCode(403);
        }

        @Test
        void ofAnotherCountyLearnsThatTheCountyExists() {
            String nowhere = given.gapReportPath().replace("320412", "320499");
            String refused = ApiCaller.TIANNING_ADMIN
                    .get(given.gapReportPath())
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertEquals(
                    ApiCaller.TIANNING_ADMIN
                            .get(nowhere)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString(),
                    refused);
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void readsNothingAboutAnotherTown() {
            ApiCaller.HUTANG_EDITOR
                    .get(given.gapReportPath())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("region-forbidden"));
        }

        @Test
        void readsAboutItsOwn() {
            ApiCaller.HUTANG_EDITOR
                    .get(given.gapReportPath(CountyFixture.HUTANG))
                    .then()
                    .statusCode(200)
                    .body("regionName", equalTo("湖塘镇"));
        }
    }

    @Nested
    class AnAdministrator {

        @ParameterizedTest
        @ValueSource(strings = {"320412", "320412104201"})
        void isToldWhichLevelTheStandardEvaluates(String region) {
            String known = region.length() > 9
                    ? given.county()
                            .admin()
                            .get("/v1/regions?limit=1&parent=" + YAOGUAN)
                            .path("items[0].code")
                    : region;
            given.county()
                    .admin()
                    .get(given.gapReportPath(known))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("evaluated-level"))
                    .body("errors[0].message", containsString("TOWNSHIP"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"320402001", "320412999", "3204", "village"})
        void findsNoRegionThatIsNotOfTheCounty(String region) {
            given.county().admin().get(given.gapReportPath(region)).then().statusCode(404);
        }

        @Test
        void isToldWhichStandardsThereAre() {
            String path = given.gapReportPath().replace("version=trial", "version=2031");
            given.county()
                    .admin()
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body("errors.parameter", contains("version"))
                    .body("errors[0].message", containsString(EvaluationFixture.STANDARD + "/trial"));
        }

        @Test
        void isToldEveryParameterThatIsMissingOrWrong() {
            String path = given.county().path("regions") + "/" + YAOGUAN + "/gap-report?year=1999&yaer=2025";
            given.county()
                    .admin()
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItems("standard", "version", "year", "yaer"));
        }

        @Test
        void readsEveryClauseWithEveryField() {
            Response report = given.county().admin().get(given.gapReportPath());
            report.then()
                    .statusCode(200)
                    .body("standard", equalTo(EvaluationFixture.STANDARD))
                    .body("digest", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}"))
                    .body("year", equalTo(2025))
                    .body("verdicts", hasSize(34))
                    .body("verdicts[0].clause", equalTo("eligibility"))
                    .body("verdicts[0].group", nullValue())
                    .body(
                            "verdicts",
                            everyItem(allOf(
                                    hasKey("note"),
                                    hasKey("value"),
                                    hasKey("numerator"),
                                    hasKey("shortfall"),
                                    hasKey("alternatives"),
                                    hasKey("missing"),
                                    hasKey("reason"),
                                    hasKey("rows"),
                                    hasKey("parts"))));
            Map<String, Integer> summary = report.jsonPath().getMap("summary");
            assertEquals(
                    34, summary.values().stream().mapToInt(Integer::intValue).sum());
        }

        @Test
        void findsTheRowsBehindEveryFigure() {
            Response report = given.county().admin().get(given.gapReportPath());
            report.then()
                    .body(
                            clause("8.2") + ".rows",
                            hasItems(
                                    endsWith("district-or-above/rows?region=320412104&period=2023"),
                                    endsWith("district-or-above/rows?region=320412104&period=2025")))
                    .body(clause("8.2") + ".parts", hasSize(2));
            report.jsonPath().getList("verdicts.rows.flatten()", String.class).stream()
                    .distinct()
                    .forEach(link -> given.county().admin().get(link).then().statusCode(200));
        }

        @Test
        void seesAReportInTheMediaWithinTwoSeconds() {
            int before = Integer.parseInt(shortfall(given.freshGapReport()));
            Response posted = given.record(
                    "media-reports",
                    Map.of(
                            "institution",
                            given.school(),
                            "title",
                            "遥观镇：指尖上的课堂",
                            "outlet",
                            "常州日报",
                            "outletLevel",
                            "MUNICIPAL",
                            "kind",
                            "NEWSPAPER",
                            "publishedOn",
                            "2025-05-18",
                            "subject",
                            "DIGITAL_LEARNING"));
            awaitShortfall(before - 1);
            String path = given.county().path("media-reports") + "/" + posted.path("id");
            given.county().admin().delete(path, "\"0\"").then().statusCode(204);
            awaitShortfall(before);
        }

        private void awaitShortfall(int expected) {
            long start = System.nanoTime();
            String found = "";
            while (!found.equals(String.valueOf(expected)) && System.nanoTime() - start < 2_000_000_000L) {
                EvaluationFixture.pause();
                found = shortfall(given.county().admin().get(given.gapReportPath()));
            }
            assertEquals(String.valueOf(expected), found, "shortfall of 10.1 after two seconds");
            assertTrue(System.nanoTime() - start < 3_000_000_000L);
        }
    }

    @Nested
    class AReviewer {

        @Test
        void readsItInItsOwnLanguage() {
            ApiCaller.REVIEWER
                    .get(given.gapReportPath())
                    .then()
                    .statusCode(200)
                    .body(clause("10.1") + ".shortfall.unit", startsWith("篇"));
        }
    }

    private static String clause(String id) {
        return "verdicts.find { it.clause == '" + id + "' }";
    }

    private static String shortfall(Response report) {
        return report.path(clause("10.1") + ".shortfall.amount");
    }
}
