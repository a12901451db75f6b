package org.sanji.kernel.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** A value for a schema: its own example, the first of its closed list, or one put together from its parts. */
final class ExampleValues {

    private static final int DEEPEST = 6;
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e",
            "date", "2025-03-08",
            "decimal", "12.50",
            "date-time", "2025-03-08T01:30:00Z");

    private final Map<String, Schema> schemas;

    ExampleValues(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The example; null when it needs a text that nobody gave an example for. */
    @Nullable
    Object of(Schema schema) {
        return of(schema, "", 0);
    }

    private @Nullable Object of(Schema schema, String owner, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            Schema referred = schemas.get(name);
            return referred == null || depth > DEEPEST ? null : of(referred, name, depth + 1);
        }
        List<Schema> choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
        return choices == null ? built(schema, owner, depth) : of(choices.getFirst(), owner, depth);
    }

    private @Nullable Object built(Schema schema, String owner, int depth) {
        if (schema.getProperties() != null) {
            return object(schema, owner, depth);
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), owner, depth);
            return item == null ? List.of() : List.of(item);
        }
        return schema.getType() == null ? null : plain(schema);
    }

    private static @Nullable Object plain(Schema schema) {
        return switch (schema.getType().getFirst()) {
            case STRING -> schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
            case INTEGER, NUMBER -> Objects.requireNonNullElse(schema.getMinimum(), java.math.BigDecimal.ONE);
            case BOOLEAN -> false;
            default -> null;
        };
    }

    /** All properties that have a value; nothing at all when one that must be there has none. */
    private @Nullable Map<String, @Nullable Object> object(Schema schema, String owner, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (var property : schema.getProperties().entrySet()) {
            Object value = value(property.getKey(), property.getValue(), owner, depth);
            boolean required = isRequired(schema, property.getKey());
            if (value == null && required && !isNullable(property.getValue())) {
                return null;
            }
            if (value != null || required) {
                object.put(property.getKey(), value);
            }
        }
        return object;
    }

    private @Nullable Object value(String name, Schema property, String owner, int depth) {
        Object explained = property.getExamples() == null ? ofRequest(owner, name, depth) : null;
        return explained == null ? of(property, "", depth) : explained;
    }

    private static boolean isNullable(Schema property) {
        return (property.getType() != null && property.getType().contains(SchemaType.NULL))
                || (property.getAnyOf() != null
                        && property.getAnyOf().stream().anyMatch(choice -> choice.getRef() == null));
    }

    /** A request explains a property by an example; the answer of the same name need not do so again. */
    private @Nullable Object ofRequest(String owner, String property, int depth) {
        Schema request = schemas.get(owner + "Request");
        Schema known = request == null || request.getProperties() == null
                ? null
                : request.getProperties().get(property);
        return known == null || owner.endsWith("Request") ? null : of(known, owner + "Request", depth);
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }
}
