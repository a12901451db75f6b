package org.sanji.exchange.xapi;

import static org.sanji.exchange.xapi.Forms.listOf;
import static org.sanji.exchange.xapi.Forms.oneOf;
import static org.sanji.exchange.xapi.Forms.oneOrMany;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanji.kernel.FieldError;

/** The statement of xAPI 1.0.3 (part two, section 2.4), property for property. */
final class StatementForms {

    /** Disregards another statement. */
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final List<String> INTERACTION =
            List.of("correctResponsesPattern", "choices", "scale", "source", "target", "steps");
    private static final String STATEMENT_REF = "StatementRef";

    private static final Form ACCOUNT =
            ObjectForm.of(Map.of("homePage", Forms.IRI, "name", Forms.TEXT), "homePage", "name");
    private static final Map<String, Form> IDENTIFIED = Map.of(
            "name",
            Forms.TEXT,
            "mbox",
            Forms.MAILTO,
            "mbox_sha1sum",
            Forms.SHA1_TEXT,
            "openid",
            Forms.IRI,
            "account",
            ACCOUNT);
    private static final Form AGENT = ObjectForm.of(with(IDENTIFIED, "objectType", oneOf("Agent")))
            .where((agent, pointer, errors) -> {
                if (identifiers(agent) != 1) {
                    errors.add(FieldError.at(pointer, "xapi-identifier"));
                }
            });
    private static final Form GROUP = ObjectForm.of(
                    with(with(IDENTIFIED, "objectType", oneOf("Group")), "member", listOf(AGENT)), "objectType")
            .where(StatementForms::checkGroup);
    private static final Form ACTOR = (actor, pointer, errors) ->
            (actor.path("objectType").asText().equals("Group") ? GROUP : AGENT).check(actor, pointer, errors);

    private static final Form VERB = ObjectForm.of(Map.of("id", Forms.IRI, "display", Forms.LANGUAGE_MAP), "id");
    private static final Form COMPONENTS =
            listOf(ObjectForm.of(Map.of("id", Forms.TEXT, "description", Forms.LANGUAGE_MAP), "id"));
    private static final Form DEFINITION = ObjectForm.of(Map.ofEntries(
                    Map.entry("name", Forms.LANGUAGE_MAP),
                    Map.entry("description", Forms.LANGUAGE_MAP),
                    Map.entry("type", Forms.IRI),
                    Map.entry("moreInfo", Forms.IRI),
                    Map.entry("extensions", Forms.EXTENSIONS),
                    Map.entry(
                            "interactionType",
                            oneOf(
                                    "true-false",
                                    "choice",
                                    "fill-in",
                                    "long-fill-in",
                                    "matching",
                                    "performance",
                                    "sequencing",
                                    "likert",
                                    "numeric",
                                    "other")),
                    Map.entry("correctResponsesPattern", listOf(Forms.TEXT)),
                    Map.entry("choices", COMPONENTS),
                    Map.entry("scale", COMPONENTS),
                    Map.entry("source", COMPONENTS),
                    Map.entry("target", COMPONENTS),
                    Map.entry("steps", COMPONENTS)))
            .where((definition, pointer, errors) -> {
                if (!definition.has("interactionType") && INTERACTION.stream().anyMatch(definition::has)) {
                    errors.add(FieldError.at(pointer + "/interactionType", "not-null"));
                }
            });
    private static final Form ACTIVITY =
            ObjectForm.of(Map.of("objectType", oneOf("Activity"), "id", Forms.IRI, "definition", DEFINITION), "id");
    private static final Form REFERENCE =
            ObjectForm.of(Map.of("objectType", oneOf(STATEMENT_REF), "id", Forms.UUID_TEXT), "objectType", "id");

    private static final Form SCORE = ObjectForm.of(
                    Map.of("scaled", Forms.NUMBER, "raw", Forms.NUMBER, "min", Forms.NUMBER, "max", Forms.NUMBER))
            .where(StatementForms::checkScore);
    private static final Form RESULT = ObjectForm.of(Map.of(
            "score",
            SCORE,
            "success",
            Forms.BOOLEAN,
            "completion",
            Forms.BOOLEAN,
            "response",
            Forms.TEXT,
            "duration",
            Forms.DURATION,
            "extensions",
            Forms.EXTENSIONS));
    private static final Form ACTIVITIES = oneOrMany(ACTIVITY);
    private static final Form CONTEXT = ObjectForm.of(Map.of(
            "registration",
            Forms.UUID_TEXT,
            "instructor",
            ACTOR,
            "team",
            GROUP,
            "contextActivities",
            ObjectForm.of(
                    Map.of("parent", ACTIVITIES, "grouping", ACTIVITIES, "category", ACTIVITIES, "other", ACTIVITIES)),
            "revision",
            Forms.TEXT,
            "platform",
            Forms.TEXT,
            "language",
            Forms.LANGUAGE_TAG,
            "statement",
            REFERENCE,
            "extensions",
            Forms.EXTENSIONS));
    // Contents travel as multipart/mixed, which is not taken: a file must lie somewhere else.
    private static final Form ATTACHMENT = ObjectForm.of(
            Map.of(
                    "usageType",
                    Forms.IRI,
                    "display",
                    Forms.LANGUAGE_MAP,
                    "description",
                    Forms.LANGUAGE_MAP,
                    "contentType",
                    Forms.TEXT,
                    "length",
                    Forms.WHOLE,
                    "sha2",
                    Forms.SHA2_TEXT,
                    "fileUrl",
                    Forms.IRI),
            "usageType",
            "display",
            "contentType",
            "length",
            "sha2",
            "fileUrl");

