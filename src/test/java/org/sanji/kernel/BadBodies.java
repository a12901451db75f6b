package org.sanji.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that are no JSON, or JSON nobody would send in good faith; each by what is wrong with it. */
final class BadBodies {

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    static Map<String, byte[]> all() {
        var bodies = new BadBodies();
        bodies.shapes();
        bodies.depths();
        bodies.keys();
        bodies.numbers();
        bodies.texts();
        bodies.bytes();
        return bodies.made;
    }

    private void shapes() {
        add("nothing", "");
        add("blank", " \n ");
        add("null", "null");
        add("true", "true");
        add("a number", "1");
        add("a text", "\"x\"");
        add("a list", "[]");
        add("cut off", "{\"title\":");
        add("two of them", "{} {}");
        add("something behind", "{}x");
        add("a comma too many", "{\"title\":\"x\",}");
        add("single quotes", "{'title':'x'}");
        add("a comment", "{/* x */\"title\":\"x\"}");
        add("no quotes", "{title:1}");
        add("a form", "title=x&kind=y");
        add("XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        add("a type to be made", "{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"id\"]}");
    }

    private void depths() {
        for (int depth : new int[] {100, 10_000, 100_000, 1_000_000}) {
            add("lists in lists, " + depth, "[".repeat(depth));
            add("closed lists in a field, " + Math.min(depth, 500_000), closed(Math.min(depth, 500_000)));
        }
        add("objects in objects, 100000", "{\"a\":".repeat(100_000));
    }

    private static String closed(int depth) {
        return "{\"title\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private void keys() {
        add("100000 keys", keys(100_000));
        add("1000000 keys", keys(1_000_000));
        add("the same key twice", "{\"title\":\"a\",\"title\":\"b\"}");
        add("the same key twice, within", "{\"title\":{\"a\":1,\"a\":2}}");
        add("a key of 300 letters", "{\"" + "k".repeat(300) + "\":1}");
        add("a key that is half a letter", "{\"\\ud83d\":1}");
        add("__proto__", "{\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":{}}}");
    }

    private static String keys(int number) {
        return IntStream.range(0, number)
                .mapToObj(key -> "\"" + Integer.toString(key, 36) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void numbers() {
        for (String number : new String[] {
            "1e999999",
            "-1e999999",
            "1e-999999",
            "1e2",
            "1.5",
            "-1",
            "2147483648",
            "9".repeat(63),
            "9".repeat(100_000),
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            "+1",
            ".5",
            "\"5\"",
            "true",
            "[5]"
        }) {
            String shown = number.length() > 20 ? number.length() + " digits" : number;
            add("participants " + shown, "{\"participants\":" + number + "}");
        }
    }

    private void texts() {
        add("half a letter", "{\"title\":\"\\ud83d\"}");
        add("the other half", "{\"title\":\"x\\udc00\"}");
        add("halves the wrong way round", "{\"title\":\"\\udc00\\ud83d\"}");
        add("a zero", "{\"title\":\"a\\u0000b\"}");
        add("a control letter, bare", "{\"title\":\"a\u0001b\"}");
        add("a line, bare", "{\"title\":\"a\nb\"}");
        add("a letter that turns the line", "{\"title\":\"a\\u202eb\"}");
        add("an unknown escape", "{\"title\":\"\\x41\"}");
        add("a text of 900000 letters", "{\"title\":\"" + "字".repeat(300_000) + "\"}");
    }

    private void bytes() {
        byte[] good = "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        made.put("a byte order mark", joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, good));
        made.put("UTF-16", "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_16));
        made.put("UTF-16 without a mark", "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_16LE));
        made.put("GBK", withTitle(0xD6, 0xD0));
        made.put("a byte that begins nothing", withTitle(0xFF));
        made.put("a letter cut off", withTitle(0xE4, 0xBD));
        made.put("a slash written too long", withTitle(0xC0, 0xAF));
        made.put("half a letter as bytes", withTitle(0xED, 0xA0, 0xBD));
        made.put("a letter beyond the last", withTitle(0xF4, 0x90, 0x80, 0x80));
        made.put("packed", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
    }

    private static byte[] withTitle(int... bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"title\":\"".getBytes(StandardCharsets.UTF_8));
        for (int one : bytes) {
            body.write(one);
        }
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private void add(String what, String body) {
        made.put(what, body.getBytes(StandardCharsets.UTF_8));
    }
}
