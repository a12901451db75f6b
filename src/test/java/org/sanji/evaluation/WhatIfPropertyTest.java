package org.sanji.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/**
 * What-if equals reality: for random towns and changes the predicted verdicts are those after really making the changes.
 * {@code -Dsanji.what-if=200} says how many, {@code -Dsanji.what-if.first=77} with which to begin.
 */
@QuarkusTest
class WhatIfPropertyTest {

    private static final int CASES = Integer.getInteger("sanji.what-if", 20);
    private static final int FIRST = Integer.getInteger("sanji.what-if.first", 1);

    private record Town(EvaluationFixture fixture, RandomChanges changes) {}

    @Test
    void whatIsPredictedComes() {
        List<Town> towns = towns();
        for (int seed = FIRST; seed < FIRST + CASES; seed++) {
            var random = new Random(seed);
            Town town = towns.get(random.nextInt(towns.size()));
            List<Map<String, Object>> changes = town.changes().next(random);
            Response predicted = ask(town.fixture(), changes);
            assertEquals(200, predicted.statusCode(), predicted.asString());
            changes.forEach(town.changes()::make);
            List<Object> came = town.fixture().freshGapReport().path("verdicts");
            assertEquals(came, predicted.path("report.verdicts"), "seed " + seed + " " + changes);
        }
    }

    private static List<Town> towns() {
        CountyFixture county = CountyFixture.tianning();
        List<String> codes = county.admin().get("/v1/regions?parent=320402").path("items.code");
        List<Town> towns = new ArrayList<>();
        for (String code : codes) {
            var fixture = new EvaluationFixture(county, code, county.school(code));
            towns.add(new Town(fixture, new RandomChanges(fixture)));
        }
        return towns;
    }

    private static Response ask(EvaluationFixture town, List<Map<String, Object>> changes) {
        String path = town.gapReportPath().replace("/gap-report?", "/gap-report/what-if?");
        return town.county().admin().post(path, Map.of("changes", changes));
    }
}
