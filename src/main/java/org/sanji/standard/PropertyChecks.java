package org.sanji.standard;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;

/**
 * Properties of a part of a file that its record does not have, or has and are not given. Jackson stops at the first of
 * them, and calls a misspelt property missing.
 */
final class PropertyChecks {

    private static final Map<String, Class<?>> RULES = Arrays.stream(
                    Rule.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

    private PropertyChecks() {}

    static List<FieldError> of(JsonNode node, Class<?> type, Place place) {
        return check(node, type, place).toList();
    }

    private static Stream<FieldError> check(JsonNode node, Class<?> type, Place place) {
        Class<?> kind = type == Rule.class ? RULES.get(node.path("type").asText()) : type;
        if (kind == null || !kind.isRecord() || !node.isObject()) {
            // What is no record, or a rule of no known type, is told by the binding.
            return Stream.empty();
        }
        Map<String, RecordComponent> components = Arrays.stream(kind.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        Stream<FieldError> unknown = node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !components.containsKey(name) && !(type == Rule.class && name.equals("type")))
                .map(name -> FieldError.at(place.of(name).pointer(), "unknown-property", name));
        Stream<FieldError> inside = components.values().stream()
                .flatMap(component -> component(node.path(component.getName()), component, place));
        return Stream.concat(unknown, inside);
    }

    private static Stream<FieldError> component(JsonNode value, RecordComponent component, Place parent) {
        Place place = parent.of(component.getName());
        if (value.isMissingNode() || value.isNull()) {
            return required(component) ? Stream.of(FieldError.at(place.pointer(), "missing")) : Stream.empty();
        }
        if (component.getGenericType() instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return IntStream.range(0, value.size())
                    .boxed()
                    .flatMap(index -> check(value.get(index), element, place.at(index)));
        }
        return check(value, component.getType(), place);
    }

    /** Lists may be left out when empty and numbers when zero; what else may be left out says so by its type. */
    private static boolean required(RecordComponent component) {
        return !component.getType().isPrimitive()
                && component.getType() != List.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
