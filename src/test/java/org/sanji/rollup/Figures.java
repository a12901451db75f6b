package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;

/** Asks the API for figures and waits, for at most two seconds of freshness and some more of a busy machine. */
final class Figures {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final Map<Integer, ApiCaller> READERS = Map.of(2, ApiCaller.PULLER, 4, ApiCaller.REVIEWER);

    private Figures() {}

    static @Nullable String value(String region, String measure, String period) {
        return figure(region, measure, period).getString("value");
    }

    static JsonPath figure(String region, String measure, String period) {
        return figure(region, measure, period, READERS.getOrDefault(region.length(), ApiCaller.WUJIN_ADMIN));
    }

    private static JsonPath figure(String region, String measure, String period, ApiCaller reader) {
        var answer = reader.get("/v1/regions/" + region + "/figures?period=" + period + "&measures=" + measure);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath().setRootPath("items[0]");
    }

    /** Waits until nothing under the region is stale. */
    static void settle(String region) {
        settle(region, READERS.getOrDefault(region.length(), ApiCaller.WUJIN_ADMIN));
    }

    /** Waits likewise, as somebody who may read there. */
    static void settle(String region, ApiCaller reader) {
        until(() -> !figure(region, "activity.count", "2025", reader).getBoolean("stale"));
    }

    /** Waits for a value that nothing stale can change: other measures of the same rows are right then, too. */
    static void await(@Nullable String expected, String region, String measure, String period) {
        until(() -> {
            JsonPath figure = figure(region, measure, period);
            return Objects.equals(expected, figure.getString("value")) && !figure.getBoolean("stale");
        });
        assertEquals(expected, value(region, measure, period), measure + " of " + region + " in " + period);
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
