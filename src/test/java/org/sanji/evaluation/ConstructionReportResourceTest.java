package org.sanji.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/** The guideline for the three tiers, asked for one institution and for a county (S2). */
@QuarkusTest
class ConstructionReportResourceTest {

    private static final String QUERY = "?standard=county-three-tier-guideline&version=trial&year=2025";

    private static final String GUIDELINE = """
            code: %s
            version: "1"
            region: "3204"
            title: {zh: 教学站指引, en: Stations}
            source: {zh: 文件, en: A paper}
            subject: INSTITUTION
            levels: [VILLAGE]
            groups:
              - title: {zh: 活动, en: Activities}
                clauses:
                  - id: "1"
                    title: {zh: 逐年增加, en: More each year}
                    text: {zh: 活动逐年增加。, en: More activities each year.}
                    rule: {type: rising, measure: activity.count, years: 2, unit: {name: {zh: 次, en: activity}}}
                  - id: "2"
                    title: {zh: 称号, en: A title}
                    text: {zh: 保持称号两年。, en: Has held a title for two years.}
                    rule: {type: held, recognition: STANDARD_RESIDENT_SCHOOL, years: 2}
            """;

    private CountyFixture wujin;
    private String station;

    @BeforeEach
    void open() {
        wujin = CountyFixture.wujin();
        station = wujin.newStation(CountyFixture.HUTANG);
    }

    private String path(String institution) {
        return wujin.path("institutions/" + institution + "/construction-report") + QUERY;
    }

    private Response fresh(String path) {
        Response report = wujin.admin().get(path);
        for (int tries = 0; tries < 100 && report.path("stale").equals(true); tries++) {
            EvaluationFixture.pause();
            report = wujin.admin().get(path);
        }
        return report;
    }

    private void record(String feature, Map<String, Object> body) {
        Response answer = wujin.admin().post(wujin.path(feature), body);
        assertEquals(201, answer.statusCode(), answer.asString());
    }

    @Nested
    @DisplayName("Refused is")
    class Refused {

        @Test
        @DisplayName("who has no token, no role or another county")
        void others() {
            assertEquals(401, ApiCaller.NOBODY.get(path(station)).statusCode());
            assertEquals(403, ApiCaller.PULLER.get(path(station)).statusCode());
            Response foreign = ApiCaller.TIANNING_ADMIN.get(path(station));
            assertEquals(404, foreign.statusCode());
            assertEquals(
                    ApiCaller.TIANNING_ADMIN
                            .get(path("00000000-0000-7000-8000-000000000000"))
                            .asString(),
                    foreign.asString());
        }

        @Test
        @DisplayName(
                "an editor who asks about another town's station, and is told nothing of it in the county's report")
        void anotherTown() {
            String other = wujin.newStation(CountyFixture.NIUTANG);
            assertEquals(403, ApiCaller.HUTANG_EDITOR.get(path(other)).statusCode());
            Response report = ApiCaller.HUTANG_EDITOR.get(wujin.path("construction-report") + QUERY);
            report.then()
                    .statusCode(200)
                    .body("tiers.find { it.tier == 'COUNTY_COLLEGE' }.institutions", equalTo(0))
                    .body("tiers.bullets.flatten().notMet.flatten().id", not(hasItem(other)));
        }

