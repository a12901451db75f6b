package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a document leaves open: texts, lists, maps and numbers without an end, bodies without an example. */
final class Completeness {

    private static final Set<String> WITHOUT_BODY = Set.of("204", "304");

    private final Document document;
    private final List<String> open = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();

    Completeness(Document document) {
        this.document = document;
    }

    /** Where a limit is missing. */
    List<String> withoutLimit() {
        JsonNode components = document.root().path("components");
        components
                .path("schemas")
                .properties()
                .forEach(schema -> limits("schema " + schema.getKey(), schema.getValue()));
        for (String kind : List.of("parameters", "headers")) {
            components
                    .path(kind)
                    .properties()
                    .forEach(one ->
                            limits(kind + " " + one.getKey(), one.getValue().path("schema")));
        }
        document.operations().forEach(this::limits);
        return open;
    }

    private void limits(Document.Operation operation) {
        operation
                .node()
                .path("parameters")
                .forEach(parameter -> limits(
                        operation + ", parameter " + parameter.path("name").asText(), parameter.path("schema")));
        limitsOfContent(operation + ", body", operation.node().at("/requestBody/content"));
        operation.node().path("responses").properties().forEach(response -> {
            String where = operation + ", answer " + response.getKey();
            limitsOfContent(where, response.getValue().path("content"));
            response.getValue()
                    .path("headers")
                    .properties()
                    .forEach(header -> limits(
                            where + ", header " + header.getKey(),
                            header.getValue().path("schema")));
        });
    }

    private void limitsOfContent(String where, JsonNode content) {
        content.properties()
                .forEach(media ->
                        limits(where + " " + media.getKey(), media.getValue().path("schema")));
    }

    private void limits(String where, JsonNode schema) {
        Set<String> types = types(schema);
        boolean listed = schema.has("enum") || schema.has("const");
        boolean bytes = schema.path("format").asText().equals("binary");
        note(types.contains("string") && !listed && !bytes && !schema.has("maxLength"), where, "maxLength");
        note(types.contains("array") && !schema.has("maxItems"), where, "maxItems");
        boolean number = types.contains("integer") || types.contains("number");
        note(number && !schema.has("minimum") && !schema.has("exclusiveMinimum"), where, "minimum");
        note(number && !schema.has("maximum") && !schema.has("exclusiveMaximum"), where, "maximum");
        JsonNode more = schema.path("additionalProperties");
        note((more.isObject() || more.asBoolean()) && !schema.has("maxProperties"), where, "maxProperties");
        schema.path("properties")
                .properties()
                .forEach(property -> limits(where + "." + property.getKey(), property.getValue()));
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.path(part).isObject()) {
                limits(where + "." + part, schema.path(part));
            }
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(choice).forEach(one -> limits(where, one));
        }
    }

    private void note(boolean missing, String where, String what) {
        if (missing) {
            open.add(where + " has no " + what);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        // What a reference leads to has limits of its own.
        if (!schema.has("$ref")) {
            schema.path("type").forEach(type -> types.add(type.asText()));
            types.add(schema.path("type").asText());
        }
        return types;
    }

    /** Bodies nobody shows an example of, with the property that lacks one. */
    List<String> withoutExample() {
        List<String> found = new ArrayList<>();
        document.operations().forEach(operation -> {
            examples(operation + ", body", operation.node().at("/requestBody/content"), found);
            operation.node().path("responses").properties().forEach(response -> {
                String where = operation + ", answer " + response.getKey();
                JsonNode answer = document.followed(response.getValue());
                if (answer.path("content").isEmpty() && !WITHOUT_BODY.contains(response.getKey())) {
                    found.add(where + " has no body");
                }
                examples(where, answer.path("content"), found);
            });
        });
        return found;
    }

    private void examples(String where, JsonNode content, List<String> found) {
        content.properties().forEach(media -> {
            JsonNode body = media.getValue();
            if (!body.has("example") && body.path("examples").isEmpty() && !isBytes(body)) {
                seen.clear();
                found.add(where + " " + media.getKey() + " has no example, for want of one at "
                        + unexplained("", body.path("schema")));
            }
        });
    }

    /** A file has no example. */
    private static boolean isBytes(JsonNode body) {
        return body.path("schema").path("format").asText().equals("binary");
    }

    /** Texts that must be there and have no example: annotate them with one. */
    private List<String> unexplained(String where, JsonNode schema) {
        JsonNode whole = document.followed(schema);
        List<String> names = new ArrayList<>();
        if (whole.has("examples") || whole.has("enum") || whole.has("format") || !seen.add(whole)) {
            return names;
        }
        String name = schema.has("$ref") ? schema.path("$ref").asText().replaceAll(".*/", "") : where;
        whole.path("required").forEach(required -> {
            JsonNode property = whole.path("properties").path(required.asText());
            if (!property.path("type").toString().contains("null")) {
                names.addAll(unexplained(name + "." + required.asText(), property));
            }
        });
        if (whole.has("items")) {
            names.addAll(unexplained(where + "[]", whole.path("items")));
        }
        if (whole.path("type").asText().equals("string")) {
            names.add(name);
        }
        return names;
    }
}
