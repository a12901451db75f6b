package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract shows as an example of each capture feature is accepted as it stands there. */
@QuarkusTest
class CaptureExamplesContractTest {

    private static final JsonNode PATHS = paths();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CountyFixture wujin;
    private String station;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        station = wujin.newStation(HUTANG);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("The example of a body creates a row, once its ids are those of rows that are there")
    void created(CaptureFeature feature) {
        Map<String, Object> example = example(feature);
        Map<String, Object> known = feature.body(station, 1);
        if (feature == CaptureFeature.GUIDANCE_VISITS) {
            known.putAll(Map.of("institution", wujin.school(HUTANG), "guided", station));
        }
        // What need not be referred to is not.
        example.entrySet().removeIf(shown -> isId(shown.getValue()) && !known.containsKey(shown.getKey()));
        example.replaceAll((property, shown) -> isId(shown) ? known.get(property) : shown);
        Response answer = WUJIN_ADMIN.post(wujin.path(feature.path()), example);
        assertEquals(201, answer.statusCode(), () -> example + "\n" + answer.asString());
    }

    private static Map<String, Object> example(CaptureFeature feature) {
        JsonNode body = PATHS.path("/v1/counties/{county}/" + feature.path())
                .at("/post/requestBody/content/application~1json/example");
        assertTrue(body.isObject(), feature.path());
        return MAPPER.convertValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static boolean isId(Object shown) {
        return String.valueOf(shown).contains("0195a1c4-7d1e-7");
    }

    private static JsonNode paths() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("openapi/openapi.yaml").toFile())
                    .path("paths");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
