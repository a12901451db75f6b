package org.sanji.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanji.contract.Document.Operation;

/**
 * What in a new document breaks clients of the old one. A request may only widen: what was accepted stays accepted. An
 * answer may only narrow: what clients know how to read is all they get. The operationId names the functions of generated
 * clients and stays.
 */
final class BreakingChanges {

    private final Document before;
    private final Document after;
    private final SchemaChanges requests;
    private final SchemaChanges answers;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(Document before, Document after) {
        this.before = before;
        this.after = after;
        this.requests = SchemaChanges.ofRequests(before, after);
        this.answers = SchemaChanges.ofAnswers(before, after);
    }

    /** One line for each; none when clients of the old document can go on. */
    static List<String> between(Document before, Document after) {
        return new BreakingChanges(before, after).all();
    }

    private List<String> all() {
        Map<String, Operation> now = new LinkedHashMap<>();
        after.operations().forEach(operation -> now.put(key(operation), operation));
        before.operations().forEach(old -> {
            Operation kept = now.get(key(old));
            if (kept == null) {
                found.add(key(old) + ": removed");
            } else {
                compare(old, kept);
            }
        });
        return List.copyOf(found);
    }

    private static String key(Operation operation) {
        return operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path();
    }

    private void compare(Operation old, Operation now) {
        if (!old.id().equals(now.id())) {
            found.add(key(old) + ": operationId " + old.id() + " is now " + now.id());
        }
        callers(old, now);
        parameters(old, now);
        body(old, now);
        responses(old, now);
    }

    /** Who could call may still call. */
    private void callers(Operation old, Operation now) {
        boolean wasOpen = old.node().path("security").isEmpty();
        if (wasOpen && !now.node().path("security").isEmpty()) {
            found.add(key(old) + ": needs a token now");
        }
        Set<String> roles = texts(now.node().path("x-roles"));
        texts(old.node().path("x-roles")).stream()
                .filter(role -> !roles.isEmpty() && !roles.contains(role))
                .forEach(role -> found.add(key(old) + ": role " + role + " may not call it any more"));
        if (texts(old.node().path("x-roles")).isEmpty() && !wasOpen && !roles.isEmpty()) {
            found.add(key(old) + ": not every role may call it any more");
        }
    }

    private void parameters(Operation old, Operation now) {
        Map<String, JsonNode> had = parameters(before, old);
        Map<String, JsonNode> has = parameters(after, now);
        had.forEach((name, parameter) -> {
            String where = key(old) + ", parameter " + name;
            JsonNode kept = has.get(name);
            if (kept == null) {
                found.add(where + ": removed");
                return;
            }
            if (isRequired(kept) && !isRequired(parameter)) {
                found.add(where + ": required now");
            }
            requests.compare(where, parameter.path("schema"), kept.path("schema"), found);
        });
        has.forEach((name, parameter) -> {
            if (!had.containsKey(name) && isRequired(parameter)) {
                found.add(key(old) + ", parameter " + name + ": new and required");
            }
        });
    }

    private static Map<String, JsonNode> parameters(Document document, Operation operation) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        document.root()
                .path("paths")
                .path(operation.path())
                .path("parameters")
                .forEach(one -> add(document.followed(one), found));
        operation.node().path("parameters").forEach(one -> add(document.followed(one), found));
        return found;
    }

    private static void add(JsonNode parameter, Map<String, JsonNode> found) {
        found.put(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
    }

    private void body(Operation old, Operation now) {
        JsonNode had = before.followed(old.node().path("requestBody"));
        JsonNode has = after.followed(now.node().path("requestBody"));
        String where = key(old) + ", body";
        if (isRequired(has) && !isRequired(had)) {
            found.add(where + ": required now");
        }
        media(where, had.path("content"), has.path("content"), requests);
    }

    private void responses(Operation old, Operation now) {
        JsonNode had = old.node().path("responses");
        JsonNode has = now.node().path("responses");
        had.properties().forEach(entry -> {
            String where = key(old) + ", answer " + entry.getKey();
            JsonNode kept = after.followed(has.path(entry.getKey()));
            if (!kept.isMissingNode()) {
                answer(where, before.followed(entry.getValue()), kept);
            } else if (isSuccess(entry.getKey())) {
                found.add(where + ": removed");
            }
        });
        has.fieldNames().forEachRemaining(status -> {
            // How to tell a refusal from its class clients must know: RFC 9110, 15.
            if (isSuccess(status) && !had.has(status)) {
                found.add(key(old) + ", answer " + status + ": new");
            }
        });
    }

    private void answer(String where, JsonNode had, JsonNode has) {
        headers(where, had.path("headers"), has.path("headers"));
        media(where, had.path("content"), has.path("content"), answers);
    }

    private void headers(String where, JsonNode had, JsonNode has) {
        had.properties().forEach(entry -> {
            String header = where + ", header " + entry.getKey();
            JsonNode old = before.followed(entry.getValue());
            JsonNode kept = after.followed(named(has, entry.getKey()));
            if (kept.isMissingNode()) {
                found.add(header + ": removed");
                return;
            }
            if (isRequired(old) && !isRequired(kept)) {
                found.add(header + ": not always there any more");
            }
            answers.compare(header, old.path("schema"), kept.path("schema"), found);
        });
    }

    private static JsonNode named(JsonNode headers, String name) {
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private void media(String where, JsonNode had, JsonNode has, SchemaChanges schemas) {
        had.properties().forEach(entry -> {
            JsonNode kept = has.path(entry.getKey());
            if (kept.isMissingNode()) {
                found.add(where + ": " + entry.getKey() + " removed");
            } else {
                schemas.compare(where, entry.getValue().path("schema"), kept.path("schema"), found);
            }
        });
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2") || status.startsWith("3");
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean();
    }

    private static Set<String> texts(@Nullable JsonNode items) {
        Set<String> texts = new HashSet<>();
        if (items != null) {
            items.forEach(item -> texts.add(item.asText()));
        }
        return texts;
    }
}
