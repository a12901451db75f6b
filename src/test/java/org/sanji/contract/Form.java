package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the kinds of value a schema allows: of one type, no choices left. A text or null is two forms.
 *
 * @param type of JSON; {@code any} when the schema does not say
 */
record Form(String type, JsonNode schema) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHOICES = List.of("anyOf", "oneOf");

    /** All forms of a schema, references followed. */
    static List<Form> all(Document document, JsonNode schema) {
        JsonNode whole = merged(document, schema);
        List<Form> forms = new ArrayList<>();
        for (String choice : CHOICES) {
            whole.path(choice).forEach(one -> forms.addAll(all(document, one)));
        }
        if (!forms.isEmpty()) {
            return forms;
        }
        JsonNode type = whole.path("type");
        if (type.isArray()) {
            type.forEach(one -> forms.add(new Form(one.asText(), whole)));
        } else {
            forms.add(new Form(type.asText("any"), whole));
        }
        return forms;
    }

    /** A reference with what stands beside it, and all parts of allOf in one. */
    private static JsonNode merged(Document document, JsonNode schema) {
        if (!schema.has("$ref") && !schema.has("allOf")) {
            return schema;
        }
        ObjectNode merged = JSON.createObjectNode();
        if (schema.has("$ref")) {
            add(
                    merged,
                    merged(
                            document,
                            document.root().at(schema.path("$ref").asText().substring(1))));
        }
        schema.path("allOf").forEach(part -> add(merged, merged(document, part)));
        add(merged, schema);
        merged.remove(List.of("$ref", "allOf"));
        return merged;
    }

    private static void add(ObjectNode merged, JsonNode part) {
        part.properties().forEach(entry -> {
            if (entry.getKey().equals("properties") && merged.path("properties") instanceof ObjectNode properties) {
                merged.set("properties", properties.deepCopy().setAll((ObjectNode) entry.getValue()));
            } else if (entry.getKey().equals("required") && merged.has("required")) {
                var both = JSON.createArrayNode();
                merged.path("required").forEach(both::add);
                entry.getValue().forEach(both::add);
                merged.set("required", both);
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
    }

    boolean takesType(Form narrow) {
        return type.equals("any") || type.equals(narrow.type) || type.equals("number") && narrow.type.equals("integer");
    }

    /** The closed list, as JSON; empty when there is none. */
    Set<String> values() {
        Set<String> values = new HashSet<>();
        if (type.equals("null")) {
            return values;
        }
        schema.path("enum").forEach(value -> {
            if (!value.isNull()) {
                values.add(value.toString());
            }
        });
        if (schema.has("const")) {
            values.add(schema.path("const").toString());
        }
        return values;
    }

    Set<String> required() {
        Set<String> names = new HashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    JsonNode property(String name) {
        return schema.path("properties").path(name);
    }

    boolean isClosed() {
        JsonNode more = schema.path("additionalProperties");
        return more.isBoolean() && !more.asBoolean();
    }
}
