package org.sanji.kernel.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.QueryParameterFilter;

/**
 * Gives every text, list, map and number of the document an end, so that a client knows what to make room for. What is
 * annotated stays. Otherwise the pattern or the format says how long a text is, an answer has the limit of its request, and
 * what nothing is known of gets the limit of the API as a whole.
 */
final class Limits {

    private static final int LONGEST_TEXT = 10_000;
    /** Pages and tables are answered as they are long. */
    private static final int LONGEST_FILE = Integer.MAX_VALUE;

    private static final int MOST_ITEMS = 100_000;

    /** Integers beyond are not exact in a browser. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

    private static final Map<String, Integer> BY_FORMAT = Map.of("uuid", 36, "date", 10, "date-time", 30);

    private final OpenAPI document;

    Limits(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.values().forEach(Limits::letReferencesSpeak);
        schemas.values().forEach(schema -> each(schema, Limits::anchor));
        schemas.forEach((name, schema) -> OpenApiContract.orEmpty(schema.getProperties())
                .forEach((property, own) -> asRequested(name, property, own)));
        schemas.values().forEach(schema -> each(schema, one -> end(one, LONGEST_TEXT)));
        parameters()
                .map(Parameter::getSchema)
                .filter(Objects::nonNull)
                .forEach(schema -> each(schema, one -> {
                    anchor(one);
                    end(one, QueryParameterFilter.LONGEST);
                }));
        files().forEach(schema -> end(schema, LONGEST_FILE));
        inlined().forEach(schema -> each(schema, one -> end(one, LONGEST_TEXT)));
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(
                document.getComponents().getParameters().values().stream(),
                ReachableSchemas.operations(document)
                        .map(operation -> operation.getParameters())
                        .filter(Objects::nonNull)
                        .flatMap(Collection::stream));
    }

    /** What is answered as a whole text: pages, tables, lines. */
    private Stream<Schema> files() {
        return ReachableSchemas.operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().entrySet().stream())
                .filter(body -> !body.getKey().endsWith("json") || body.getKey().endsWith("ndjson"))
                .map(body -> body.getValue().getSchema())
                .filter(schema -> schema != null && is(schema, SchemaType.STRING));
    }

    private Stream<Schema> inlined() {
        return Stream.concat(
                        ReachableSchemas.operations(document)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                                .flatMap(response -> ReachableSchemas.schemas(response.getContent())),
                        document.getComponents().getHeaders().values().stream().map(header -> header.getSchema()))
                .filter(Objects::nonNull);
    }

    private static void each(Schema schema, java.util.function.Consumer<Schema> work) {
        if (schema.getRef() == null) {
            work.accept(schema);
        }
        ReachableSchemas.parts(schema).forEach(part -> each(part, work));
    }

    /** Of what type a reference is stands where it leads; beside it stands what the scanner took it for. */
    private static void letReferencesSpeak(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        ReachableSchemas.parts(schema).forEach(Limits::letReferencesSpeak);
    }

    /** Jakarta Validation holds a pattern against the whole text, JSON Schema looks for it anywhere. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals("\\S")) {
            schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
        }
    }

    /** What a request may hold at most, its answer holds at most. */
    private void asRequested(String name, String property, Schema own) {
        Schema request = document.getComponents().getSchemas().get(name + "Request");
        Schema asked = request == null
                ? null
                : OpenApiContract.orEmpty(request.getProperties()).get(property);
        if (asked == null || own.getRef() != null || asked.getRef() != null) {
            return;
        }
        if (is(own, SchemaType.STRING) && own.getMaxLength() == null) {
            own.setMaxLength(asked.getMaxLength());
        }
        if (is(own, SchemaType.ARRAY) && own.getMaxItems() == null) {
            own.setMaxItems(asked.getMaxItems());
        }
        if (is(own, SchemaType.INTEGER) && own.getMaximum() == null && own.getMinimum() == null) {
            own.setMinimum(asked.getMinimum());
            own.setMaximum(asked.getMaximum());
        }
    }

    private static void end(Schema schema, int longest) {
        if (is(schema, SchemaType.STRING) && schema.getMaxLength() == null && schema.getEnumeration() == null) {
            setLength(schema, longest);
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        }
        if (is(schema, SchemaType.INTEGER)) {
            bound(schema);
        }
        boolean map = schema.getAdditionalPropertiesSchema() != null
                || Boolean.TRUE.equals(schema.getAdditionalPropertiesBoolean());
        if (map && schema.getMaxProperties() == null) {
            schema.setMaxProperties(MOST_ITEMS);
        }
    }

    private static void setLength(Schema schema, int longest) {
        String format = schema.getFormat();
        // How large a file may be is configured.
        if ("binary".equals(format)) {
            return;
        }
        Integer known = format == null ? null : BY_FORMAT.get(format);
        String pattern = schema.getPattern();
        int otherwise = pattern == null ? longest : PatternLength.of(pattern).orElse(longest);
        schema.setMaxLength(known == null ? otherwise : known);
    }

    private static void bound(Schema schema) {
        boolean small = "int32".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int64");
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(small ? BigDecimal.valueOf(Integer.MIN_VALUE) : LARGEST.negate());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(small ? BigDecimal.valueOf(Integer.MAX_VALUE) : LARGEST);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        @Nullable List<SchemaType> types = schema.getType();
        return types != null && types.contains(type);
    }
}
