package org.sanji.kernel.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.MergePatch;

/** One example for every body, request and answer, put together from the examples of the properties. */
final class Examples {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>湖塘镇</title></head><body>…</body></html>";

    private final OpenAPI document;
    private final ExampleValues values;

    Examples(OpenAPI document) {
        this.document = document;
        this.values = new ExampleValues(document.getComponents().getSchemas());
    }

    void apply() {
        document.getComponents()
                .getSchemas()
                .values()
                .forEach(schema ->
                        OpenApiContract.orEmpty(schema.getProperties()).values().forEach(this::asText));
        Stream.concat(ReachableSchemas.operations(document), ReachableSchemas.webhooks(document))
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        fill(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().stream()
                            .map(response -> response.getContent())
                            .filter(Objects::nonNull)
                            .forEach(this::fill);
                });
    }

    /** A code of digits is read as a number where it is annotated. */
    private void asText(Schema property) {
        if (property.getExamples() != null && values.isText(property)) {
            property.setExamples(
                    property.getExamples().stream().<Object>map(String::valueOf).toList());
        }
    }

    private void fill(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, body) -> {
                if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
                    set(type, body);
                }
            });
        }
    }

    private void set(String type, MediaType body) {
        Object whole = type.startsWith("text/html") ? PAGE : values.of(body.getSchema());
        if (whole != null) {
            body.setExample(
                    type.equals(MergePatch.MEDIA_TYPE) && whole instanceof Map<?, ?> patch ? one(patch) : whole);
        }
    }

    /** A patch changes little: the second property, because the first is the institution. */
    private static Map<?, ?> one(Map<?, ?> patch) {
        var change = patch.entrySet().stream()
                .skip(patch.size() > 1 ? 1 : 0)
                .findFirst()
                .orElseThrow();
        return Map.of(change.getKey(), change.getValue());
    }
}
