package org.sanji.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;

@QuarkusTest
@DisplayName("Every list that can be counted")
class CountedListsTest {

    private static final Document DOCUMENT = Document.read(Path.of("openapi/openapi.yaml"));

    /** Lists of one thing, seen where that is made: nothing of it is here. */
    private static final Set<String> OF_ONE_THING = Set.of(
            "listEvidenceRevisions",
            "listImportErrors",
            "listPeriodReports",
            "listCountyWebhookDeliveries",
            "listRegionWebhookDeliveries",
            "listPublishedGrants",
            "listReleaseChanges",
            "listReleaseFigures");

    private static final Map<String, String> REQUIRED = Map.of(
            "period", "2025",
            "measures", "activity.count",
            "region", "320412",
            "standard", "changzhou-digital-learning-community",
            "version", "trial",
            "year", "2025");

    @BeforeEach
    void open() {
        CountyFixture county = CountyFixture.wujin();
        county.recordActivity(county.newStation(CountyFixture.HUTANG), "2025-03-08");
    }

    @Test
    @DisplayName("tells how many there are where it is asked, on every page, and nothing otherwise")
    void counted() {
        Map<String, String> lists = lists();
        assertTrue(lists.size() >= 45, lists.keySet()::toString);
        lists.forEach((operation, path) -> {
            ApiCaller caller = path.startsWith("/v1/regions") ? ApiCaller.REVIEWER : ApiCaller.WUJIN_ADMIN;
            Response counted = caller.get(path + "limit=1&total=true");
            assertEquals(200, counted.statusCode(), () -> operation + " " + counted.asString());
            List<?> items = counted.path("items");
            Number total = counted.path("total");
            assertTrue(total != null && total.longValue() >= items.size(), () -> operation + " counts " + total);
            assertTrue(total.longValue() > items.size() || counted.path("next") == null, operation);
            assertNull(caller.get(path + "limit=1").path("total"), operation);
        });
    }

    @Test
    @DisplayName("counts the rows behind a figure, those that do not count among them")
    void rows() {
        String rows = "/v1/counties/320412/figures/activity.count/rows?region=320412&period=2025&";
        int total = ApiCaller.WUJIN_ADMIN.get(rows + "limit=1&total=true").path("total");
        int seen = 0;
        String cursor = "";
        while (cursor != null) {
            Response page = ApiCaller.WUJIN_ADMIN.get(rows + "limit=500" + cursor);
            seen += page.<List<?>>path("items").size();
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(seen, total);
        assertTrue(total > 0);
    }

    /** Paths with what they require, ready for more parameters, by operation. */
    private static Map<String, String> lists() {
        Map<String, String> lists = new TreeMap<>();
        for (Document.Operation operation : DOCUMENT.operations()) {
            boolean counts = false;
            StringBuilder asked = new StringBuilder("?");
            for (var given : operation.node().path("parameters")) {
                var parameter = DOCUMENT.followed(given);
                String name = parameter.path("name").asText();
                counts |= name.equals("total");
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    asked.append(name).append('=').append(REQUIRED.get(name)).append('&');
                }
            }
            if (counts && !OF_ONE_THING.contains(operation.id())) {
                lists.put(operation.id(), path(operation) + asked);
            }
        }
        return lists;
    }

    private static String path(Document.Operation operation) {
        return operation
                .path()
                .replace("{county}", "320412")
                .replace("{code}", "3204")
                .replace("{measure}", "activity.count");
    }
}
