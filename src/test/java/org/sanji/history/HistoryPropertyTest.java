package org.sanji.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

/**
 * After any history all figures are what a reckoning from scratch gives: at every level, in both trees, for years and
 * quarters. Played only when asked for: {@code -Dsanji.histories=500} says how many, {@code -Dsanji.history.first=77}
 * which one first.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "sanji.histories", matches = "\\d+", disabledReason = "a history takes a minute")
class HistoryPropertyTest {

    private static final int STEPS = 1000;
    private static final int LOOKS = 2;
    private static final List<String> LEVELS = List.of("COUNTY", "TOWNSHIP", "VILLAGE");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    static LongStream seeds() {
        long first = Long.getLong("sanji.history.first", 1);
        return LongStream.range(first, first + Long.getLong("sanji.histories"));
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    @DisplayName("whatever happened, the figures are what the rows give")
    void figuresAreWhatTheRowsGive(long seed) throws Exception {
        var county = CountyFixture.tianning();
        List<String> towns = county.admin()
                .get("/v1/regions?limit=2&parent=" + county.code())
                .path("items.code");
        settle(county);
        Map<String, Map<String, Long>> before = stored(county);
        var history = new History(county, towns, seed);
        for (int look = 1; look <= LOOKS; look++) {
            for (int step = 0; step < STEPS / LOOKS; step++) {
                history.step();
                if (step % 25 == 0) {
                    interruptTheRollUp();
                }
            }
            settle(county);
            compare(before, stored(county), history, "history " + seed + ", look " + look);
        }
        assertTrue(
                history.counts().keySet().containsAll(List.of("move", "close", "reopen", "merge", "split")),
                () -> history.counts().toString());
        assertNothingToReconcile(county);
    }

    /** Kills the connection of the worker in whatever it is doing: its transaction is lost, the marks are not. */
    private void interruptTheRollUp() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<Long> working = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select id from information_schema.processlist"
                    + " where id <> connection_id() and info like '%figure_%'")) {
                while (found.next()) {
                    working.add(found.getLong(1));
                }
            }
            for (long id : working) {
                try {
                    statement.execute("kill " + id);
                } catch (SQLException alreadyGone) {
                    // it had finished in between
                }
            }
        }
    }

    private static void settle(CountyFixture county) {
        for (int tried = 0; tried < 12; tried++) {
            Response answer = county.admin()
                    .get("/v1/regions/" + county.code() + "/figures?period=2001&measures=activity.count&fresh=true");
            if (Boolean.FALSE.equals(answer.path("items[0].stale"))) {
                return;
            }
        }
        throw new AssertionError("The figures of " + county.code() + " did not become fresh");
    }

    /** All figures as the API gives them: by region, then by period, tree and measure. */
    private static Map<String, Map<String, Long>> stored(CountyFixture county) {
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (String level : LEVELS) {
            for (Views.Look look : Views.ALL) {
                Response page = county.admin()
                        .get("/v1/regions/" + county.code() + "/figures?limit=500&level=" + level + "&measures="
                                + String.join(",", Model.MEASURES) + "&" + look.query());
                assertEquals(200, page.statusCode(), page.asString());
                read(page)
                        .forEach(item -> all.computeIfAbsent(item.path("region").asText(), none -> new HashMap<>())
                                .put(look.key(item), Views.number(item.path("value"))));
            }
        }
        return all;
    }

    /** By the mapper: paths into answers as long as these take seconds. */
    private static JsonNode read(Response page) {
        try {
            return JSON.readTree(page.asString()).path("items");
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(page.asString(), noJson);
        }
    }

    private static void compare(
            Map<String, Map<String, Long>> before, Map<String, Map<String, Long>> now, History history, String what) {
        List<String> wrong = new ArrayList<>();
        for (Views.Look look : Views.ALL) {
            look.views().forEach((period, view) -> {
                Map<String, Map<String, Long>> expected = history.model.figures(view);
                now.forEach((region, figures) -> Model.MEASURES.forEach(measure -> {
                    String key = look.key(period, measure);
                    long added = figures.get(key) - before.get(region).get(key);
                    long wanted = expected.getOrDefault(region, Map.of()).getOrDefault(measure, 0L);
                    if (added != wanted) {
                        wrong.add(region + " " + key + " is " + added + " and not " + wanted);
                    }
                }));
            });
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(20, wrong.size()))), what + ": " + wrong.size());
    }

    private static void assertNothingToReconcile(CountyFixture county) {
        Response done = county.admin().post(county.path("reconciliations"), Map.of());
        assertEquals(201, done.statusCode(), done.asString());
        assertEquals(List.of(), done.path("problems"), done.asString());
    }
}
