package org.sanji.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sanji.isolation.Operation;
import org.sanji.isolation.Request;
import org.sanji.isolation.Schemas;

/** A request that is as it should be, with one thing wrong at a time. */
final class Mutations {

    /**
     * A request with something wrong.
     *
     * @param what where it is wrong and how
     * @param body as JSON where it is still JSON, to be held against the schema
     */
    record Mutation(String what, Request request, @Nullable JsonNode body) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int DEEPEST = 4;
    private static final List<String> WHOLE_BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "1",
            "{",
            "}",
            "{\"a\":}",
            "[".repeat(2_000),
            "\u0000",
            "{'a':1}",
            "{\"a\":1}{\"a\":1}",
            "\uFEFF{}",
            "<a/>");

    private static final List<String> PATHS = List.of(
            "x",
            "0",
            "-1",
            "%00",
            "%FF",
            "%E7%8E%8B",
            "%F0%9F%98%80",
            "%2F",
            "a%20b",
            "'",
            "%22",
            "%25",
            "00000000-0000-0000-0000-000000000000",
            "999999",
            "320412100001",
            "99999999999999999999",
            "2147483648");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of("", "x", "\"x\"", "W/\"0\"", "\"99999999999\"", "\"-1\"", "\"0\", \"1\"", "0"),
            "If-None-Match",
            List.of("", "x", "*", "W/\"0\"", "\"99999999999\""),
            "Idempotency-Key",
            List.of("", " ", "k".repeat(256), "k".repeat(5_000), "'", "\u00e9"),
            "Accept-Language",
            List.of("", "*", "xx", "zh;q=abc", "en-".repeat(300), "zh-CN,zh;q=0.9,en;q=0.8"),
            "Accept",
            List.of("image/png", "text/plain", "application/xml", "*/*;q=0", "x", "application/json;q=9"),
            CONTENT_TYPE,
            List.of("text/plain", "application/xml", "x", "application/json; charset=gb18030", "multipart/form-data"),
            "Range",
            List.of("bytes=5-1", "bytes=-", "x", "bytes=0-99999999999999999999"));

    private final Schemas schemas;
    private final Operation operation;
    private final Request valid;
    private final List<Mutation> all = new ArrayList<>();

    private Mutations(Schemas schemas, Operation operation, Request valid) {
        this.schemas = schemas;
        this.operation = operation;
        this.valid = valid;
    }

    /** So many of an operation, chosen by the seed; random ones when there are not that many. */
    static List<Mutation> of(Schemas schemas, Operation operation, Request valid, int wanted, long seed) {
        var mutations = new Mutations(schemas, operation, valid);
        mutations.bodies();
        mutations.query();
        mutations.path();
        mutations.headers();
        var random = new Random(seed ^ operation.id().hashCode());
        Collections.shuffle(mutations.all, random);
        while (mutations.all.size() < wanted) {
            mutations.atRandom(random);
        }
        return mutations.all.subList(0, wanted);
    }

    private void bodies() {
        if (operation.contentType() == null) {
            return;
        }
        for (String body : WHOLE_BODIES) {
            add("body " + body.substring(0, Math.min(12, body.length())), valid.saying(body), null);
        }
        if (operation.schema() != null && valid.body() != null && valid.body().startsWith("{")) {
            JsonNode body = read(valid.body());
            values(body, "", operation.schema(), 0);
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(json, impossible);
        }
    }

    /** Everything wrong at a place and below it. */
    private void values(JsonNode body, String pointer, JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("properties")) {
            at(body, pointer, object -> ((ObjectNode) object).put("nope", 1), "unknown property");
            schema.path("properties").properties().forEach(property -> {
                String place = pointer + "/" + property.getKey();
                JsonNode own = schemas.resolved(property.getValue());
                at(body, pointer, object -> ((ObjectNode) object).remove(property.getKey()), "no " + place);
                for (JsonNode value : BadValues.at(own)) {
                    at(body, pointer, object -> ((ObjectNode) object).set(property.getKey(), value), place);
                }
                if (!body.at(place).isMissingNode() && !body.at(place).isNull()) {
                    values(body, place, own, depth + 1);
                }
            });
        }
        if (schema.has("items") && !body.at(pointer).isEmpty()) {
            JsonNode own = schemas.resolved(schema.path("items"));
            for (JsonNode value : BadValues.at(own)) {
                at(body, pointer, array -> ((ArrayNode) array).set(0, value), pointer + "/0");
            }
            at(body, pointer, array -> ((ArrayNode) array).add(((ArrayNode) array).get(0)), pointer + " twice");
            values(body, pointer + "/0", own, depth + 1);
        }
    }

    private void at(JsonNode body, String pointer, java.util.function.Consumer<JsonNode> change, String what) {
        JsonNode changed = body.deepCopy();
        JsonNode place = changed.at(JsonPointer.compile(pointer));
        boolean fits = place instanceof ObjectNode || place instanceof ArrayNode;
        if (fits && !(place instanceof MissingNode)) {
            change.accept(place);
            String text = BadValues.written(changed);
            add(what, valid.saying(text), readable(text));
        }
    }

    private static @Nullable JsonNode readable(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private void query() {
        addQuery("unknown parameter", "nope=1");
        addQuery("no name", "=1");
        addQuery("no value", "nope");
        for (Operation.Parameter parameter : operation.inQuery()) {
            String name = parameter.name();
            if (parameter.required()) {
                add("no " + name, valid.at(without(name)), null);
            }
            for (String text : BadValues.texts(parameter.schema())) {
                replaceQuery(name, encoded(text.substring(0, Math.min(text.length(), 1_100))));
            }
            BadValues.numbers().forEach(number -> replaceQuery(name, encoded(number)));
            BadValues.bounds(parameter.schema()).forEach(number -> replaceQuery(name, encoded(number)));
            PATHS.forEach(raw -> replaceQuery(name, raw));
            addQuery(name + " twice", name + "=1&" + name + "=2");
        }
    }

    private void replaceQuery(String name, String raw) {
        String target = without(name);
        add(
                "query " + name + "=" + raw,
                valid.at(target + (target.contains("?") ? "&" : "?") + name + "=" + raw),
                null);
    }

    private String without(String name) {
        String[] parts = valid.target().split("\\?", 2);
        if (parts.length == 1) {
            return parts[0];
        }
        List<String> left = new ArrayList<>();
        for (String one : parts[1].split("&")) {
            if (!one.startsWith(name + "=")) {
                left.add(one);
            }
        }
        return left.isEmpty() ? parts[0] : parts[0] + "?" + String.join("&", left);
    }

    private void addQuery(String what, String raw) {
        add(what, valid.at(valid.target() + (valid.target().contains("?") ? "&" : "?") + raw), null);
    }

    private void path() {
        String[] template = operation.path().split("/");
        String[] parts = valid.target().split("\\?", 2);
        String[] segments = parts[0].split("/");
        for (int at = 0; at < template.length; at++) {
            if (template[at].startsWith("{")) {
                for (String raw : PATHS) {
                    String[] changed = segments.clone();
                    changed[at] = raw;
                    String target = String.join("/", changed) + (parts.length == 1 ? "" : "?" + parts[1]);
                    add("path " + template[at] + "=" + raw, valid.at(target), null);
                }
            }
        }
    }

    private void headers() {
        HEADERS.forEach((name, values) ->
                values.forEach(value -> add("header " + name + ": " + value, valid.with(name, value), null)));
        if (valid.headers().containsKey("If-Match")) {
            add("no If-Match", without(valid, "If-Match"), null);
        }
        if (valid.headers().containsKey(CONTENT_TYPE)) {
            add("no content type", without(valid, CONTENT_TYPE), null);
        }
    }

    private static Request without(Request request, String header) {
        Map<String, String> left = new HashMap<>(request.headers());
        left.remove(header);
        return new Request(request.method(), request.target(), left, request.body());
    }

    private void atRandom(Random random) {
        String text = BadValues.random(random);
        switch (random.nextInt(3)) {
            case 0 -> addQuery("query at random", encoded(text) + "=" + encoded(BadValues.random(random)));
            case 1 ->
                operation.inQuery().stream()
                        .skip(
                                operation.inQuery().isEmpty()
                                        ? 0
                                        : random.nextInt(operation.inQuery().size()))
                        .findFirst()
                        .ifPresentOrElse(
                                parameter -> replaceQuery(parameter.name(), encoded(text)),
                                () -> addQuery("query at random", "q=" + encoded(text)));
            default ->
                add("path at random", valid.at(valid.target().replaceFirst("(?=\\?|$)", "/" + encoded(text))), null);
        }
    }

    private void add(String what, Request request, @Nullable JsonNode body) {
        all.add(new Mutation(what.substring(0, Math.min(80, what.length())), request, body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
