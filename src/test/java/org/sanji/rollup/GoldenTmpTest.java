package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanji.capture.*;

@QuarkusTest
class GoldenTmpTest {
    @ParameterizedTest
    @CsvSource({"courses,320412107,320412108", "classes,320412109,320412110", "enrolments,320412111,320412112", "outcomes,320412113,320412114"})
    void golden(String file, String town1, String town2) throws Exception {
        JsonNode doc = new YAMLMapper().readTree(Path.of("src/test/resources/golden/" + file + ".yaml").toFile());
        var county = CountyFixture.wujin();
        Map<String, String> ids = new HashMap<>();
        ids.put("college", county.college());
        ids.put("school-1", county.school(town1));
        ids.put("school-2", county.school(town2));
        Map<String, String> regions = new HashMap<>(Map.of("town-1", town1, "town-2", town2));
        String[][] st = {{"station-1", town1, "0"}, {"station-2", town1, "1"}, {"station-3", town2, "0"}};
        for (String[] s : st) {
            String village = county.admin().get("/v1/regions?limit=5&parent=" + s[1]).path("items[" + s[2] + "].code");
            String id = county.admin().post(county.path("institutions"), Map.of("name", s[0], "tier", "VILLAGE_STATION", "region", village, "parent", ids.get(s[1].equals(town1) ? "school-1" : "school-2"), "validFrom", "1990-01-01")).path("id");
            ids.put(s[0], id);
            regions.put(s[0], village);
        }
        for (JsonNode row : doc.get("rows")) {
            ObjectNode body = (ObjectNode) row.get("body");
            String text = body.toString();
            for (var e : ids.entrySet()) text = text.replace("${" + e.getKey() + "}", e.getValue());
            body = (ObjectNode) new ObjectMapper().readTree(text);
            body.put("institution", ids.get(row.get("at").asText()));
            if (body.has("idNumber")) body.put("idNumber", People.idNumber());
            var answer = county.admin().post(county.path(row.get("feature").asText()), body.toString());
            assertEquals(201, answer.statusCode(), body + " " + answer.asString());
            if (row.has("as")) ids.put(row.get("as").asText(), answer.path("id"));
        }
        Thread.sleep(500);
        Figures.settle("320412");
        List<String> wrong = new ArrayList<>();
        for (JsonNode figure : doc.get("figures")) {
            regions.forEach((place, region) -> {
                if (figure.has(place)) {
                    String expected = figure.get(place).isNull() ? null : figure.get(place).asText();
                    String measure = figure.get("measure").asText();
                    String found = Figures.value(region, measure, figure.get("period").asText());
                    if (!Objects.equals(expected, found)) wrong.add(measure + " " + place + " " + figure.get("period") + " " + expected + " " + found);
                }
            });
            String m = figure.get("measure").asText();
            var rows = ApiCaller.WUJIN_ADMIN.get("/v1/counties/320412/figures/" + m + "/rows?region=" + town1 + "&period=" + figure.get("period").asText());
            if (rows.statusCode() != 200) wrong.add(m + rows.asString());
        }
        assertEquals(List.of(), wrong);
    }
}
