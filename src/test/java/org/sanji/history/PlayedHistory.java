package org.sanji.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sanji.capture.Response;

/**
 * One history from its first step to its last, in a county where nothing else happens. Between equal parts of
 * the steps the county gets another code, as often as RECODINGS (1) says, twice at most. All figures the API gives are held against what the model reckons: at
 * every level, in both trees, for years and quarters, of all rows and of what is approved.
 */
final class PlayedHistory {

    private static final int SHOWN = 20;
    static final int RECODINGS = HistoryRun.number("RECODINGS", 1);
    private static final int TRIES = 12;
    private static final List<String> LEVELS = List.of("COUNTY", "TOWNSHIP", "VILLAGE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HistoryCounty county;
    private final History history;
    private final Interruptions interruptions;
    private final String name;

    PlayedHistory(HistoryCounty county, long seed, Interruptions interruptions) {
        this.county = county;
        this.interruptions = interruptions;
        this.name = "history " + seed + " in " + county.code();
        this.history = new History(county, seed);
    }

    /** Plays so many steps, and compares after so many of them and at the end. Gives how often each step was taken. */
    Map<String, Integer> play(int steps, int between) {
        for (int step = 1; step <= steps; step++) {
            history.step();
            if (RECODINGS > 0 && step < steps && step % (steps / (RECODINGS + 1)) == 0) {
                history.recode();
            }
            if (step % Interruptions.STEPS == 0) {
                interruptions.breakOff();
            }
            if (step % between == 0 || step == steps) {
                settle();
                compare(stored(), name + ", step " + step);
            }
        }
        requireNothingToReconcile();
        return history.client.counts();
    }

    /** Waits until nothing of it is stale, under any code it has had. */
    private void settle() {
        history.model.codes().forEach(this::settle);
    }

    private void settle(String code) {
        for (int tried = 0; tried < TRIES; tried++) {
            Response answer = county.client()
                    .get("/v1/regions/" + code + "/figures?period=2001&measures=activity.count&fresh=true");
            if (Boolean.FALSE.equals(answer.path("items[0].stale"))) {
                return;
            }
        }
        throw new AssertionError("The figures of " + name + " did not become fresh");
    }

    /** All figures as the API gives them: by region, then by period, tree and measure. */
    private Map<String, Map<String, Long>> stored() {
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (String code : history.model.codes()) {
            for (String level : LEVELS) {
                Views.ALL.forEach(look -> read(code, level, look)
                        .forEach(item -> keep(
                                look,
                                item,
                                all.computeIfAbsent(item.path("region").asText(), none -> new HashMap<>()))));
            }
        }
        return all;
    }

    /** Page by page: some counties have more villages than one page holds. */
    private List<JsonNode> read(String code, String level, Views.Look look) {
        String list = "/v1/regions/" + code + "/figures?limit=500&level=" + level + "&measures="
                + String.join(",", Model.MEASURES) + "&" + look.query();
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = page(list);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = page(list + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** By the mapper: paths into answers as long as these take seconds. */
    private JsonNode page(String target) {
        Response page = county.client().get(target);
        if (page.statusCode() != 200) {
            throw new AssertionError(name + " cannot be read: " + page.asString());
        }
        try {
            return JSON.readTree(page.asString());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(page.asString(), noJson);
        }
    }

    private static void keep(Views.Look look, JsonNode item, Map<String, Long> ofRegion) {
        ofRegion.put(look.key(item), Views.number(item.path("value")));
        if (look.asksApproved()) {
            ofRegion.put(
                    Views.Look.approved(look.key(item)),
                    Views.number(item.path("approved").path("value")));
        }
    }

    private void compare(Map<String, Map<String, Long>> now, String what) {
        List<String> wrong = new ArrayList<>();
        for (Views.Look look : Views.ALL) {
            look.views().forEach((period, view) -> {
                compare(now, history.model.figures(view), measure -> look.key(period, measure), wrong);
                if (look.asksApproved()) {
                    compare(
                            now,
                            history.model.figures(view.ofApproved()),
                            measure -> Views.Look.approved(look.key(period, measure)),
                            wrong);
                }
            });
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + ": " + wrong.size() + " figures are wrong\n"
                    + String.join("\n", wrong.subList(0, Math.min(SHOWN, wrong.size()))));
        }
    }

    private static void compare(
            Map<String, Map<String, Long>> now,
            Map<String, Map<String, Long>> expected,
            UnaryOperator<String> key,
            List<String> wrong) {
        Set<String> regions = new TreeSet<>(now.keySet());
        regions.addAll(expected.keySet());
        regions.forEach(region -> Model.MEASURES.forEach(measure -> {
            String name = key.apply(measure);
            long found = now.getOrDefault(region, Map.of()).getOrDefault(name, 0L);
            long wanted = expected.getOrDefault(region, Map.of()).getOrDefault(measure, 0L);
            if (found != wanted) {
                wrong.add(region + " " + name + " is " + found + " and not " + wanted);
            }
        }));
    }

    private void requireNothingToReconcile() {
        Response done = county.client().post(history.path("reconciliations"), Map.of());
        if (done.statusCode() != 201 || !List.of().equals(done.path("problems"))) {
            throw new AssertionError(name + " has something to reconcile: " + done.asString());
        }
    }
}
