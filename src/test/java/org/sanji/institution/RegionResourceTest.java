package org.sanji.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sanji.capture.ApiCaller.NOBODY;
import static org.sanji.capture.ApiCaller.PULLER;
import static org.sanji.capture.ApiCaller.WUJIN_VIEWER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sanji.capture.Response;
import org.sanji.capture.StatementCount;

/** Lists of the map, by who is asking. */
@QuarkusTest
class RegionResourceTest {

    private static final String PATH = "/v1/regions";

    @Nested
    @DisplayName("Who is nobody, or asks for what makes no sense,")
    class WhoIsRefused {

        @Test
        @DisplayName("is told so, and where")
        void isTold() {
            assertEquals(401, NOBODY.get(PATH + "?under=3204").statusCode());
            Response twice = WUJIN_VIEWER.get(PATH + "?under=3204&parent=32");
            assertEquals(400, twice.statusCode());
            assertEquals(List.of("instead-of"), twice.path("errors.code"));
            assertEquals(List.of("under"), twice.path("errors.parameter"));
            assertEquals(404, WUJIN_VIEWER.get(PATH + "?under=329999").statusCode());
            assertEquals(400, WUJIN_VIEWER.get(PATH + "?under=32041").statusCode());
            assertEquals(400, WUJIN_VIEWER.get(PATH + "?under=3204&level=TOWN").statusCode());
        }
    }

    @Nested
    @DisplayName("Everybody with a token")
    class Everybody {

        @Test
        @DisplayName("lists all places of a level under a place, page by page, each once, in two statements")
        void listsPlacesOfALevel() {
            String towns = PATH + "?under=3204&level=TOWNSHIP";
            List<String> all = PULLER.get(towns + "&limit=500").path("items.code");
            assertTrue(all.size() > 20, all::toString);
            assertTrue(all.stream().allMatch(code -> code.length() == 9 && code.startsWith("3204")), all::toString);
            List<String> paged = new ArrayList<>();
            String next = "";
            while (next != null) {
                Response page = PULLER.get(towns + "&limit=20&total=true" + next);
                paged.addAll(page.path("items.code"));
                assertEquals(all.size(), page.<Integer>path("total"));
                next = page.path("next") == null ? null : "&cursor=" + page.<String>path("next");
            }
            assertEquals(all, paged);
            StatementCount.assertAtMost(2, "A page of places", () -> PULLER.get(towns));
        }

        @Test
        @DisplayName("finds places by a part of their names, whatever is in it")
        void findsPlacesByName() {
            Response found = WUJIN_VIEWER.get(PATH + "?under=320412&q=湖塘");
            assertTrue(found.<List<String>>path("items.code").contains("320412100"), found.asString());
            assertTrue(
                    found.<List<String>>path("items.name").stream().allMatch(name -> name.contains("湖塘")),
                    found.asString());
            assertEquals(
                    List.of(), WUJIN_VIEWER.get(PATH + "?under=320412&q=%25").path("items"));
            assertEquals(List.of("江苏省"), WUJIN_VIEWER.get(PATH + "?q=江苏").path("items.name"));
        }

        @Test
        @DisplayName("sees itself in no list of what lies under it")
        void isNotUnderItself() {
            List<String> under =
                    WUJIN_VIEWER.get(PATH + "?under=320412100&limit=500").path("items.code");
            assertTrue(under.stream().allMatch(code -> code.length() == 12), under::toString);
            assertEquals(
                    under,
                    WUJIN_VIEWER.get(PATH + "?parent=320412100&limit=500").path("items.code"));
        }
    }
}
