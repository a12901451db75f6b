package org.sanji.kernel.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says of every property whether it is always there and whether it may be null. A request may leave out or send null
 * for what is nullable; an answer carries every property, unless its record leaves nulls out.
 */
final class RecordSchemas {

    private final OpenAPI document;
    private final IndexView index;
    private final Set<String> described = new HashSet<>();

    RecordSchemas(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    void apply() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requests = ReachableSchemas.ofRequests(document);
        requests.forEach(name -> close(schemas.get(name)));
        // The index names a class more than once.
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .map(type -> RecordShape.of(type, index))
                .distinct()
                .forEach(shape -> describe(shape, schemas, requests));
        schemas.entrySet().stream()
                .filter(schema ->
                        schema.getKey().endsWith("Page") && schema.getValue().getRequired() == null)
                .forEach(page -> page.getValue().setRequired(List.of("items")));
    }

    /** Records of one name have schemas with numbers behind it. */
    private void describe(RecordShape shape, Map<String, Schema> schemas, Set<String> requests) {
        Pattern name = Pattern.compile(Pattern.quote(shape.name()) + "\\d*");
        schemas.forEach((found, schema) -> {
            if (name.matcher(found).matches() && isOf(schema, shape) && described.add(found)) {
                describe(schema, shape, requests.contains(found));
            }
        });
    }

    /** Another record of the same name, inside some class, is not the one the schema was made from. */
    private static boolean isOf(@Nullable Schema schema, RecordShape shape) {
        Set<String> components = new HashSet<>(shape.always());
        components.addAll(shape.nullable());
        return schema != null && properties(schema).keySet().equals(components);
    }

    private static void close(@Nullable Schema schema) {
        boolean open = schema != null && Boolean.TRUE.equals(schema.getAdditionalPropertiesBoolean());
        if (schema != null && !open && !properties(schema).isEmpty()) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static void describe(Schema schema, RecordShape shape, boolean request) {
        Set<String> required = new TreeSet<>(shape.always());
        boolean nullsAreWritten = !request && !shape.omitsNull();
        if (nullsAreWritten) {
            required.addAll(shape.nullable());
        }
        schema.setRequired(
                properties(schema).keySet().stream().filter(required::contains).toList());
        if (request || nullsAreWritten) {
            Map<String, Schema> described = new LinkedHashMap<>(properties(schema));
            shape.nullable().forEach(name -> described.computeIfPresent(name, (same, old) -> orNull(old)));
            schema.setProperties(described);
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            schema.addType(SchemaType.NULL);
            return schema;
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .readOnly(schema.getReadOnly())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(schema.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static Map<String, Schema> properties(Schema schema) {
        return OpenApiContract.orEmpty(schema.getProperties());
    }
}
