package org.sanji.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One step of a JSON patch (RFC 6902): add, replace or remove at a place whose parent exists. */
record JsonPatchStep(String operation, JsonPointer path, JsonNode value) {

    static JsonPatchStep of(JsonNode step) {
        return new JsonPatchStep(
                step.path("op").asText(), JsonPointer.compile(step.path("path").asText()), step.path("value"));
    }

    void apply(JsonNode document) {
        JsonNode parent = document.at(path.head());
        String last = path.last().getMatchingProperty();
        boolean there = !document.at(path).isMissingNode();
        if (parent.isMissingNode() || !operation.equals("add") && !there) {
            throw new IllegalArgumentException("There is nothing at " + path);
        }
        switch (operation) {
            case "add" -> add(parent, last);
            case "replace" -> replace(parent, last);
            case "remove" -> remove(parent, last);
            default -> throw new IllegalArgumentException("Not a step that is rendered here: " + operation);
        }
    }

    private void add(JsonNode parent, String last) {
        if (parent instanceof ArrayNode list) {
            list.insert(last.equals("-") ? list.size() : Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private void replace(JsonNode parent, String last) {
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static void remove(JsonNode parent, String last) {
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
    }
}
