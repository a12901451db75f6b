package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sanji.institution.TreeFixture.closing;
import static org.sanji.institution.TreeFixture.done;
import static org.sanji.institution.TreeFixture.merger;
import static org.sanji.institution.TreeFixture.path;
import static org.sanji.institution.TreeFixture.regionMerger;
import static org.sanji.institution.TreeFixture.renaming;
import static org.sanji.institution.TreeFixture.reopening;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;
import org.sanji.institution.TreeFixture;

/**
 * What is recorded before the day of a change stays where it was, what is recorded after it counts at the new place: in
 * villages, towns and the county. Each test has two towns and a year for itself.
 */
@QuarkusTest
class TreeFiguresTest {

    private static final String MEASURE = "activity.count";

    private String town;
    private String otherTown;
    private String village;
    private String school;
    private String otherSchool;
    private String station;

    @BeforeEach
    void twoTowns() {
        town = TreeFixture.town();
        otherTown = TreeFixture.town();
        village = TreeFixture.village(town);
        school = TreeFixture.school(town);
        otherSchool = TreeFixture.school(otherTown);
        station = TreeFixture.station(village, school);
    }

    @Test
    @DisplayName("after a merger of schools the station counts in the other town; the school's own rows stay")
    void merged() {
        record(school, "2001-05-31");
        record(station, "2001-05-31");
        done(path(school, "merger"), merger("2001-06-01", otherSchool));
        record(station, "2001-06-01");
        record(otherSchool, "2001-06-02");
        await(village, "2001", "2");
        await(town, "2001", "2");
        await(otherTown, "2001", "2");
        await(town, "2001-06", "0");
        await(otherTown, "2001-05", "0");
        await("320412", "2001", "4");
        Figures.await(null, town, "population.registered", "2001");
    }

    @Test
    @DisplayName("after a split the child counts with its part; before it with the whole")
    void split() {
        record(station, "2002-05-31");
        Map<String, Object> part = Map.of("name", "新校", "region", otherTown, "children", List.of(station));
        Response split = done(
                path(school, "split"),
                Map.of(
                        "splitOn",
                        "2002-06-01",
                        "parts",
                        List.of(part),
                        "keeps",
                        false,
                        "successor",
                        0,
                        "reason",
                        "拆分"));
        record(station, "2002-06-01");
        record(split.path("parts[0].id"), "2002-06-01");
        await(village, "2002", "2");
        await(town, "2002", "1");
        await(otherTown, "2002", "2");
        await("320412", "2002", "3");
    }

    @Test
    @DisplayName("a station opened again elsewhere counts there; what it did before its closure stays")
    void reopened() {
        record(station, "2003-02-01");
        done(path(station, "closure"), closing("2003-03-31"));
        String newVillage = TreeFixture.village(otherTown);
        done(path(station, "reopening"), reopening("2003-06-01", newVillage, otherSchool));
        record(station, "2003-06-01");
        await(village, "2003", "1");
        await(newVillage, "2003", "1");
        await(town, "2003", "1");
        await(otherTown, "2003", "1");
        await("320412", "2003", "2");
        Figures.await("0", town, "institution.stations", "2003-05");
    }

    @Test
    @DisplayName("after a merger of villages the moved station counts in the other village, and in the town as ever")
    void regionsMerged() {
        String into = TreeFixture.village(town);
        record(station, "2004-05-31");
        done(TreeFixture.countyPath("region-mergers"), regionMerger(village, into, "2004-06-01", true));
        record(station, "2004-06-01");
        record(station, "2004-06-02");
        await(village, "2004", "1");
        await(into, "2004", "2");
        await(town, "2004", "3");
        await("320412", "2004", "3");
    }

    @Test
    @DisplayName("a new name moves no figure")
    void renamed() {
        record(station, "2005-05-31");
        done(path(station, "renaming"), renaming("2005-06-01", "新名"));
        record(station, "2005-06-01");
        await(village, "2005", "2");
        await(town, "2005", "2");
    }

    private static void record(String institution, String day) {
        Response recorded = TreeFixture.activity(institution, day);
        assertEquals(201, recorded.statusCode(), recorded.asString());
    }

    private static void await(String region, String period, @Nullable String expected) {
        Figures.await(expected, region, MEASURE, period);
    }
}
