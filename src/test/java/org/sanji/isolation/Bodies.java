package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the example of the document into a body of one county: references are its own, texts carry its canary, numbers
 * are its prime.
 */
final class Bodies {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Set<String> READ_BY_PROGRAMS = Set.of("clause", "feature", "homePage", "phone", "idNumber");

    /** Who names what. */
    interface Naming {
        String value(Place place);
    }

    private final Schemas schemas;
    private final Operation operation;
    private final Naming naming;
    private final World texts;
    private final List<Place> places = new ArrayList<>();

    private Bodies(Schemas schemas, Operation operation, Naming naming, World texts) {
        this.schemas = schemas;
        this.operation = operation;
        this.naming = naming;
        this.texts = texts;
    }

    static JsonNode written(
            Schemas schemas, Operation operation, JsonNode example, JsonNode schema, Naming naming, World texts) {
        return new Bodies(schemas, operation, naming, texts).written(example, schema, "", "");
    }

    /** Where the body of an operation names something. */
    static List<Place> places(Schemas schemas, Operation operation, JsonNode example, JsonNode schema) {
        var bodies = new Bodies(schemas, operation, place -> "", World.never());
        bodies.written(example, schema, "", "");
        return bodies.places;
    }

    private JsonNode written(JsonNode example, JsonNode schema, String pointer, String name) {
        return switch (example) {
            case ObjectNode object -> {
                ObjectNode copy = Contract.JSON.createObjectNode();
                object.properties()
                        .forEach(field -> copy.set(
                                field.getKey(),
                                written(
                                        field.getValue(),
                                        schemas.property(schema, field.getKey()),
                                        pointer + "/" + field.getKey(),
                                        field.getKey())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Contract.JSON.createArrayNode();
                JsonNode items =
                        schema.has("items") ? schemas.resolved(schema.path("items")) : MissingNode.getInstance();
                // One of them is enough: the others would name the same.
                int most = items.path("type").asText().equals("string") ? Math.min(1, array.size()) : array.size();
                for (int index = 0; index < most; index++) {
                    copy.add(written(array.get(index), items, pointer + "/" + index, name));
                }
                yield copy;
            }
            default -> value(example, schema, pointer, name);
        };
    }

    private JsonNode value(JsonNode example, JsonNode schema, String pointer, String name) {
        if (Schemas.isId(schema) || ID.matcher(example.asText()).matches()) {
            return named(pointer, Names.id(operation, name));
        }
        if (schema.path("pattern").asText().equals("^\\d{6}$")) {
            return named(pointer, Names.COUNTY);
        }
        if (name.equals("region") && operation.path().startsWith("/v1/standards")) {
            return named(pointer, Names.CITY);
        }
        if (Schemas.isRegion(schema)) {
            return named(pointer, Names.region(name));
        }
        return unnamed(example, schema, name);
    }

    private JsonNode unnamed(JsonNode example, JsonNode schema, String name) {
        if (name.equals("standard") || name.equals("code") && operation.path().startsWith("/v1/standards")) {
            return TextNode.valueOf(texts.standard());
        }
        if (name.equals("version")) {
            return TextNode.valueOf(World.VERSION);
        }
        if (name.equals("idNumber")) {
            return TextNode.valueOf(idNumber(texts.prime() % 1_000));
        }
        if (Schemas.isText(schema) && !READ_BY_PROGRAMS.contains(name)) {
            String text = canary() + example.asText();
            return TextNode.valueOf(text.substring(
                    0, Math.min(text.length(), schema.path("maxLength").asInt())));
        }
        if (example.isInt() && schema.path("maximum").asInt() >= 10_000) {
            return IntNode.valueOf(texts.prime());
        }
        return name.equals("amount") ? TextNode.valueOf(texts.prime() + ".00") : example;
    }

    /** A resident identity number (GB 11643) of somebody of the town: nobody is registered twice in a county. */
    private static String idNumber(int person) {
        String digits = "11010519491231%03d".formatted(person);
        int sum = 0;
        for (char digit : digits.toCharArray()) {
            sum = (sum + digit - '0') * 2 % 11;
        }
        return digits + "10X98765432".charAt(sum);
    }

    /** What the whole city knows carries none: neighbours may read it. */
    private String canary() {
        if (operation.path().startsWith("/v1/regions") || operation.path().startsWith("/v1/standards")) {
            return "";
        }
        return operation.path().contains("/institutions") ? texts.canary() : texts.town();
    }

    private JsonNode named(String pointer, String what) {
        Place place = Place.inBody(pointer, what);
        places.add(place);
        return TextNode.valueOf(naming.value(place));
    }
}
