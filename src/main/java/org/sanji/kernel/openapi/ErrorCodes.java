package org.sanji.kernel.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.Texts;

/** Lists the codes a client may decide by: {@code x-extensible-enum}, to which later versions add. */
final class ErrorCodes {

    private static final String LIST = "x-extensible-enum";

    private ErrorCodes() {}

    static void apply(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        list(
                schemas.get("Problem"),
                Arrays.stream(ProblemType.values()).map(ProblemType::code).toList());
        list(schemas.get("FieldError"), Texts.codes("field"));
    }

    private static void list(Schema schema, List<String> codes) {
        schema.getProperties().get("code").addExtension(LIST, codes);
    }
}
