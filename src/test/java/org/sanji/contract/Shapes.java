package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of a document, compiled when they are first asked for. A described object is taken as closed: a property
 * nobody described is an error, although clients are told to tolerate it; so is a code that is not listed.
 */
final class Shapes {

    /** Lists later versions add to: this one says all it has. */
    private static final String EXTENSIBLE = "x-extensible-enum";

    private static final String NAME = "https://sanji.example/openapi.json";

    private final Schema document;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Shapes(Document document) {
        JsonNode closed = document.root().deepCopy();
        close(closed.path("components").path("schemas"));
        close(closed.path("paths"));
        this.document = SchemaRegistry.withDialect(
                        Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(NAME, closed.toString())))
                .getSchema(SchemaLocation.of(NAME));
    }

    /** Everything wrong with a value; the pointer leads to a schema of the document. */
    List<String> refuse(String pointer, JsonNode value) {
        return compiled
                .computeIfAbsent(pointer, absent -> document.getSubSchema(path(absent)))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Shapes::text)
                .distinct()
                .toList();
    }

    /** From the root: asking the registry for each would read the whole document each time. */
    private NodePath path(String pointer) {
        NodePath path = new NodePath(PathType.JSON_POINTER);
        JsonNode at = document.getSchemaNode();
        for (String part : pointer.substring(1).split("/")) {
            String name = part.replace("~1", "/").replace("~0", "~");
            path = at.isArray() ? path.append(Integer.parseInt(name)) : path.append(name);
            at = at.isArray() ? at.path(Integer.parseInt(name)) : at.path(name);
        }
        return path;
    }

    private static String text(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage() + " ("
                + error.getSchemaLocation().getFragment() + ")";
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.has("type")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        if (node instanceof ObjectNode list && list.path(EXTENSIBLE).isArray()) {
            list.set("enum", list.path(EXTENSIBLE));
        }
        node.forEach(Shapes::close);
    }
}
