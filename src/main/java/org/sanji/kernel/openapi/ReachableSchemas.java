package org.sanji.kernel.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which schemas an operation leads to. */
final class ReachableSchemas {

    private ReachableSchemas() {}

    /** The names of all schemas that are part of a request body. */
    static Set<String> ofRequests(OpenAPI document) {
        return from(document, operations(document).flatMap(ReachableSchemas::requested));
    }

    /** Drops schemas nothing refers to, such as those a filter has replaced. */
    static void keepOnly(OpenAPI document) {
        Stream<APIResponse> shared = document.getComponents().getResponses().values().stream();
        var parameters = document.getComponents().getParameters().values();
        Set<String> used = from(
                document,
                Stream.of(
                                operations(document).flatMap(ReachableSchemas::requested),
                                webhooks(document).flatMap(ReachableSchemas::requested),
                                operations(document)
                                        .flatMap(operation ->
                                                operation.getResponses().getAPIResponses().values().stream())
                                        .flatMap(response -> schemas(response.getContent())),
                                shared.flatMap(response -> schemas(response.getContent())),
                                Stream.concat(
                                                parameters.stream(),
                                                operations(document)
                                                        .map(Operation::getParameters)
                                                        .filter(Objects::nonNull)
                                                        .flatMap(Collection::stream))
                                        .map(Parameter::getSchema))
                        .flatMap(schemas -> schemas));
        Set.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** What receivers of webhooks are asked: written here as answers are, with every property. */
    static Stream<Operation> webhooks(OpenAPI document) {
        return OpenApiContract.orEmpty(document.getWebhooks()).values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream().map(MediaType::getSchema);
    }

    private static Stream<Schema> requested(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : schemas(operation.getRequestBody().getContent());
    }

    private static Set<String> from(OpenAPI document, Stream<Schema> start) {
        Map<String, Schema> all = document.getComponents().getSchemas();
        Set<String> found = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(start.filter(Objects::nonNull).toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String name = schema.getRef() == null
                    ? null
                    : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (name != null && found.add(name) && all.get(name) != null) {
                open.push(all.get(name));
            }
            parts(schema).forEach(open::push);
        }
        return found;
    }

    static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        OpenApiContract.orEmpty(schema.getProperties()).values(),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getOneOf()),
                        orEmpty(schema.getAllOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
