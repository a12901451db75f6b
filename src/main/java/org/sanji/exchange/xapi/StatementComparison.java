package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sanji.seal.CanonicalJson;

/**
 * What two statements share that are equal by xAPI 1.0.3, part two, 2.3.1: everything but what a store assigns, the
 * definitions of activities, how a verb is displayed, the order of a group's members, and attachments. Durations are
 * compared as texts. Times are compared by whoever knows whether both said one.
 */
final class StatementComparison {

    private static final List<String> ASSIGNED =
            List.of("id", "authority", "stored", "timestamp", "version", "attachments");

    private StatementComparison() {}

    /** A SHA-256 that is the same for equal statements. */
    static byte[] digest(ObjectNode statement) {
        ObjectNode compared = statement.deepCopy();
        compared.remove(ASSIGNED);
        reduce(compared);
        return HexFormat.of().parseHex(CanonicalJson.digest(compared));
    }

    /** Context activities as lists: one alone is a list of one. The specification wants them answered so. */
    static void unify(ObjectNode statement) {
        Stream.of(statement, statement.path("object")).forEach(StatementComparison::unifyContext);
    }

    private static void unifyContext(JsonNode statement) {
        if (statement.path("context").path("contextActivities") instanceof ObjectNode activities) {
            List.copyOf(activities.properties()).forEach(kind -> {
                JsonNode alone = kind.getValue();
                if (!alone.isArray()) {
                    activities.putArray(kind.getKey()).add(alone);
                }
            });
        }
    }

    private static void reduce(ObjectNode statement) {
        if (statement.path("verb") instanceof ObjectNode verb) {
            verb.remove("display");
        }
        for (String part : List.of("actor", "object")) {
            reduceThing(statement.path(part));
        }
        if (statement.path("context") instanceof ObjectNode context) {
            reduceThing(context.path("instructor"));
            reduceThing(context.path("team"));
            context.path("contextActivities").forEach(kind -> kind.forEach(StatementComparison::reduceThing));
        }
    }

    private static void reduceThing(JsonNode thing) {
        if (!(thing instanceof ObjectNode object)) {
            return;
        }
        switch (object.path("objectType").asText("Activity")) {
            case "SubStatement" -> {
                object.remove(List.of("timestamp", "attachments"));
                reduce(object);
            }
            case "Group" -> sortMembers(object);
            case "Activity" -> {
                object.remove("definition");
                // Said or not, an object without a type is an activity; an actor keeps what identifies it.
                object.remove("objectType");
            }
            default -> {
                if (object.path("objectType").asText().equals("Agent")) {
                    object.remove("objectType");
                }
            }
        }
    }

    private static void sortMembers(ObjectNode group) {
        if (group.path("member") instanceof ArrayNode members) {
            members.forEach(StatementComparison::reduceThing);
            List<JsonNode> sorted = new ArrayList<>(StreamSupport.stream(members.spliterator(), false)
                    .sorted(Comparator.comparing(CanonicalJson::of))
                    .toList());
            group.putArray("member").addAll(sorted);
        }
    }
}
