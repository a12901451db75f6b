package org.sanji.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanji.kernel.PeriodRange;

/** The ways in which the figures of a history are looked at: by year and by quarter, as was and as now. */
final class Views {

    static final List<Look> ALL = Stream.of("YEAR", "QUARTER")
            .flatMap(by -> Stream.of(new Look(by, "AS_WAS"), new Look(by, "AS_NOW")))
            .toList();

    private static final String RANGE = "2001..2003";

    private Views() {}

    /** One series in one tree. */
    record Look(String by, String tree) {

        String query() {
            return "period=" + RANGE + "&by=" + by + "&tree=" + tree + (asksApproved() ? "&approved=true" : "");
        }

        /** Of years it is also asked what is approved. */
        boolean asksApproved() {
            return by.equals("YEAR");
        }

        /** What is looked at, by the name of the period. */
        Map<String, Model.View> views() {
            Map<String, Model.View> views = new LinkedHashMap<>();
            PeriodRange.fromString(RANGE)
                    .by(PeriodRange.Step.valueOf(by))
                    .forEach(period -> views.put(
                            period.toString(),
                            new Model.View(period.start(), period.end(), tree.equals("AS_NOW"), false)));
            return views;
        }

        String key(JsonNode figure) {
            return key(figure.path("period").asText(), figure.path("measure").asText());
        }

        String key(String period, String measure) {
            return period + " " + tree + " " + measure;
        }

        static String approved(String key) {
            return key + " approved";
        }
    }

    /** Nothing and unknown are both none. */
    static long number(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? 0 : new BigDecimal(value.asText()).longValueExact();
    }
}
