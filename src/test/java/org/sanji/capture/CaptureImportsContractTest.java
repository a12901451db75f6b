package org.sanji.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanji.exchange.Imports;
import org.sanji.exchange.Sheets;
import org.sanji.exchange.column.CellWords;
import org.sanji.exchange.column.Column;
import org.sanji.exchange.column.FeatureTable;
import org.sanji.exchange.column.FeatureTables;

/** Every capture feature goes in and out as a workbook: template, check, commit, again, export, and in again. */
@QuarkusTest
class CaptureImportsContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 3;

    private final Imports imports = new Imports(ApiCaller.WUJIN_ADMIN, "320412");
    private CountyFixture wujin;

    @Inject
    FeatureTables tables;

    @Inject
    CellWords words;

    @BeforeEach
    void openCounty() {
        wujin = CountyFixture.wujin();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A filled template is stored once, and neither it nor an export changes anything when it comes again")
    void roundTrip(CaptureFeature feature) {
        FeatureTable table = tables.get(feature.path());
        String station = wujin.newStation(CountyFixture.HUTANG);
        byte[] file = filled(feature, table, station);

        Response checked = imports.checked(feature.path(), "rows.xlsx", file);
        assertEquals("3 0 0 0", Imports.counts(checked), () -> errors(checked));
        assertEquals("CHECKED", checked.path("state"));
        assertEquals(0, stored(feature, station), "a check stores nothing");
        Response committed = imports.committed(checked, "WHOLE");
        assertEquals("3 0 0 0", Imports.counts(committed), () -> errors(committed));
        assertEquals(ROWS, stored(feature, station));

        Response again = imports.checked(feature.path(), "rows.xlsx", file);
        assertEquals("0 0 3 0", Imports.counts(again), () -> errors(again));

        for (String format : List.of("XLSX", "CSV")) {
            byte[] export = ApiCaller.WUJIN_ADMIN.download(
                    "/v1/counties/320412/exports/" + feature.path() + "?format=" + format + filter(feature, station),
                    Map.of("Accept-Language", "en"));
            Response back = imports.checked(feature.path(), "rows." + format.toLowerCase(Locale.ROOT), export);
            assertEquals("0 0 3 0", Imports.counts(back), () -> format + " " + errors(back));
            Response unchanged = imports.committed(back, "WHOLE");
            assertEquals("0 0 3 0", Imports.counts(unchanged), () -> errors(unchanged));
        }
        assertEquals(ROWS, stored(feature, station));
    }

    /** Rows of one institution; of what belongs to a learner, those of the learner. */
    private static String filter(CaptureFeature feature, String station) {
        return feature == CaptureFeature.ONLINE_LEARNING_RECORDS
                ? "&learner=" + ReferredRows.learnerOf(station)
                : "&institution=" + station;
    }

    private int stored(CaptureFeature feature, String station) {
        List<Object> items = ApiCaller.WUJIN_ADMIN
                .get(wujin.path(feature.path()) + "?limit=50" + filter(feature, station))
                .path("items");
        return items.size();
    }

    private String errors(Response run) {
        return feature(run) + " "
                + ApiCaller.WUJIN_ADMIN
                        .get(imports.path() + "/" + run.<String>path("id") + "/errors")
                        .asString();
    }

    private static String feature(Response run) {
        return run.path("feature");
    }

    private byte[] filled(CaptureFeature feature, FeatureTable table, String station) {
        List<List<String>> template = Sheets.read(
                ApiCaller.WUJIN_ADMIN.download(imports.path() + "/templates/" + feature.path() + ".xlsx", Map.of()));
        List<String> headings = template.getFirst();
        assertEquals(
                table.columns().stream().map(column -> column.heading().zh()).toList(),
                headings.stream().map(heading -> heading.replace("*", "")).toList());
        List<List<?>> rows = new ArrayList<>();
        rows.add(headings);
        assertTrue(template.size() == 2, "a template has an example row");
        rows.add(template.get(1));
        IntStream.range(0, ROWS).forEach(number -> rows.add(row(table, feature.body(station, number))));
        return Sheets.workbook(rows);
    }

    private List<Object> row(FeatureTable table, Map<String, Object> body) {
        JsonNode values = JSON.valueToTree(body);
        List<Object> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            cells.add(words.of(values.get(column.property()), column.type(), Locale.CHINESE));
        }
        return cells;
    }
}
