package org.sanji.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sanji.evaluation.ReadingTownStandard.PATH;
import static org.sanji.evaluation.ReadingTownStandard.publish;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;

/** What a county sees of standards others have published. */
@QuarkusTest
class PublishedStandardsInACountyTest {

    private static final String YAOGUAN = "320412104";

    private ReadingTownStandard town;
    private String code;

    @BeforeEach
    void chooseACode() {
        town = ReadingTownStandard.create();
        code = town.code();
    }

    @Test
    void isHeldAgainstBothVersionsSideBySide() {
        EvaluationFixture given = EvaluationFixture.of(YAOGUAN);
        publish(ApiCaller.REVIEWER, town.version("1")).then().statusCode(201);
        publish(
                        ApiCaller.REVIEWER,
                        town.version("2")
                                .replace("threshold: \"6\"", "threshold: \"0\"")
                                .replace("\"6\"}", "\"0\"}")
                                .replace("value: \"6\"", "value: \"0\"")
                                .replace("id: \"2\"", "id: \"3\""))
                .then()
                .statusCode(201);
        String path = given.county().path("regions") + "/" + YAOGUAN + "/gap-report/comparison?standard=" + code
                + "&from=1&to=2&year=" + EvaluationFixture.YEAR;
        given.county()
                .admin()
                .get(path)
                .then()
                .statusCode(200)
                .body("clauses.clause", contains("1", "3", "2"))
                .body("clauses.change", contains("CHANGED", "ADDED", "REMOVED"))
                .body("clauses[0].from.result", equalTo("NOT_MET"))
                .body("clauses[0].to.result", equalTo("MET"))
                .body("clauses[0].turned", equalTo(true))
                .body("clauses[1].from", nullValue())
                .body("clauses[2].to", nullValue())
                .body("summaryFrom.notMet", equalTo(1))
                .body("summaryTo.met", equalTo(1));
        ApiCaller.WUJIN_VIEWER
                .get(PATH + "/" + code + "/comparison?from=1&to=2")
                .then()
                .statusCode(200)
                .body("clauses.change", contains("CHANGED", "ADDED", "REMOVED"))
                .body("clauses[0].parts", contains("rule"))
                .body("clauses[0].from.rule.threshold", equalTo("6"));
        ApiCaller.TIANNING_ADMIN.get(path).then().statusCode(404);
    }

    @Test
    void isToldHowFreshItIsWhenOnlyInstitutionsAreAskedFor() {
        EvaluationFixture given = EvaluationFixture.of(YAOGUAN);
        String ofStations = town.version("1")
                .replaceFirst("(?s)fixtures:.*", "")
                .replace("type: compare", "type: every\n          children: VILLAGE_STATION");
        publish(ApiCaller.REVIEWER, ofStations).then().statusCode(201);
        given.freshGapReport();
        given.county()
                .admin()
                .get(given.gapReportPath()
                        .replace("changzhou-digital-learning-community", code)
                        .replace("version=trial", "version=1"))
                .then()
                .statusCode(200)
                .body("asOf", notNullValue());
    }

    @Test
    void isNotHeldAgainstTheStandardOfAnotherCity() {
        EvaluationFixture given = EvaluationFixture.of(YAOGUAN);
        publish(ApiCaller.PLATFORM_ADMIN, town.version("1").replace("\"3204\"", "\"3205\""))
                .then()
                .statusCode(201);
        given.county()
                .admin()
                .get(given.gapReportPath()
                        .replace("changzhou-digital-learning-community", code)
                        .replace("version=trial", "version=1"))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("standard"))
                .body("errors[0].code", equalTo("standard-of-other-region"));
    }

    @Test
    void isShownOnlyTheTownsAStandardIsFor() {
        publish(ApiCaller.REVIEWER, town.version("1").replace("\"3204\"", "\"" + YAOGUAN + "\""))
                .then()
                .statusCode(201);
        EvaluationFixture.of(YAOGUAN)
                .county()
                .admin()
                .get("/v1/regions/320412/gap-reports?version=1&year=2025&limit=500&total=true&standard=" + code)
                .then()
                .statusCode(200)
                .body("items.region", contains(YAOGUAN))
                .body("total", equalTo(1));
    }

    @Test
    void findsWhatIsPublishedInTheList() {
        publish(ApiCaller.REVIEWER, town.version("1")).then().statusCode(201);
        ApiCaller.WUJIN_VIEWER.get(PATH).then().statusCode(200).body("items.code", hasItem(code));
    }
}
