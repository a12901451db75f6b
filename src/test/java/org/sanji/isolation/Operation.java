package org.sanji.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the document.
 *
 * @param parameters those of the path and the query, references followed
 * @param example the JSON body the document shows, null where it takes none
 * @param schema of that body
 * @param contentType of the body, null where it takes none
 * @param conditional whether it takes the version it is based on
 * @param roles those that may call it; empty when every role may
 */
public record Operation(
        String method,
        String path,
        String id,
        List<Parameter> parameters,
        @Nullable ObjectNode example,
        @Nullable JsonNode schema,
        @Nullable String contentType,
        boolean conditional,
        Set<String> roles) {

    private static final Set<String> READS = Set.of("GET");

    /**
     * A parameter of the path or the query.
     *
     * @param example as the document shows it, or nothing
     */
    public record Parameter(String name, boolean inPath, boolean required, JsonNode schema, String example) {

        boolean isId() {
            return schema.path("format").asText().equals("uuid");
        }

        boolean isRegion() {
            return Schemas.isRegion(schema);
        }
    }

    public boolean reads() {
        return READS.contains(method);
    }

    boolean takes(String parameter) {
        return parameters.stream().anyMatch(one -> one.name().equals(parameter));
    }

    /** Names and methods of the segments of the path before a parameter. */
    String segmentBefore(String parameter) {
        String before = path.substring(0, path.indexOf("/{" + parameter + "}"));
        return before.substring(before.lastIndexOf('/') + 1);
    }

    public List<Parameter> inQuery() {
        return parameters.stream().filter(one -> !one.inPath()).toList();
    }

    List<String> pathParameters() {
        List<String> names = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return id;
    }
}
