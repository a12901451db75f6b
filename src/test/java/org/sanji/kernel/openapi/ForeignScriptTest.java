package org.sanji.kernel.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;

/** Codes are kept in ASCII: a database refuses to compare them with anything else, which is no reason to fail. */
@QuarkusTest
@DisplayName("A text in Chinese where a code is asked for")
class ForeignScriptTest {

    private static final String CHINESE = "%E7%8E%8B";
    private static final Set<String> PLACES = Set.of("county", "code", "region");
    private static final List<ApiCaller> CALLERS =
            List.of(ApiCaller.WUJIN_ADMIN, ApiCaller.REVIEWER, ApiCaller.AUDITOR, ApiCaller.PULLER);

    private final List<String> failed = new ArrayList<>();
    private int asked;

    @Test
    @DisplayName("is refused or not found, and never a failure, in any query and path")
    void everyQueryAndPath() throws IOException {
        CountyFixture.wujin();
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("openapi/openapi.yaml").toFile())
                .path("paths");
        paths.fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) {
                ask(path.getKey(), path.getValue().path("get").path("parameters"));
            }
        });
        assertTrue(asked > 100, asked + " asked");
        assertEquals(List.of(), failed);
    }

    private void ask(String template, JsonNode parameters) {
        List<JsonNode> texts = new ArrayList<>();
        parameters.forEach(parameter -> {
            if (parameter.path("schema").path("type").asText().equals("string")) {
                texts.add(parameter);
            }
        });
        for (JsonNode text : texts) {
            String name = text.path("name").asText();
            String place = text.path("in").asText();
            if (place.equals("query")) {
                ask(filled(template, "") + "?" + required(parameters, name) + name + "=" + CHINESE);
            } else if (place.equals("path") && !name.equals("county")) {
                ask(filled(template, name) + "?" + required(parameters, ""));
            }
        }
    }

    /** The path in the county, with the Chinese text in one place. */
    private static String filled(String template, String chinese) {
        String filled = template;
        while (filled.contains("{")) {
            String name = filled.substring(filled.indexOf('{') + 1, filled.indexOf('}'));
            String value = name.equals(chinese)
                    ? CHINESE
                    : PLACES.contains(name) ? "320412" : "00000000-0000-7000-8000-000000000000";
            filled = filled.replace("{" + name + "}", value);
        }
        return filled;
    }

    /** What must be there besides: the standard that is shipped, and a year. */
    private static String required(JsonNode parameters, String but) {
        StringBuilder query = new StringBuilder();
        parameters.forEach(parameter -> {
            String name = parameter.path("name").asText();
            boolean wanted = parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query");
            if (wanted && !name.equals(but)) {
                query.append(name).append('=').append(example(name)).append('&');
            }
        });
        return query.toString();
    }

    private static String example(String name) {
        return switch (name) {
            case "standard" -> "changzhou-digital-learning-community";
            case "version", "from", "to" -> "trial";
            default -> "2025";
        };
    }

    private void ask(String path) {
        for (ApiCaller caller : CALLERS) {
            asked++;
            int status = caller.get(path).statusCode();
            if (status >= 500) {
                failed.add(status + " " + path);
            }
        }
    }
}
