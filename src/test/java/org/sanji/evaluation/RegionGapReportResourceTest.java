package org.sanji.evaluation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

@QuarkusTest
class RegionGapReportResourceTest {

    private static final String QUERY =
            "/gap-reports?standard=changzhou-digital-learning-community&version=trial&year=" + EvaluationFixture.YEAR;
    private static final String YAOGUAN = "320412104";

    /** Clauses about staff and learners. */
    private static final Set<String> OF_PEOPLE = Set.of("4.1", "7.2", "7.3");

    private EvaluationFixture given;

    @BeforeEach
    void open() {
        given = EvaluationFixture.of(YAOGUAN);
    }

    private static String path(String region) {
        return "/v1/regions/" + region + QUERY;
    }

    @Nested
    class NobodyElse {

        @Test
        void getsInWithoutATokenOrInAnotherRole() {
            ApiCaller.NOBODY.get(path("3204")).then().statusCode(401);
            ApiCaller.PULLER.get(path("3204")).then().statusCode(403);
            ApiCaller.AUDITOR.get(path("3204")).then().statusCode(403);
        }

        @ParameterizedTest
        @CsvSource({"32", "3204", "320402", "33", "320412104201"})
        void learnsWhetherAnotherRegionExists(String region) {
            ApiCaller.HUTANG_EDITOR.get(path(region)).then().statusCode(404);
        }
    }

    @Nested
    class AReviewer {

        @ParameterizedTest
        @CsvSource({
            "standard=nothing&version=trial, standard, unknown-standard",
            "standard=changzhou-digital-learning-community&version=2031, version, unknown-standard",
            "standard=county-three-tier-guideline&version=trial, standard, evaluates-institutions",
            "standard=changzhou-digital-learning-community&version=trial&level=VILLAGE, level, evaluated-level"
        })
        void isToldWhichParameterIsWrong(String query, String parameter, String code) {
            ApiCaller.REVIEWER
                    .get("/v1/regions/3204/gap-reports?year=2025&" + query)
                    .then()
                    .statusCode(422)
                    .body("errors[0].parameter", equalTo(parameter))
                    .body("errors[0].code", equalTo(code));
        }

        @Test
        void seesEveryTownOfTheCityInOneCall() {
            ApiCaller.REVIEWER
                    .get(path("3204") + "&limit=500&total=true")
                    .then()
                    .statusCode(200)
                    .body("total", greaterThan(0))
                    .body("items.region", everyItem(startsWith("3204")))
                    .body("items.verdicts", everyItem(hasSize(34)))
                    .body("items.report", everyItem(notNullValue()));
        }

        @Test
        void turnsPages() {
            Response first = ApiCaller.REVIEWER.get(path("320412") + "&limit=3");
            first.then().statusCode(200).body("items", hasSize(3));
            ApiCaller.REVIEWER
                    .get(path("320412") + "&limit=3&cursor=" + first.path("next"))
                    .then()
                    .statusCode(200)
                    .body("items[0].region", not(equalTo(first.path("items[0].region"))));
        }

        @Test
        void readsNoNumberWherePeopleAreCountedAndElseWhatTheTownReads() {
            given.record(
                    "staff",
                    Map.of(
                            "institution", given.school(),
                            "name", "王芳",
                            "post", "TEACHER",
                            "employment", "FULL_TIME",
                            "validFrom", "2024-01-01"));
            Response whole = given.freshGapReport();
            Map<String, Object> own = ofTheTown(ApiCaller.WUJIN_ADMIN);
            assertEquals(shown(whole.path("verdicts"), Set.of()), shown(verdicts(own), Set.of()));
            assertEquals(whole.path("summary"), own.get("summary"));

            Map<String, Object> read = ofTheTown(ApiCaller.REVIEWER);
            assertNotEquals(shown(verdicts(own), Set.of()), shown(verdicts(own), OF_PEOPLE));
            assertEquals(shown(verdicts(own), OF_PEOPLE), shown(verdicts(read), Set.of()));
            assertEquals(whole.path("summary"), read.get("summary"));

            Response alone = ApiCaller.REVIEWER.get(given.gapReportPath());
            assertEquals(shown(verdicts(own), OF_PEOPLE), shown(alone.path("verdicts"), Set.of()));
            assertEquals(whole.<Map<String, Integer>>path("summary"), alone.path("summary"));
            for (String clause : OF_PEOPLE) {
                String verdict = "verdicts.find { it.clause == '" + clause + "' }";
                alone.then()
                        .body(verdict + ".reason", equalTo("涉及个人的数字只在本县内提供。"))
                        .body(verdict + ".shortfall", nullValue())
                        .body(verdict + ".rows", empty());
            }
        }

        private static Map<String, Object> ofTheTown(ApiCaller caller) {
            return caller.get(path("320412") + "&limit=500")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.find { it.region == '" + YAOGUAN + "' }");
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> verdicts(Map<String, Object> report) {
            return (List<Map<String, Object>>) report.get("verdicts");
        }

        private static List<String> shown(List<Map<String, Object>> verdicts, Set<String> withoutNumber) {
            return verdicts.stream()
                    .map(verdict -> verdict.get("clause") + " " + verdict.get("result") + " "
                            + (withoutNumber.contains(verdict.get("clause")) ? null : verdict.get("value")))
                    .toList();
        }

        @Test
        void waitsForTheSameStatementsWhetherForOneTownOrForAll() {
            long one = StatementCount.of(() -> ApiCaller.REVIEWER.get(path("320412") + "&limit=1"));
            long all = StatementCount.of(() -> ApiCaller.REVIEWER.get(path("320412") + "&limit=500"));
            assertEquals(one, all);
            assertTrue(all <= 40, all + " statements");
        }
    }

    @Nested
    class AnEditorOfATown {

        @Test
        void seesItsTownOnly() {
            ApiCaller.HUTANG_EDITOR
                    .get(path("320412100"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }
}