    private static final Map<String, Form> SHARED = Map.of(
            "actor",
            ACTOR,
            "verb",
            VERB,
            "result",
            RESULT,
            "context",
            CONTEXT,
            "timestamp",
            Forms.TIMESTAMP,
            "attachments",
            listOf(ATTACHMENT));
    private static final Form SUB_STATEMENT = ObjectForm.of(
                    with(with(SHARED, "objectType", oneOf("SubStatement")), "object", object(Map.of())),
                    "objectType",
                    "actor",
                    "verb",
                    "object")
            .where(StatementForms::checkContext);

    /** A whole statement. */
    static final Form STATEMENT = ObjectForm.of(
                    with(
                            SHARED,
                            Map.of(
                                    "id",
                                    Forms.UUID_TEXT,
                                    "object",
                                    object(Map.of("SubStatement", SUB_STATEMENT)),
                                    "stored",
                                    Forms.TIMESTAMP,
                                    "authority",
                                    ACTOR,
                                    "version",
                                    Forms.VERSION_TEXT)),
                    "actor",
                    "verb",
                    "object")
            .where(StatementForms::checkContext, StatementForms::checkVoiding);

    private StatementForms() {}

    /** What an action is about, by its type; an activity when it says none. */
    private static Form object(Map<String, Form> more) {
        Map<String, Form> byType =
                with(Map.of("Activity", ACTIVITY, "Agent", AGENT, "Group", GROUP, STATEMENT_REF, REFERENCE), more);
        return (object, pointer, errors) -> {
            Form form = byType.get(object.path("objectType").asText("Activity"));
            if (form == null) {
                errors.add(FieldError.at(pointer + "/objectType", "unknown-value", String.join(", ", byType.keySet())));
            } else {
                form.check(object, pointer, errors);
            }
        };
    }

    private static long identifiers(JsonNode actor) {
        return IDENTIFIERS.stream().filter(actor::has).count();
    }

    private static void checkGroup(JsonNode group, String pointer, Collection<FieldError> errors) {
        if (identifiers(group) > 1) {
            errors.add(FieldError.at(pointer, "xapi-identifier"));
        }
        if (identifiers(group) == 0 && !group.has("member")) {
            errors.add(FieldError.at(pointer + "/member", "not-null"));
        }
    }

    private static void checkScore(JsonNode score, String pointer, Collection<FieldError> errors) {
        double scaled = score.path("scaled").asDouble();
        if (scaled < -1 || scaled > 1) {
            errors.add(FieldError.at(pointer + "/scaled", "out-of-bounds", "-1", "1"));
        }
        boolean low = score.has("min")
                && score.path("raw").asDouble(Double.MAX_VALUE)
                        < score.path("min").asDouble();
        boolean high = score.has("max")
                && score.path("raw").asDouble(-Double.MAX_VALUE)
                        > score.path("max").asDouble();
        if (low || high) {
            errors.add(FieldError.at(
                    pointer + "/raw",
                    "out-of-bounds",
                    score.path("min").asText(),
                    score.path("max").asText()));
        }
    }

    /** A revision and a platform are those of an activity. */
    private static void checkContext(JsonNode statement, String pointer, Collection<FieldError> errors) {
        boolean activity =
                statement.path("object").path("objectType").asText("Activity").equals("Activity");
        Stream.of("revision", "platform")
                .filter(name -> !activity && statement.path("context").has(name))
                .forEach(name -> errors.add(FieldError.at(pointer + "/context/" + name, "xapi-of-activity")));
    }

    private static void checkVoiding(JsonNode statement, String pointer, Collection<FieldError> errors) {
        boolean voids = statement.path("verb").path("id").asText().equals(VOIDED);
        if (voids && !statement.path("object").path("objectType").asText().equals(STATEMENT_REF)) {
            errors.add(FieldError.at(pointer + "/object/objectType", "unknown-value", STATEMENT_REF));
        }
    }

    private static Map<String, Form> with(Map<String, Form> forms, String name, Form form) {
        return with(forms, Map.of(name, form));
    }

    private static Map<String, Form> with(Map<String, Form> forms, Map<String, Form> more) {
        Map<String, Form> all = new HashMap<>(forms);
        all.putAll(more);
        return Map.copyOf(all);
    }

    /** Everything that is wrong with a statement; nothing when it is one. */
    static List<FieldError> errors(JsonNode statement, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        STATEMENT.check(statement, pointer, errors);
        return errors;
    }
}
