package org.sanji.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PlainText;
import org.sanji.measure.MeasureCatalogue;

/** Mistakes that can be seen in the tree of a document before it is bound to types, wherever they are. */
final class TreeChecks {

    private TreeChecks() {}

    static List<FieldError> of(JsonNode root) {
        return walk(root, Place.ROOT).toList();
    }

    private static Stream<FieldError> walk(JsonNode node, Place place) {
        Stream<FieldError> fields =
                node.properties().stream().flatMap(field -> walk(field.getValue(), place.of(field.getKey())));
        Stream<FieldError> elements = node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(index -> walk(node.get(index), place.at(index)))
                : Stream.empty();
        return Stream.of(own(node, place), fields, elements).flatMap(errors -> errors);
    }

    private static Stream<FieldError> own(JsonNode node, Place place) {
        // YAML reads an unquoted clause 7.10 as the number 7.1, and binary fractions have no canonical text.
        if (node.isFloatingPointNumber()) {
            return Stream.of(FieldError.at(place.pointer(), "unquoted-decimal"));
        }
        if (node.isTextual() && !PlainText.isPlain(node.textValue())) {
            return Stream.of(FieldError.at(place.pointer(), "forbidden-character"));
        }
        boolean names = place.pointer().endsWith("/measure") && node.isTextual();
        return names && MeasureCatalogue.find(node.textValue()).isEmpty()
                ? Stream.of(FieldError.at(place.pointer(), "unknown-measure", node.textValue()))
                : Stream.empty();
    }
}
