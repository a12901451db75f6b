package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code lists over HTTP. */
@QuarkusTest
class CodeListResourceTest {

    private static final String PATH = "/v1/code-lists";

    @Test
    @DisplayName("Without a token a list is 401, an unknown one is 404")
    void refusals() {
        assertEquals(401, ApiCaller.NOBODY.get(PATH).statusCode());
        assertEquals(401, ApiCaller.NOBODY.get(PATH + "/prize").statusCode());
        assertEquals(404, ApiCaller.REVIEWER.get(PATH + "/nonsense").statusCode());
        assertEquals(400, ApiCaller.REVIEWER.get(PATH + "?nonsense=1").statusCode());
    }

    @Test
    @DisplayName("Every caller reads them, in both languages, and may keep them for an hour")
    void lists() {
        Response prize = ApiCaller.PULLER.get(PATH + "/prize");
        assertEquals("public, max-age=3600", prize.header("Cache-Control"));
        assertEquals("prize", prize.path("name"));
        assertEquals("FIRST", prize.path("items[1].code"));
        assertEquals("一等奖", prize.path("items[1].label.zh"));
        assertEquals("First prize", prize.path("items[1].label.en"));
        List<String> names = ApiCaller.AUDITOR.get(PATH).path("items.name");
        assertTrue(
                names.containsAll(List.of("tier", "activity-kind", "learner-group", "verdict-result")),
                names::toString);
    }
}
