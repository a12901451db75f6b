package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes requests of operations from the document alone. */
final class Requests {

    private static final String COLLECTION = "/v1/counties/{county}/";

    private final Contract contract;

    Requests(Contract contract) {
        this.contract = contract;
    }

    /** All places of an operation where a name can stand; optional filters too. */
    List<Place> places(Operation operation) {
        List<Place> places = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            String what = what(operation, parameter);
            if (!what.isEmpty()) {
                places.add(
                        parameter.inPath()
                                ? Place.inPath(parameter.name(), what)
                                : Place.inQuery(parameter.name(), what));
            }
        }
        if (operation.example() != null) {
            places.addAll(Bodies.places(contract.schemas(), operation, example(operation), schema(operation)));
        }
        return places;
    }

    /** What the county itself would send. */
    Request own(Operation operation, World world) {
        return own(operation, world, Map.of());
    }

    /** The same with some properties of the body said otherwise; null takes one out. */
    Request own(Operation operation, World world, Map<String, ? extends @Nullable Object> otherwise) {
        Request written = written(operation, place -> world.value(place.what()), world, world::etag, null);
        if (otherwise.isEmpty() && written.body() != null) {
            return written;
        }
        return written.saying(changed(written.body(), otherwise));
    }

    /**
     * A request of somebody.
     *
     * @param naming what stands at each place
     * @param texts whose texts and numbers it carries
     * @param filter an optional filter of the query that is to be there
     */
    Request written(
            Operation operation,
            Bodies.Naming naming,
            World texts,
            UnaryOperator<String> etags,
            @Nullable Place filter) {
        String path = operation.path();
        Map<String, String> headers = new HashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.inPath()) {
                String what = what(operation, parameter);
                String value = what.isEmpty()
                        ? ofAll(operation, parameter, texts)
                        : naming.value(Place.inPath(parameter.name(), what));
                path = path.replace("{" + parameter.name() + "}", encoded(value));
                if (parameter.isId() && operation.conditional()) {
                    headers.putIfAbsent("If-Match", etags.apply(value));
                }
            }
        }
        if (operation.path().contains("/xapi/")) {
            headers.put("X-Experience-API-Version", "1.0.3");
        }
        String body = body(operation, naming, texts);
        if (body != null || operation.contentType() != null) {
            headers.put("Content-Type", String.valueOf(operation.contentType()));
        }
        return new Request(operation.method(), path + query(operation, naming, texts, filter), headers, body);
    }

    private String query(Operation operation, Bodies.Naming naming, World texts, @Nullable Place filter) {
        List<String> said = new ArrayList<>();
        for (Operation.Parameter parameter : operation.inQuery()) {
            String what = what(operation, parameter);
            boolean wanted = filter != null && filter.key().equals("query:" + parameter.name());
            if (parameter.required() || wanted) {
                String value = what.isEmpty()
                        ? ofAll(operation, parameter, texts)
                        : naming.value(Place.inQuery(parameter.name(), what));
                said.add(parameter.name() + "=" + encoded(value));
            }
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    private @Nullable String body(Operation operation, Bodies.Naming naming, World texts) {
        if (operation.example() == null) {
            return "application/octet-stream".equals(operation.contentType()) ? file(operation, texts) : null;
        }
        return Bodies.written(contract.schemas(), operation, example(operation), schema(operation), naming, texts)
                .toString();
    }

    private static String file(Operation operation, World texts) {
        return operation.id().equals("createImport")
                ? "机构,活动名称,活动类型,学习方式,活动日期,参加人数\n"
                        + "%s,%s,专题学习,线下,2025-03-08,12\n".formatted(texts.value("institutions"), texts.canary())
                : "%PDF-1.4\n" + texts.town();
    }

    /** What replaces an item is what creates one. */
    private Operation template(Operation operation) {
        String path = operation.path();
        boolean ofAnItem = path.startsWith(COLLECTION) && path.endsWith("/{id}");
        if (ofAnItem && operation.example() != null && operation.schema() != null) {
            Operation creating = contract.creating(operation.segmentBefore("id"));
            boolean same = creating.example() != null
                    && creating.example().properties().stream()
                            .allMatch(field ->
                                    operation.schema().path("properties").has(field.getKey()));
            return same ? creating : operation;
        }
        return operation;
    }

    private ObjectNode example(Operation operation) {
        Operation template = template(operation);
        ObjectNode example =
                java.util.Objects.requireNonNull(template.example()).deepCopy();
        Adjustments.of(template).forEach((name, value) -> set(example, name, value));
        return example;
    }

    private JsonNode schema(Operation operation) {
        return java.util.Objects.requireNonNull(template(operation).schema());
    }

    private static String what(Operation operation, Operation.Parameter parameter) {
        if (parameter.inPath()) {
            return Names.inPath(operation, parameter);
        }
        if (parameter.isId()) {
            return Names.id(operation, parameter.name());
        }
        if (parameter.name().equals(Names.DIGEST)) {
            return Names.DIGEST;
        }
        return parameter.isRegion() ? Names.region(parameter.name()) : "";
    }

    /** A name no county has for itself. */
    private static String ofAll(Operation operation, Operation.Parameter parameter, World texts) {
        String name = parameter.name();
        boolean number = parameter.schema().path("type").toString().contains("integer");
        if (name.equals("from") || name.equals("to")) {
            return number ? name.equals("from") ? "1" : "2" : name.equals("from") ? World.VERSION : World.LATER_VERSION;
        }
        if (name.equals("standard") || name.equals("version")) {
            boolean guideline = operation.path().contains("construction-report");
            return guideline ? parameter.example() : name.equals("standard") ? texts.standard() : World.VERSION;
        }
        if (name.equals("code")) {
            return operation.path().startsWith("/v1/standards") ? texts.standard() : "not-found";
        }
        return parameter.example().isEmpty() ? Names.ofAll(name) : parameter.example();
    }

    private static String changed(@Nullable String body, Map<String, ? extends @Nullable Object> otherwise) {
        try {
            ObjectNode changed =
                    body == null ? Contract.JSON.createObjectNode() : (ObjectNode) Contract.JSON.readTree(body);
            otherwise.forEach((name, value) -> set(changed, name, value));
            return body == null && otherwise.isEmpty() ? null : changed.toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void set(ObjectNode body, String name, @Nullable Object value) {
        if (value == null) {
            body.remove(name);
        } else {
            body.set(name, Contract.JSON.valueToTree(value));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
