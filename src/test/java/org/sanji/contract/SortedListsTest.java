package org.sanji.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

@QuarkusTest
@DisplayName("Every list that can be sorted")
class SortedListsTest {

    private static final Document DOCUMENT = Document.read(Path.of("openapi/openapi.yaml"));

    @BeforeEach
    void open() {
        CountyFixture.wujin();
    }

    @Test
    @DisplayName("is sorted by what the contract says, either way, and by nothing else")
    void asTheContractSays() {
        Map<String, Set<String>> lists = lists();
        assertTrue(lists.size() >= 30, lists.keySet()::toString);
        lists.forEach((path, values) -> {
            ApiCaller caller = path.startsWith("/v1/regions") ? ApiCaller.REVIEWER : ApiCaller.WUJIN_ADMIN;
            values.forEach(value -> assertEquals(
                    200, caller.get(path + "?limit=1&sort=" + value).statusCode(), path + " " + value));
            Response refused = caller.get(path + "?sort=none");
            assertEquals(400, refused.statusCode(), path);
            String message = refused.path("errors[0].message");
            Set<String> either = new TreeSet<>();
            Arrays.stream(message.substring(message.indexOf('：') + 1).split(", "))
                    .forEach(name -> either.addAll(List.of(name, "-" + name)));
            assertEquals(either, values, path);
        });
    }

    /** The values of the parameter by path. */
    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new TreeMap<>();
        for (Document.Operation operation : DOCUMENT.operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                JsonNode values = parameter.path("schema").path("enum");
                if (parameter.path("name").asText().equals("sort") && !values.isMissingNode()) {
                    Set<String> named = new TreeSet<>();
                    values.forEach(value -> named.add(value.asText()));
                    lists.put(operation.path().replace("{county}", "320412").replace("{code}", "3204"), named);
                }
            }
        }
        return lists;
    }
}
