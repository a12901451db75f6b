package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values one would not like to meet at a place, by what its schema asks for. */
final class BadValues {

    /** Stands in a text for what no JSON library writes: the text between is put in as it is. */
    static final String RAW = "@raw:";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONG = 20_000;
    private static final int DEEP = 500;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uFEFF",
            "\u202Egnp.exe",
            "\uFFFF",
            "😀",
            "𠮷野家",
            "e\u0301".repeat(40),
            "' or 1=1 -- ",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "%s%n%x",
            "../../etc/passwd",
            "\\",
            "\"",
            "null",
            "NaN",
            "-0",
            "1e309",
            "٣",
            "１２");

    private static final List<String> OF_FORMS = List.of(
            "2025-02-30",
            "2025-13-01",
            "0000-00-00",
            "1899-12-31",
            "9999-12-31",
            "+10000-01-01",
            "2025-03-08T00:00:00Z",
            "2025-3-8",
            "20250308",
            "24:00",
            "23:60",
            "2025-Q5",
            "2025-00",
            "2099..2000",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "not-a-uuid",
            "000000",
            "320412",
            "999999999999",
            "99",
            "0.00001",
            "99999999999999.9",
            "-0.0",
            "1/0",
            "1,5");

    private static final List<String> RAW_NUMBERS = List.of(
            "-1",
            "0",
            "1.5",
            "1e2",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1" + "0".repeat(400),
            "0." + "0".repeat(400) + "1");

    private BadValues() {}

    /** For a property or an element of a body. */
    static List<JsonNode> at(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        values.add(JSON.nullNode());
        values.add(JSON.booleanNode(true));
        values.add(JSON.objectNode());
        values.add(JSON.objectNode().put("a", 1));
        values.add(JSON.arrayNode());
        values.add(JSON.arrayNode().add(JSON.nullNode()));
        values.add(JSON.textNode(RAW + "\\ud800"));
        values.add(JSON.textNode(RAW + "\\udc00\\ud800"));
        values.add(JSON.textNode(deep()));
        texts(schema).forEach(text -> values.add(JSON.textNode(text)));
        RAW_NUMBERS.forEach(number -> values.add(JSON.textNode(RAW + "number:" + number)));
        bounds(schema).forEach(number -> values.add(JSON.textNode(RAW + "number:" + number)));
        if (schema.has("maxItems")) {
            values.add(tooMany(schema));
        }
        return values;
    }

    /** For a parameter, or whatever else travels as text. */
    static List<String> texts(JsonNode schema) {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.addAll(OF_FORMS);
        if (schema.has("maxLength")) {
            int longest = Math.min(schema.path("maxLength").asInt(), LONG);
            texts.add("长".repeat(longest + 1));
            texts.add("x".repeat(longest + 1));
            texts.add("x".repeat(longest));
        }
        if (schema.path("minLength").asInt() > 0) {
            texts.add("x".repeat(schema.path("minLength").asInt() - 1));
        }
        schema.path("enum").forEach(code -> texts.add(code.asText().toLowerCase(java.util.Locale.ROOT)));
        return texts;
    }

    /** Just outside. */
    static List<String> bounds(JsonNode schema) {
        List<String> numbers = new ArrayList<>();
        if (schema.path("maximum").isNumber()) {
            numbers.add(schema.path("maximum")
                    .decimalValue()
                    .add(java.math.BigDecimal.ONE)
                    .toPlainString());
        }
        if (schema.path("minimum").isNumber()) {
            numbers.add(schema.path("minimum")
                    .decimalValue()
                    .subtract(java.math.BigDecimal.ONE)
                    .toPlainString());
        }
        return numbers;
    }

    static List<String> numbers() {
        return RAW_NUMBERS;
    }

    private static String deep() {
        return RAW + "number:" + "[".repeat(DEEP) + "]".repeat(DEEP);
    }

    private static ArrayNode tooMany(JsonNode schema) {
        ArrayNode items = JSON.arrayNode();
        int most = Math.min(schema.path("maxItems").asInt(), LONG / 10);
        for (int at = 0; at <= most; at++) {
            items.add(at);
        }
        return items;
    }

    /** The JSON text with what stands for raw text put in. */
    static String written(JsonNode body) {
        try {
            return MAPPER.writeValueAsString(body)
                    .replaceAll("\"" + RAW + "number:([^\"]*)\"", "$1")
                    .replaceAll("\"" + RAW + "\\\\\\\\(u[0-9a-f]{4})(?:\\\\\\\\(u[0-9a-f]{4}))?\"", "\"\\\\$1\"");
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text nobody thought of. */
    static String random(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            int kind = random.nextInt(4);
            text.appendCodePoint(
                    switch (kind) {
                        case 0 -> 32 + random.nextInt(95);
                        case 1 -> 0x4E00 + random.nextInt(5_000);
                        case 2 -> random.nextInt(0xD7FF);
                        default -> 0x1F300 + random.nextInt(500);
                    });
        }
        return text.toString();
    }
}
