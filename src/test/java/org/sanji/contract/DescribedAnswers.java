package org.sanji.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the document says each operation answers: statuses, media types, headers and bodies. An answer it does not describe
 * is wrong, whatever else a test thinks of it.
 */
final class DescribedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What clients may read: such a header is never a surprise. */
    private static final Set<String> TOLD = Set.of(
            "accept-ranges",
            "content-disposition",
            "content-range",
            "deprecation",
            "etag",
            "idempotent-replayed",
            "link",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "sunset",
            "www-authenticate");

    private static final int SHOWN = 5;
    private static final int NO_CONTENT = 204;

    private final Document document;
    private final Shapes shapes;
    private final Routes routes;

    DescribedAnswers(Document document) {
        this.document = document;
        this.shapes = new Shapes(document);
        this.routes = new Routes(document);
    }

    /** The operation a request is for; null when the document has none. */
    Document.@Nullable Operation operation(String method, String path) {
        return routes.find(method, path);
    }

    /** Everything about an answer that the document does not describe; empty when all is well. */
    List<String> refuse(Document.@Nullable Operation operation, GivenAnswer answer) {
        if (operation == null) {
            return answer.isRefused()
                    ? List.of()
                    : List.of("status " + answer.status() + " of an operation that is not in the document");
        }
        JsonNode response = operation.node().path("responses").path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + " is not described");
        }
        String pointer = response.has("$ref")
                ? response.path("$ref").asText().substring(1)
                : "/paths/" + escaped(operation.path()) + "/" + operation.method() + "/responses/" + answer.status();
        List<String> errors = new ArrayList<>();
        headers(document.root().at(pointer).path("headers"), answer, errors);
        body(pointer, document.root().at(pointer).path("content"), answer, errors);
        return errors.subList(0, Math.min(SHOWN, errors.size()));
    }

    private void headers(JsonNode described, GivenAnswer answer, List<String> errors) {
        described.properties().forEach(entry -> {
            String value = answer.header(entry.getKey());
            JsonNode header = document.followed(entry.getValue());
            if (value == null) {
                if (header.path("required").asBoolean()) {
                    errors.add("header " + entry.getKey() + " is missing");
                }
                return;
            }
            String pointer = entry.getValue().path("$ref").asText("#").substring(1);
            if (!pointer.isEmpty()) {
                shapes.refuse(pointer + "/schema", value(header.path("schema"), value))
                        .forEach(error -> errors.add("header " + entry.getKey() + error));
            }
        });
        List<String> names = new ArrayList<>();
        described.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
        answer.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> TOLD.contains(name) && !names.contains(name))
                .forEach(name -> errors.add("header " + name + " is not described"));
    }

    /** A header is text; where a number is described, its digits are one. */
    private static JsonNode value(JsonNode schema, String text) {
        if (schema.path("type").asText().equals("integer") && text.matches("\\d{1,15}")) {
            return JSON.getNodeFactory().numberNode(Long.parseLong(text));
        }
        if (schema.path("type").asText().equals("boolean") && text.matches("true|false")) {
            return JSON.getNodeFactory().booleanNode(text.equals("true"));
        }
        return TextNode.valueOf(text);
    }

    private void body(String pointer, JsonNode content, GivenAnswer answer, List<String> errors) {
        if (answer.body().isEmpty() && (content.isEmpty() || answer.isHead() || answer.status() == NO_CONTENT)) {
            return;
        }
        String type = bare(answer.header("Content-Type"));
        for (var entry : content.properties()) {
            if (takes(bare(entry.getKey()), type)) {
                if (isJson(type)) {
                    json(pointer + "/content/" + escaped(entry.getKey()) + "/schema", answer.body(), errors);
                }
                return;
            }
        }
        errors.add("media type " + type + " is not described");
    }

    private static boolean takes(String described, String type) {
        return described.equals(type)
                || described.equals("*/*")
                || described.endsWith("/*") && type.startsWith(described.replace("*", ""));
    }

    private void json(String pointer, String body, List<String> errors) {
        try {
            errors.addAll(shapes.refuse(pointer, JSON.readTree(body)));
        } catch (JsonProcessingException noJson) {
            errors.add("no JSON: " + noJson.getOriginalMessage());
        }
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static String bare(@Nullable String type) {
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
