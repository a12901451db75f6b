package org.sanji.kernel.openapi;

import java.util.Locale;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A sentence for every parameter whose name says it all, so that nobody has to write what everybody can read. */
final class ParameterTexts {

    private ParameterTexts() {}

    static void apply(OpenAPI document) {
        ReachableSchemas.operations(document)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(text(parameter)));
    }

    private static String text(Parameter parameter) {
        if ("id".equals(parameter.getName())) {
            return "Id of the item";
        }
        String words = parameter
                .getName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
        boolean named = parameter.getIn() == Parameter.In.PATH || Boolean.TRUE.equals(parameter.getRequired());
        if (named || parameter.getIn() != Parameter.In.QUERY) {
            return "Which " + words;
        }
        Schema schema = parameter.getSchema();
        boolean yesOrNo =
                schema != null && schema.getType() != null && schema.getType().contains(SchemaType.BOOLEAN);
        return yesOrNo ? "Only those that are " + words + ", or are not" : "Only those of this " + words;
    }
}
