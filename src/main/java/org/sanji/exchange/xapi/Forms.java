package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sanji.kernel.FieldError;

/** The plain values of xAPI 1.0.3, part two, chapter 4 and section 2.2: formats of texts, numbers, maps by language. */
final class Forms {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s@]+@[^\\s@]+");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SHA2 =
            Pattern.compile("[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[iIxX](?:-[A-Za-z0-9]{1,8})+)");
    private static final Pattern NO_OFFSET = Pattern.compile(".*-00(?::?00)?$");
    private static final Pattern VERSION = Pattern.compile("1\\.0(?:\\.\\d+)?");

    static final Form TEXT = text(value -> true, "text");
    static final Form UUID_TEXT = text(UUID.asMatchPredicate(), "uuid");
    static final Form IRI = text(Forms::isIri, "xapi-iri");
    static final Form MAILTO = text(MAIL.asMatchPredicate(), "xapi-mailto");
    static final Form SHA1_TEXT = text(SHA1.asMatchPredicate(), "xapi-sha1");
    static final Form SHA2_TEXT = text(SHA2.asMatchPredicate(), "xapi-sha2");
    static final Form LANGUAGE_TAG = text(LANGUAGE.asMatchPredicate(), "xapi-language");
    static final Form TIMESTAMP = text(Forms::isTimestamp, "xapi-timestamp");
    static final Form DURATION = text(LearningTime::isDuration, "xapi-duration");
    static final Form VERSION_TEXT = text(VERSION.asMatchPredicate(), "xapi-version");
    static final Form BOOLEAN = kind(JsonNode::isBoolean, "boolean");
    static final Form NUMBER = kind(JsonNode::isNumber, "number");
    static final Form WHOLE =
            kind(node -> node.isIntegralNumber() && node.bigIntegerValue().signum() >= 0, "number");

    /** The one place in which a null, and any property, is allowed: an extension's own value. */
    static final Form EXTENSIONS = (value, pointer, errors) -> {
        if (!value.isObject()) {
            errors.add(FieldError.at(pointer, "wrong-type"));
            return;
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!isIri(name)) {
                errors.add(FieldError.at(pointer + "/" + escaped(name), "xapi-iri"));
            }
        });
    };

    static final Form LANGUAGE_MAP = (value, pointer, errors) -> {
        if (!value.isObject()) {
            errors.add(FieldError.at(pointer, "wrong-type"));
            return;
        }
        value.properties().forEach(text -> {
            String place = pointer + "/" + escaped(text.getKey());
            if (!LANGUAGE.matcher(text.getKey()).matches()) {
                errors.add(FieldError.at(place, "xapi-language"));
            }
            TEXT.check(text.getValue(), place, errors);
        });
    };

    private Forms() {}

    static Form oneOf(String... values) {
        Set<String> allowed = Set.of(values);
        return (value, pointer, errors) -> {
            if (!value.isTextual() || !allowed.contains(value.textValue())) {
                errors.add(FieldError.at(pointer, "unknown-value", String.join(", ", values)));
            }
        };
    }

    static Form listOf(Form item) {
        return (value, pointer, errors) -> {
            if (!value.isArray()) {
                errors.add(FieldError.at(pointer, "wrong-type"));
                return;
            }
            for (int index = 0; index < value.size(); index++) {
                item.check(value.get(index), pointer + "/" + index, errors);
            }
        };
    }

    /** One of them, or a list. */
    static Form oneOrMany(Form item) {
        Form many = listOf(item);
        return (value, pointer, errors) -> (value.isArray() ? many : item).check(value, pointer, errors);
    }

    private static Form text(Predicate<String> good, String code) {
        return (value, pointer, errors) -> {
            if (!value.isTextual()) {
                errors.add(FieldError.at(pointer, "text"));
            } else if (!good.test(value.textValue())) {
                errors.add(FieldError.at(pointer, code));
            }
        };
    }

    private static Form kind(Predicate<JsonNode> good, String code) {
        return (value, pointer, errors) -> {
            if (!good.test(value)) {
                errors.add(FieldError.at(pointer, code));
            }
        };
    }

    /** With a scheme, and of characters that can stand in one; what java.net does not know of IRIs it need not know. */
    static boolean isIri(String text) {
        if (!SCHEME.matcher(text).matches()) {
            return false;
        }
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException refused) {
            return false;
        }
    }

    /** ISO 8601 with a day, a time and an offset that is known. */
    private static boolean isTimestamp(String text) {
        if (NO_OFFSET.matcher(text).matches()) {
            return false;
        }
        try {
            return Timestamps.read(text) instanceof OffsetDateTime;
        } catch (DateTimeException refused) {
            return false;
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
