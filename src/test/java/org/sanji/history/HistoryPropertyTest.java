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
import java.util.function.UnaryOperator;
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
 * which one first, {@code -Dsanji.history.steps=50} how long each is.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "sanji.histories", matches = "\\d+", disabledReason = "a history takes a minute")
class HistoryPropertyTest {

    private static final int STEPS = Integer.getInteger("sanji.history.steps", 1000);
    /** Of shorter ones not everything that can happen does. */
    private static final int LONG = 1000;

    private static final int LOOKS = STEPS < LONG ? 1 : 2;
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
        var county = CountyFixture.wujin();
        List<String> towns = List.of(CountyFixture.HUTANG, CountyFixture.NIUTANG);
        settle(county);
        Map<String, Map<String, Long>> before = stored(county);
        var history = new History(county, towns, seed);
        int interrupted = 0;
        for (int look = 1; look <= LOOKS; look++) {
            for (int step = 0; step < STEPS / LOOKS; step++) {
                history.step();
                if (step % 10 == 0) {
                    interrupted += interruptTheRollUp();
                }
            }
            settle(county);
            compare(before, stored(county), history, "history " + seed + ", look " + look);
        }
        if (STEPS >= LONG) {
            assertTrue(
                    history.client.counts().keySet().containsAll(History.STEPS),
                    () -> history.client.counts().toString());
            assertTrue(interrupted > 0, "the worker was never interrupted");
        }
        assertNothingToReconcile(county);
    }

    /** Kills the connection of the worker in whatever it is doing: its transaction is lost, the marks are not. */
    private int interruptTheRollUp() throws SQLException {
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
            return working.size();
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
                        .forEach(item -> keep(
                                look,
                                item,
                                all.computeIfAbsent(item.path("region").asText(), none -> new HashMap<>())));
            }
        }
        return all;
    }

    private static void keep(Views.Look look, JsonNode item, Map<String, Long> ofRegion) {
        ofRegion.put(look.key(item), Views.number(item.path("value")));
        if (look.asksApproved()) {
            ofRegion.put(
                    Views.Look.approved(look.key(item)),
                    Views.number(item.path("approved").path("value")));
        }
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
                compare(before, now, history.model.figures(view), measure -> look.key(period, measure), wrong);
                if (look.asksApproved()) {
                    compare(
                            before,
                            now,
                            history.model.figures(view.ofApproved()),
                            measure -> Views.Look.approved(look.key(period, measure)),
                            wrong);
                }
            });
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(20, wrong.size()))), what + ": " + wrong.size());
    }

    /** Others have rows in this county too: what came since is compared. */
    private static void compare(
            Map<String, Map<String, Long>> before,
            Map<String, Map<String, Long>> now,
            Map<String, Map<String, Long>> expected,
            UnaryOperator<String> key,
            List<String> wrong) {
        now.forEach((region, figures) -> Model.MEASURES.forEach(measure -> {
            String name = key.apply(measure);
            long added = figures.get(name) - before.get(region).get(name);
            long wanted = expected.getOrDefault(region, Map.of()).getOrDefault(measure, 0L);
            if (added != wanted) {
                wrong.add(region + " " + name + " is " + added + " and not " + wanted);
            }
        }));
    }

    private static void assertNothingToReconcile(CountyFixture county) {
        Response done = county.admin().post(county.path("reconciliations"), Map.of());
        assertEquals(201, done.statusCode(), done.asString());
        assertEquals(List.of(), done.path("problems"), done.asString());
    }
}
