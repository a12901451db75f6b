package org.sanji.exchange.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Ids;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.privacy.Vault;

/** Reads the body of a request as the specification wants it: one statement, or a list of them. */
@ApplicationScoped
class StatementReading {

    private static final int MOST_STATEMENTS = 500;
    private static final int MOST_ERRORS = 100;

    private final RequestBodies bodies;
    private final Vault vault;

    StatementReading(RequestBodies bodies, Vault vault) {
        this.bodies = bodies;
        this.vault = vault;
    }

    /**
     * The statements of a body, each with an id.
     *
     * @throws ProblemException 400 with everything that is wrong with any of them
     */
    List<ReceivedStatement> many(byte[] body) {
        JsonNode tree = bodies.treeOfMany(body);
        List<FieldError> errors = new ArrayList<>();
        if (!tree.isArray()) {
            return List.of(received(tree, StatementForms.errors(tree, ""), null));
        }
        if (tree.isEmpty() || tree.size() > MOST_STATEMENTS) {
            errors.add(FieldError.at("", "size", "1", String.valueOf(MOST_STATEMENTS)));
        }
        for (int index = 0; index < tree.size() && errors.size() < MOST_ERRORS; index++) {
            errors.addAll(StatementForms.errors(tree.get(index), "/" + index));
        }
        requireNone(errors);
        requireEachOnce(tree);
        List<ReceivedStatement> statements = new ArrayList<>();
        tree.forEach(statement -> statements.add(received(statement, List.of(), null)));
        return statements;
    }

    /** The one statement of a body, under the id of the request. */
    ReceivedStatement one(UUID id, byte[] body) {
        JsonNode tree = bodies.tree(body);
        List<FieldError> errors = new ArrayList<>(StatementForms.errors(tree, ""));
        String own = tree.path("id").asText(id.toString());
        if (!own.equalsIgnoreCase(id.toString())) {
            errors.add(FieldError.at("/id", "xapi-other-id", id.toString()));
        }
        return received(tree, errors, id);
    }

    /** A stored statement once more. */
    ReceivedStatement stored(XapiStatement row) {
        return ReceivedStatement.of(row.statement, (ObjectNode) content(row));
    }

    JsonNode content(XapiStatement row) {
        return bodies.tree(row.content(vault).getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedStatement received(JsonNode tree, List<FieldError> errors, @Nullable UUID id) {
        requireNone(errors);
        UUID own = tree.has("id") ? UUID.fromString(tree.get("id").textValue()) : Ids.next();
        return ReceivedStatement.of(id == null ? own : id, (ObjectNode) tree);
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, errors);
        }
    }

    private static void requireEachOnce(JsonNode statements) {
        List<FieldError> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < statements.size(); index++) {
            String id = statements.get(index).path("id").asText().toLowerCase(java.util.Locale.ROOT);
            if (!id.isEmpty() && !seen.add(id)) {
                twice.add(FieldError.at("/" + index + "/id", "named-twice", id));
            }
        }
        requireNone(twice);
    }
}
