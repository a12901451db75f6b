package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** Reads the schemas of the document, references followed. */
public record Schemas(JsonNode document) {

    private static final String DIGITS = "\\d{2}|\\d{4}|\\d{6}";

    public JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref") && !found.has("properties")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        for (String choices : List.of("anyOf", "oneOf")) {
            for (JsonNode choice : found.path(choices)) {
                if (!choice.path("type").asText().equals("null")) {
                    return resolved(choice);
                }
            }
        }
        return found;
    }

    /** The schema of a property, or of nothing. */
    JsonNode property(JsonNode schema, String name) {
        JsonNode found = schema.path("properties").path(name);
        return found.isMissingNode() ? MissingNode.getInstance() : resolved(found);
    }

    static boolean isRegion(JsonNode schema) {
        return schema.path("pattern").asText().contains(DIGITS);
    }

    static boolean isId(JsonNode schema) {
        return schema.path("format").asText().equals("uuid");
    }

    /** Text people write: nothing a program reads. */
    static boolean isText(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return schema.path("type").toString().contains("string")
                && !schema.has("enum")
                && !schema.has("format")
                && (pattern.isEmpty() || pattern.equals("\\S"))
                && schema.path("maxLength").asInt() >= 30;
    }
}