        @Test
        @DisplayName("a standard that evaluates regions, and this one where a region is asked about")
        void wrongSubject() {
            String s1 = "changzhou-digital-learning-community";
            wujin.admin()
                    .get(path(station).replace("county-three-tier-guideline", s1))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("evaluates-regions"));
            wujin.admin()
                    .get(wujin.path("regions/" + CountyFixture.HUTANG + "/gap-report") + QUERY)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("evaluates-institutions"));
        }

        @Test
        @DisplayName("a query without its parameters, all of them named")
        void parameters() {
            wujin.admin()
                    .get(wujin.path("construction-report") + "?year=1999")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", containsInAnyOrder("standard", "version", "year"));
        }
    }

    @Nested
    @DisplayName("A station")
    class AStation {

        @Test
        @DisplayName("meets the bullets of its tier by what it recorded itself")
        void fixedPlaceAndBooks() {
            wujin.admin()
                    .get(path(station))
                    .then()
                    .statusCode(200)
                    .body("tier", equalTo("VILLAGE_STATION"))
                    .body("verdicts.find { it.clause == '1.1-village' }.result", equalTo("UNDECIDED"))
                    .body("verdicts.find { it.clause == '1.1-county' }.result", equalTo("NOT_APPLICABLE"));
            record("facilities", facility("FIXED_PLACE", "活动室"));
            Response report = fresh(path(station));
            report.then()
                    .body("verdicts.find { it.clause == '1.1-village' }.result", equalTo("MET"))
                    .body("verdicts.find { it.clause == '1.2-village' }.result", equalTo("NOT_MET"));
            record("facilities", facility("BOOK_CORNER", "图书角"));
            fresh(path(station)).then().body("verdicts.find { it.clause == '1.2-village' }.result", equalTo("MET"));
            String rows = report.path("verdicts.find { it.clause == '1.1-village' }.rows[0]");
            List<String> institutions = wujin.admin().get(rows).path("items.institution");
            assertEquals(List.of(station), institutions.stream().distinct().toList(), rows);
        }

        @Test
        @DisplayName("whose money is all the government's has none of another source, which is not the same as unknown")
        void moneyOfTheGovernment() {
            fresh(path(station)).then().body("verdicts.find { it.clause == '2.1' }.result", equalTo("UNDECIDED"));
            record(
                    "funding-entries",
                    Map.of(
                            "institution", station,
                            "year", 2025,
                            "type", "SPENDING",
                            "source", "GOVERNMENT",
                            "purpose", "GENERAL",
                            "amount", "100.00",
                            "title", "日常运行"));
            fresh(path(station)).then().body("verdicts.find { it.clause == '2.1' }.result", equalTo("NOT_MET"));
        }

        @Test
        @DisplayName("is held against years before and against what it holds where a guideline asks for them")
        void earlierYearsAndRecognitions() {
            String code = "station-guideline-" + UUID.randomUUID().toString().substring(0, 8);
            ReadingTownStandard.publish(ApiCaller.REVIEWER, GUIDELINE.formatted(code))
                    .then()
                    .statusCode(201);
            record("activities", activity("2024-05-01"));
            record("activities", activity("2025-05-01"));
            record("activities", activity("2025-05-02"));
            String path = wujin.path(
                    "institutions/" + station + "/construction-report?standard=" + code + "&version=1&year=2025");
            fresh(path)
                    .then()
                    .body("verdicts.find { it.clause == '1' }.result", equalTo("MET"))
                    .body("verdicts.find { it.clause == '2' }.result", equalTo("NOT_MET"));
            record(
                    "recognitions",
                    Map.of(
                            "institution", station,
                            "kind", "STANDARD_RESIDENT_SCHOOL",
                            "grantedBy", "常州市教育局",
                            "grantedOn", "2020-01-01"));
            fresh(path).then().body("verdicts.find { it.clause == '2' }.result", equalTo("MET"));
        }

        private Map<String, Object> activity(String day) {
            return Map.of(
                    "institution",
                    station,
                    "title",
                    "手机课堂",
                    "kind",
                    "TOPIC_STUDY",
                    "mode",
                    "OFFLINE",
                    "participants",
                    30,
                    "heldOn",
                    day);
        }

        private Map<String, Object> facility(String kind, String name) {
            return Map.of("institution", station, "kind", kind, "name", name, "validFrom", "2024-01-01");
        }
    }

    @Nested
    @DisplayName("A reviewer")
    class AReviewer {

        @Test
        @DisplayName("reads who meets what, and no number of people an institution knows one by one")
        void numbersOfPeople() {
            record(
                    "staff",
                    Map.of(
                            "institution", station,
                            "name", "王芳",
                            "post", "TEACHER",
                            "employment", "FULL_TIME",
                            "validFrom", "2024-01-01"));
            Response own = fresh(path(station));
            own.then().body("verdicts.find { it.clause == '3.1' }.value", equalTo("1"));
            Response read = ApiCaller.REVIEWER.get(path(station));
            assertEquals(own.<List<String>>path("verdicts.result"), read.path("verdicts.result"));
            for (String clause : List.of("3.1", "3.2", "4.1", "9.1-village", "10.1")) {
                String verdict = "verdicts.find { it.clause == '" + clause + "' }.";
                read.then()
                        .body(verdict + "value", nullValue())
                        .body(verdict + "numerator", nullValue())
                        .body(verdict + "shortfall", nullValue())
                        .body(verdict + "parts.value", everyItem(nullValue()));
            }
            String others = "verdicts.findAll { !['3.1', '3.2', '4.1', '9.1-village', '10.1'].contains(it.clause) }";
            assertEquals(own.<List<?>>path(others), read.path(others));
        }
    }

    @Nested
    @DisplayName("A county")
    class ACounty {

        @Test
        @DisplayName(
                "is told for each tier how many meet a bullet and who does not, and every institution is counted once")
        void coverage() {
            Response report = fresh(wujin.path("construction-report") + QUERY);
            report.then()
                    .statusCode(200)
                    .body("tiers.tier", contains("COUNTY_COLLEGE", "TOWNSHIP_SCHOOL", "VILLAGE_STATION"));
            List<Map<String, Object>> tiers = report.path("tiers");
            for (Map<String, Object> tier : tiers) {
                List<Map<String, Object>> bullets = list(tier.get("bullets"));
                bullets.forEach(bullet -> assertEquals(tier.get("institutions"), all(bullet), String.valueOf(bullet)));
            }
        }

        private static int all(Map<String, Object> bullet) {
            @SuppressWarnings("unchecked")
            var summary = (Map<String, Integer>) bullet.get("summary");
            assertEquals(summary.get("notMet"), list(bullet.get("notMet")).size());
            assertEquals(summary.get("undecided"), list(bullet.get("undecided")).size());
            return summary.get("met") + summary.get("notMet") + summary.get("undecided");
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> list(Object found) {
            return (List<Map<String, Object>>) found;
        }
    }
}
