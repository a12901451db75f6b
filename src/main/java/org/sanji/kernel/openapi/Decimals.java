package org.sanji.kernel.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Decimals travel as text, because a client that reads them as floating point changes money. */
final class Decimals {

    private static final String PATTERN = "^-?\\d{1,13}(\\.\\d{1,4})?$";

    private Decimals() {}

    static void apply(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .flatMap(schema -> OpenApiContract.orEmpty(schema.getProperties()).values().stream())
                .filter(property ->
                        property.getType() != null && property.getType().contains(SchemaType.NUMBER))
                .forEach(Decimals::asText);
    }

    private static void asText(Schema property) {
        property.setType(List.of(SchemaType.STRING));
        property.setPattern(PATTERN);
        property.setMinimum(null);
        property.setMaximum(null);
        property.setExclusiveMinimum(null);
        property.setFormat("decimal");
        if (property.getExamples() != null) {
            property.setExamples(
                    property.getExamples().stream().<Object>map(String::valueOf).toList());
        }
    }
}
