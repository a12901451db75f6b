package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.WUJIN_ADMIN;
import static org.sanji.capture.CountyFixture.HUTANG;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What bodies are refused, and what text is stored as it came, every capture feature alike. */
@QuarkusTest
class CaptureBodiesContractTest {

    private static final int REFUSED = 0;
    private static final int HARMLESS_NUMBER = 1;
    private static final int LONGEST_NUMBER = 2;

    private static final List<String> INVISIBLE = List.of(
            "bell \u0007",
            "null \0",
            "zero width \u200B",
            "joiner \u200D",
            "right to left \u202E",
            "isolate \u2066",
            "byte order mark \uFEFF",
            "delete \u007F",
            "unassigned \uFFFF");

    private static final List<String> HARMLESS = List.of(
            "<script>alert('x')</script>",
            "=cmd|' /C calc'!A0",
            "'; drop table activity; --",
            "𠮷野家的𩸽𬌗",
            "👍🏽 é é Ⅷ ㈱",
            "两行\n\t和一个制表符",
            "{\"a\":1} \\ / %00 ${x} {0}");

    /** For all these tests: what is refused leaves it as it is, and bodies that are stored have numbers of their own. */
    private static @Nullable String station;

    private CountyFixture wujin;

    @BeforeEach
    void openStation() {
        wujin = CountyFixture.wujin();
        if (station == null) {
            station = wujin.newStation(HUTANG);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Every refused field is told at once, by its pointer")
    void everyErrorAtOnce(CaptureFeature feature) {
        Map<String, Object> body = feature.body(station, 0);
        body.remove(feature.belonging().property());
        body.put("nonsense", 1);
        body.put("non/sense~", 1);
        body.put("remark", 5);
        String belonging = feature.belonging().pointer();
        assertEquals(Set.of(belonging, "/nonsense", "/non~1sense~0", "/remark"), refused(feature, body));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A body without anything names every field it needs")
    void emptyBody(CaptureFeature feature) {
        var required = refused(feature, Map.of());
        String belonging = feature.belonging().pointer();
        assertTrue(required.contains(belonging), () -> belonging + " is not among " + required);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("What is no JSON object is refused as such")
    void malformedBodies(CaptureFeature feature) {
        String path = wujin.path(feature.path());
        for (String body :
                List.of("{", "[]", "null", "1", "\"x\"", "{\"remark\":\"a\",\"remark\":\"b\"}", "{} {}", "")) {
            Response answer = WUJIN_ADMIN.post(path, body);
            assertEquals(400, answer.statusCode(), () -> "body " + body + ": " + answer.asString());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Text with characters nobody sees is refused")
    void invisibleText(CaptureFeature feature) {
        for (String text : INVISIBLE) {
            Response answer = WUJIN_ADMIN.post(wujin.path(feature.path()), with(feature, REFUSED, text));
            assertEquals(400, answer.statusCode(), text);
            assertEquals(List.of("/remark"), answer.path("errors.pointer"), text);
            assertEquals(List.of("forbidden-character"), answer.path("errors.code"), text);
        }
        assertEquals(
                400,
                WUJIN_ADMIN
                        .post(wujin.path(feature.path()), "{\"remark\":\"half a letter \\ud842\"}")
                        .statusCode());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Text that is only dangerous to whoever mistreats it is stored as it came")
    void harmlessText(CaptureFeature feature) {
        String item = null;
        int version = 0;
        for (String text : HARMLESS) {
            Response answer = item == null
                    ? WUJIN_ADMIN.post(wujin.path(feature.path()), with(feature, HARMLESS_NUMBER, text))
                    : WUJIN_ADMIN.patch(item, "\"" + version++ + "\"", Map.of("remark", text));
            item = wujin.path(feature.path()) + "/" + answer.path("id");
            assertEquals(text, WUJIN_ADMIN.get(item).path("remark"), answer.asString());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Text is as long as the field allows and no longer")
    void length(CaptureFeature feature) {
        assertEquals(Set.of("/remark"), refused(feature, with(feature, REFUSED, "长".repeat(501))));
        Response longest = WUJIN_ADMIN.post(wujin.path(feature.path()), with(feature, LONGEST_NUMBER, "长".repeat(500)));
        assertEquals(201, longest.statusCode(), longest.asString());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A row for an institution that is none is refused")
    void unknownInstitution(CaptureFeature feature) {
        Map<String, Object> body = feature.body("00000000-0000-7000-8000-000000000000", 0);
        Response answer = WUJIN_ADMIN.post(wujin.path(feature.path()), body);
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals(List.of(feature.belonging().unknown()), answer.path("errors.code"));
    }

    private Map<String, Object> with(CaptureFeature feature, int number, String remark) {
        Map<String, Object> body = feature.body(station, number);
        body.put("remark", remark);
        return body;
    }

    private Set<String> refused(CaptureFeature feature, Map<String, Object> body) {
        Response answer = WUJIN_ADMIN.post(wujin.path(feature.path()), body);
        assertEquals(400, answer.statusCode(), answer.asString());
        List<String> pointers = answer.path("errors.pointer");
        return new TreeSet<>(pointers);
    }
}
