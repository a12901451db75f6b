package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CountyFixture;
import org.sanji.capture.Response;
import org.sanji.kernel.RegionCode;

/**
 * The network of the golden files, in a county and city of its own.
 *
 * @param institutions ids by name
 * @param regions codes of the places whose figures are asked for, by name
 */
record GoldenNetwork(CountyFixture county, Map<String, String> institutions, Map<String, String> regions) {

    private static final String CITY = "city";

    static GoldenNetwork open() {
        CountyFixture county = CountyFixture.kunshan();
        List<String> towns = children(county, county.code());
        List<String> first = children(county, towns.get(0));
        List<String> second = children(county, towns.get(1));
        Map<String, String> institutions = Map.of(
                "college", county.college(),
                "school-1", county.school(towns.get(0)),
                "school-2", county.school(towns.get(1)),
                "station-1", county.station(first.get(0)),
                "station-2", county.station(first.get(1)),
                "station-3", county.station(second.get(0)));
        Map<String, String> regions = Map.of(
                "station-1",
                first.get(0),
                "station-2",
                first.get(1),
                "station-3",
                second.get(0),
                "town-1",
                towns.get(0),
                "town-2",
                towns.get(1),
                "county",
                county.code(),
                CITY,
                county.code().substring(0, 4));
        return new GoldenNetwork(county, institutions, regions);
    }

    private static List<String> children(CountyFixture county, String parent) {
        return county.admin().get("/v1/regions?limit=2&parent=" + parent).path("items.code");
    }

    /** Records rows through the API, in their order. */
    void record(List<GoldenFile.Row> rows) {
        Map<String, String> ids = new HashMap<>(institutions);
        for (GoldenFile.Row row : rows) {
            Map<String, Object> body = new LinkedHashMap<>();
            if (row.at() != null) {
                body.put("institution", known(row.at(), institutions));
            }
            row.body().forEach((property, value) -> body.put(property, filled(value, ids)));
            Response answer = county.admin().post(county.path(row.feature()), body);
            assertEquals(201, answer.statusCode(), () -> row + ": " + answer.asString());
            if (row.as() != null) {
                ids.put(row.as(), answer.path("id"));
            }
        }
    }

    /** The value with every {@code ${name}} replaced by the id of that name, however deep it stands. */
    private static Object filled(Object value, Map<String, String> ids) {
        return switch (value) {
            case String text when text.startsWith("${") -> known(text.substring(2, text.length() - 1), ids);
            case List<?> list -> list.stream().map(item -> filled(item, ids)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((name, item) -> copy.put(name, filled(item, ids)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    /** A figure: its value, null where nobody knows, and how many rows it says it counted. */
    record Figure(@Nullable String value, int rows) {

        static Figure of(FigureView view) {
            return new Figure(view.value() == null ? null : view.value().toPlainString(), Math.toIntExact(view.rows()));
        }
    }

    RegionCode city() {
        return new RegionCode(known(CITY, regions));
    }

    /** Figures of a place in the county in a period, by measure. */
    Map<String, Figure> figures(String place, String period, Set<String> measures) {
        Response answer = county.admin()
                .get("/v1/regions/" + known(place, regions) + "/figures?period=" + period + "&measures="
                        + String.join(",", measures));
        assertEquals(200, answer.statusCode(), answer.asString());
        Map<String, Figure> values = new HashMap<>();
        answer.<List<Map<String, Object>>>path("items")
                .forEach(figure ->
                        values.put((String) figure.get("measure"), new Figure((String) figure.get("value"), (Integer)
                                figure.get("rows"))));
        return values;
    }

    /** How many rows are shown as counted behind a figure of a place in the county. */
    int countedRows(String place, String period, String measure) {
        Response answer = county.admin()
                .get(county.path("figures/" + measure + "/rows") + "?limit=500&region=" + known(place, regions)
                        + "&period=" + period);
        assertEquals(200, answer.statusCode(), answer.asString());
        return Collections.frequency(answer.<List<Boolean>>path("items.counted"), true);
    }

    private static String known(String name, Map<String, String> names) {
        String found = names.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + name + " among " + names.keySet());
        }
        return found;
    }
}
