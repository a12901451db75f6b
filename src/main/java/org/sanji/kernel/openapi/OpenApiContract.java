package org.sanji.kernel.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The contract as clients read it. Runs in the build, so the committed document and the served one are the same. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiContract implements OASFilter {

    private final IndexView index;

    public OpenApiContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new PageNames(document).apply();
        Decimals.apply(document, index);
        new RecordSchemas(document, index).apply();
        CodedLists.apply(document);
        ErrorCodes.apply(document);
        Endpoints endpoints = new Endpoints(index);
        Set<String> seen = new HashSet<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    Endpoint endpoint = endpoints.of(identity(path, operation, seen));
                    nameCounty(path, operation);
                    Access.apply(operation, endpoint);
                    SharedHeaders.apply(method, operation, endpoint);
                    SortValues.apply(operation, endpoint);
                    Refusals.apply(method, path, operation, endpoint);
                }));
        document.getComponents().getResponses().values().forEach(SharedHeaders::limited);
        ParameterTexts.apply(document);
        new Limits(document).apply();
        new Patches(document).apply();
        new Examples(document).apply();
        ReachableSchemas.keepOnly(document);
        sort(document);
    }

    /** The committed file may only differ where the contract does, not by the order in which classes were found. */
    private static void sort(OpenAPI document) {
        document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    /** The county of a path is read by a filter, so most methods do not declare it. */
    private static void nameCounty(String path, Operation operation) {
        boolean declared = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "county".equals(parameter.getName()));
        if (path.contains("{county}") && !declared) {
            operation.addParameter(OASFactory.createParameter().ref(reference("parameters", "County")));
        }
    }

    /** Clients name their functions by it, so every operation has one and no two the same. */
    private static String identity(String path, Operation operation, Set<String> seen) {
        String id = operation.getOperationId();
        if (id == null || !seen.add(id)) {
            throw new IllegalStateException("An operation of " + path + " needs an operationId of its own, not " + id);
        }
        return id;
    }

    /** References to a shared part. */
    static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
