package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All operations of the served document, by id. */
public record Contract(Schemas schemas, Map<String, Operation> operations) {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Contract read(String document) {
        try {
            var schemas = new Schemas(JSON.readTree(document));
            Map<String, Operation> found = new TreeMap<>();
            schemas.document()
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .map(entry -> operation(schemas, entry.getKey(), path.getKey(), entry.getValue()))
                            .forEach(operation -> found.put(operation.id(), operation)));
            return new Contract(schemas, found);
        } catch (IOException noDocument) {
            throw new UncheckedIOException(noDocument);
        }
    }

    Operation operation(String id) {
        Operation found = operations.get(id);
        if (found == null) {
            throw new IllegalStateException("The document has no operation " + id);
        }
        return found;
    }

    /** The operation that creates an item of a collection of the county. */
    Operation creating(String collection) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation.path().equals("/v1/counties/{county}/" + collection))
                .findFirst()
                .orElseThrow();
    }

    private static Operation operation(Schemas schemas, String method, String path, JsonNode node) {
        JsonNode content = node.at("/requestBody/content");
        String type = content.isEmpty() ? null : content.fieldNames().next();
        JsonNode body = type == null ? null : content.path(type);
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                node.path("operationId").asText(),
                parameters(schemas, node.path("parameters")),
                body == null ? null : example(body),
                body == null ? null : schemas.resolved(body.path("schema")),
                type,
                node.path("parameters").findValuesAsText("$ref").contains("#/components/parameters/IfMatch"),
                roles(node));
    }

    private static @Nullable ObjectNode example(JsonNode body) {
        return body.path("example") instanceof ObjectNode shown ? shown : null;
    }

    private static Set<String> roles(JsonNode node) {
        Set<String> roles = new HashSet<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static List<Operation.Parameter> parameters(Schemas schemas, JsonNode nodes) {
        List<Operation.Parameter> found = new ArrayList<>();
        for (JsonNode one : nodes) {
            JsonNode parameter = one.has("$ref")
                    ? schemas.document().at(one.path("$ref").asText().substring(1))
                    : one;
            String in = parameter.path("in").asText();
            if (in.equals("path") || in.equals("query")) {
                found.add(new Operation.Parameter(
                        parameter.path("name").asText(),
                        in.equals("path"),
                        parameter.path("required").asBoolean(),
                        schemas.resolved(parameter.path("schema")),
                        parameter.path("example").asText()));
            }
        }
        return found;
    }
}
