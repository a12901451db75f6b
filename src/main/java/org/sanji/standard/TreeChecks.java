package org.sanji.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes that can be seen in the tree of a file before it is bound to types, wherever they are. */
final class TreeChecks {

    private TreeChecks() {}

    static List<StandardError> of(JsonNode root, Predicate<String> knownMeasure) {
        return walk(root, "", knownMeasure).toList();
    }

    private static Stream<StandardError> walk(JsonNode node, String place, Predicate<String> knownMeasure) {
        Stream<StandardError> here = own(node, place, knownMeasure);
        Stream<StandardError> fields = node.properties().stream()
                .flatMap(field -> walk(field.getValue(), place + "/" + field.getKey(), knownMeasure));
        Stream<StandardError> elements = node.isArray()
                ? IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(index -> walk(node.get(index), place + "/" + index, knownMeasure))
                : Stream.empty();
        return Stream.of(here, fields, elements).flatMap(errors -> errors);
    }

    private static Stream<StandardError> own(JsonNode node, String place, Predicate<String> knownMeasure) {
        // YAML reads an unquoted clause 7.10 as the number 7.1, and binary fractions have no canonical text.
        if (node.isFloatingPointNumber()) {
            return Stream.of(new StandardError(place, "a number with a decimal point is written in quotes"));
        }
        if (place.endsWith("/measure") && node.isTextual() && !knownMeasure.test(node.textValue())) {
            return Stream.of(new StandardError(place, "unknown measure " + node.textValue()));
        }
        return Stream.empty();
    }
}
