package org.sanji.kernel.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The closed list of what an operation can sort by, so that nobody has to provoke a refusal to learn it. */
final class SortValues {

    private static final String NAME = "sort";

    private SortValues() {}

    static void apply(Operation operation, Endpoint endpoint) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> NAME.equals(parameter.getName()))
                .forEach(parameter -> tell(parameter, operation, endpoint));
    }

    private static void tell(Parameter parameter, Operation operation, Endpoint endpoint) {
        if (!endpoint.paged()) {
            parameter.description("What the rows are sorted by: as the feature's own list");
            return;
        }
        if (endpoint.sorts().isEmpty()) {
            throw new IllegalStateException(operation.getOperationId() + " does not say what it sorts by");
        }
        parameter.description(
                "What the items are sorted by; a leading - turns the order round. Otherwise they come in the"
                        + " order in which they were recorded");
        parameter.schema(
                OASFactory.createSchema().type(List.of(SchemaType.STRING)).enumeration(values(endpoint)));
    }

    private static List<Object> values(Endpoint endpoint) {
        return endpoint.sorts().stream()
                .flatMap(name -> Stream.<Object>of(name, "-" + name))
                .toList();
    }
}
