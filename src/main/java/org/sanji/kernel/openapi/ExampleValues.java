package org.sanji.kernel.openapi;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** A value for a schema: its own example, the first of its closed list, or one put together from its parts. */
final class ExampleValues {

    private static final String IDENTITY = "7023c897-5b0e-4c1c-9a55-8d2f0c3b7a11";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "0195a1c4-7d1e-7b52-9c5e-3f1a2b4c5d6e",
            "date", "2025-03-08",
            "decimal", "12.50",
            "date-time", "2025-03-08T01:30:00Z");

    /** Properties that are called the same wherever they are. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("actor", IDENTITY),
            Map.entry("by", IDENTITY),
            Map.entry("createdBy", IDENTITY),
            Map.entry("recordedBy", IDENTITY),
            Map.entry("sealedBy", IDENTITY),
            Map.entry("digest", DIGEST),
            Map.entry("seal", DIGEST),
            Map.entry("sha256", DIGEST),
            Map.entry("name", "湖塘镇社区学校"),
            Map.entry("institutionName", "湖塘镇社区学校"),
            Map.entry("measure", "activity.count"),
            Map.entry("platform", "cz-learning"),
            Map.entry("sourceRecordId", "cz-2025-000042"),
            Map.entry("title", "主题活动"),
            Map.entry("text", "每年不少于六次。"),
            Map.entry("reason", "实际5，要求≥6。"),
            Map.entry("label", "智慧助老：手机课堂"));

    /** Nobody has taken over what is open, and examples are of what is open. A request that names it closes something. */
    private static final String OF_WHAT_CLOSED = "successor";

    private final Map<String, Schema> schemas;
    private final Deque<String> within = new ArrayDeque<>();

    ExampleValues(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The example; null when it needs a text that nobody gave an example for. */
    @Nullable
    Object of(Schema schema) {
        return of(schema, "");
    }

    private @Nullable Object of(Schema schema, String owner) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            Object shown = schema.getExamples().getFirst();
            // A code of digits is read as a number where it is annotated.
            return isText(schema) && !(shown instanceof String) ? String.valueOf(shown) : shown;
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getRef() != null) {
            return named(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        }
        List<Schema> choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
        return choices == null ? built(schema, owner) : of(choices.getFirst(), owner);
    }

    /** Nothing of a schema inside itself: parts of parts are shown once. */
    private @Nullable Object named(String name) {
        Schema referred = schemas.get(name);
        if (referred == null || within.contains(name)) {
            return null;
        }
        within.push(name);
        try {
            return of(referred, name);
        } finally {
            within.pop();
        }
    }

    private @Nullable Object built(Schema schema, String owner) {
        if (schema.getProperties() != null) {
            return object(schema, owner);
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), owner);
            return item == null ? List.of() : List.of(item);
        }
        return schema.getType() == null ? null : plain(schema);
    }

    private static @Nullable Object plain(Schema schema) {
        return switch (schema.getType().getFirst()) {
            case STRING -> schema.getFormat() == null ? null : BY_FORMAT.get(schema.getFormat());
            case INTEGER, NUMBER -> number(schema);
            case BOOLEAN -> false;
            case OBJECT -> Map.of();
            default -> null;
        };
    }

    /** The least that is more than nothing. */
    private static BigDecimal number(Schema schema) {
        BigDecimal least = schema.getMinimum();
        return least == null || least.signum() <= 0 ? BigDecimal.ONE : least;
    }

    /** All properties that have a value; nothing at all when one that must be there has none. */
    private @Nullable Map<String, @Nullable Object> object(Schema schema, String owner) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (var property : schema.getProperties().entrySet()) {
            boolean required = isRequired(schema, property.getKey());
            boolean none = required && OF_WHAT_CLOSED.equals(property.getKey()) && isNullable(property.getValue());
            Object value = none ? null : value(property.getKey(), property.getValue(), owner);
            if (value == null && required && !isNullable(property.getValue())) {
                return null;
            }
            if (value != null || required) {
                object.put(property.getKey(), value);
            }
        }
        return object;
    }

    private @Nullable Object value(String name, Schema property, String owner) {
        if (isId(property)) {
            return ExampleIds.of(name, owner);
        }
        if (property.getItems() != null && isId(property.getItems())) {
            return List.of(ExampleIds.of(name, owner));
        }
        Object explained = property.getExamples() == null ? ofRequest(owner, name, property) : null;
        if (explained == null && property.getExamples() == null && isOptionalDay(property)) {
            return null;
        }
        Object found = explained == null ? of(property, "") : explained;
        return found == null && isText(property) && !isNullable(property) ? BY_NAME.get(name) : found;
    }

    /** A day that need not be said contradicts the others easily: it is shown where somebody chose one. */
    private static boolean isOptionalDay(Schema property) {
        boolean referred = property.getAnyOf() != null
                && String.valueOf(property.getAnyOf().getFirst().getRef()).endsWith("/LocalDate");
        return isNullable(property) && (referred || "date".equals(property.getFormat()));
    }

    /** An id, or one that may be null. */
    private static boolean isId(Schema schema) {
        Schema said = schema.getAnyOf() == null ? schema : schema.getAnyOf().getFirst();
        boolean referred = said.getRef() != null && said.getRef().endsWith("/UUID");
        return schema.getExamples() == null && (referred || "uuid".equals(said.getFormat()));
    }

    /** Whether it is text by itself or by what it refers to. */
    boolean isText(Schema schema) {
        return first(schema) == SchemaType.STRING;
    }

    private @Nullable SchemaType first(Schema schema) {
        if (schema.getRef() != null) {
            Schema referred =
                    schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            return referred == null ? null : first(referred);
        }
        if (schema.getAnyOf() != null) {
            return first(schema.getAnyOf().getFirst());
        }
        return schema.getType() == null ? null : schema.getType().getFirst();
    }

    private static boolean isNullable(Schema property) {
        return (property.getType() != null && property.getType().contains(SchemaType.NULL))
                || (property.getAnyOf() != null
                        && property.getAnyOf().stream().anyMatch(choice -> choice.getRef() == null));
    }

    /** A request explains a property by an example; the answer of the same name need not do so again. */
    private @Nullable Object ofRequest(String owner, String property, Schema own) {
        Schema request = schemas.get(owner + "Request");
        Schema known = request == null || request.getProperties() == null
                ? null
                : request.getProperties().get(property);
        return known == null || owner.endsWith("Request") || !alike(known, own) ? null : of(known, owner + "Request");
    }

    /** A list or an object of the same name may be of something else. */
    private boolean alike(Schema known, Schema own) {
        SchemaType type = first(own);
        return type == first(known) && type != SchemaType.ARRAY && type != SchemaType.OBJECT;
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }
}
