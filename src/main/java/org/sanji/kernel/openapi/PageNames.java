package org.sanji.kernel.openapi;

import static org.sanji.kernel.openapi.OpenApiContract.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives the pages of lists names that people read: {@code PageViewActivityView} is {@code ActivityPage}. */
final class PageNames {

    private static final String GENERATED = "PageView";

    private final OpenAPI document;
    private final Map<String, String> references = new HashMap<>();

    PageNames(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        var components = document.getComponents();
        new TreeMap<>(components.getSchemas()).forEach((name, schema) -> {
            if (name.startsWith(GENERATED)) {
                String item = schema.getProperties().get("items").getItems().getRef();
                String readable = item.substring(item.lastIndexOf('/') + 1) + "Page";
                components.removeSchema(name);
                components.addSchema(readable, schema);
                references.put(reference("schemas", name), reference("schemas", readable));
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::rename);
    }

    private void rename(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .forEach(content -> {
                    Schema schema = content.getSchema();
                    if (schema != null && references.containsKey(schema.getRef())) {
                        schema.setRef(references.get(schema.getRef()));
                    }
                });
    }
}
