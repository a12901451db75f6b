package org.sanji.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A JSON Merge Patch (RFC 7396): null clears, what is absent stays. */
public record MergePatch(JsonNode changes) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** Changes as a client would send them. */
    public static MergePatch of(JsonNode changes) {
        if (!changes.isObject()) {
            throw ProblemException.of(ProblemType.VALIDATION_FAILED, List.of(FieldError.at("", "wrong-type")));
        }
        return new MergePatch(changes);
    }

    /**
     * The request that results when these changes are laid over the current one.
     *
     * @throws ProblemException 400 with every field error of the result
     */
    public <T> T apply(T current, Class<T> type, RequestBodies bodies) {
        JsonNode merged = merge(bodies.toTree(current), changes);
        return bodies.read(merged, type);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }
}
