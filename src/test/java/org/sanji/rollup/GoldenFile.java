package org.sanji.rollup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows recorded in a small network and the figures they must give, worked out by hand. The network is always the same: a
 * {@code college}; {@code school-1} with {@code station-1} and {@code station-2}, which stand in {@code town-1}; {@code
 * school-2} with {@code station-3} in {@code town-2}.
 *
 * @param figures of each: measure, period, and for some places the value; null where nobody knows
 */
record GoldenFile(List<Row> rows, List<Map<String, @Nullable String>> figures) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String MEASURE = "measure";
    private static final String PERIOD = "period";
    private static final ObjectMapper YAML = new YAMLMapper();

    /**
     * One row to be recorded.
     *
     * @param feature the path of the feature
     * @param at the institution it belongs to; none where the body says it by another row
     * @param as a name for later bodies, which write {@code ${name}} for its id
     */
    record Row(
            String feature, @Nullable String at, @Nullable String as, Map<String, Object> body) {}

    /** One value to be checked. */
    record Expected(
            String measure,
            String period,
            String place,
            @Nullable String value) {}

    /** The names of all golden files. */
    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static GoldenFile read(String name) {
        try {
            return YAML.readValue(FOLDER.resolve(name).toFile(), GoldenFile.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    /** The measures of all its figures. */
    Set<String> measures() {
        return figures.stream().map(figure -> figure.get(MEASURE)).collect(Collectors.toSet());
    }

    List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        for (Map<String, @Nullable String> figure : figures) {
            Map<String, @Nullable String> places = new LinkedHashMap<>(figure);
            String measure = String.valueOf(places.remove(MEASURE));
            String period = String.valueOf(places.remove(PERIOD));
            places.forEach((place, value) -> expected.add(new Expected(measure, period, place, value)));
        }
        return expected;
    }
}
