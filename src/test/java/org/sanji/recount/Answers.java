package org.sanji.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

/** What the application answers over HTTP, in the form of what is reckoned here. */
final class Answers {

    private static final String REPORT = "/v1/counties/%s/regions/%s/gap-report"
            + "?standard=changzhou-digital-learning-community&version=trial&year=2025";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTY_DIGITS = 6;

    /** Numbers of people are told in their county only. */
    private static final Map<String, ApiCaller> ADMINISTRATORS = Map.of(
            "320402", ApiCaller.TIANNING_ADMIN,
            "320404", ApiCaller.ZHONGLOU_ADMIN,
            "320411", ApiCaller.XINBEI_ADMIN,
            "320412", ApiCaller.WUJIN_ADMIN,
            "320413", ApiCaller.JINTAN_ADMIN,
            "320481", ApiCaller.LIYANG_ADMIN);

    private Answers() {}

    /** The verdicts on some towns, by town and clause, in the order of the answer. */
    static Map<String, Map<String, Finding>> of(Set<String> towns) throws JsonProcessingException {
        Map<String, Map<String, Finding>> answers = new LinkedHashMap<>();
        for (String town : towns) {
            answers.put(town, of(town));
        }
        return answers;
    }

    private static Map<String, Finding> of(String town) throws JsonProcessingException {
        String path = REPORT.formatted(town.substring(0, COUNTY_DIGITS), town);
        Response answer = ADMINISTRATORS.get(town.substring(0, COUNTY_DIGITS)).get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        JsonNode report = JSON.readTree(answer.asString());
        assertEquals("false", report.path("stale").asText(), town + " is told from stale figures");
        Map<String, Finding> findings = new LinkedHashMap<>();
        report.path("verdicts")
                .forEach(verdict -> findings.put(verdict.path("clause").asText(), finding(verdict)));
        return findings;
    }

    private static Finding finding(JsonNode verdict) {
        List<String> owing = new ArrayList<>();
        verdict.path("missing").forEach(datum -> owing.add(datum.path("name").asText(Finding.NO_ONE)));
        List<Finding> parts = new ArrayList<>();
        verdict.path("parts").forEach(part -> parts.add(finding(part)));
        return new Finding(
                verdict.path("result").asText(),
                decimal(verdict, "value"),
                decimal(verdict, "threshold"),
                decimal(verdict, "numerator"),
                decimal(verdict, "denominator"),
                owing,
                parts);
    }

    private static @Nullable BigDecimal decimal(JsonNode verdict, String field) {
        return verdict.path(field).isTextual()
                ? new BigDecimal(verdict.path(field).asText())
                : null;
    }
}
