package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One refused field. Either {@code pointer} (a JSON pointer into the body, RFC 6901) or {@code parameter} (the name of a
 * query parameter or header) says where; {@code code} is stable, {@code message} is for people.
 */
@Schema(description = "One refused field of the body (pointer) or one refused parameter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        @Schema(description = "JSON pointer into the body", examples = "/heldOn") @Nullable
        String pointer,

        @Schema(description = "Name of the query parameter or header", examples = "limit") @Nullable
        String parameter,

        @Schema(description = "Stable code of the error", examples = "unknown-property")
        String code,

        @Schema(description = "Text for people, Chinese or English by Accept-Language")
        String message) {

    /** An error at a place of the body whose message is the text {@code field.<code>} of the bundle. */
    public static FieldError at(String pointer, String code, Object... arguments) {
        return new FieldError(pointer, null, code, Texts.get("field." + code, arguments));
    }

    /** The same error in a larger body, in which the smaller one stands at a place. */
    public FieldError under(String place) {
        return new FieldError(place + (pointer == null ? "" : pointer), null, code, message);
    }

    /** An error of a query parameter or header whose message is the text {@code field.<code>} of the bundle. */
    public static FieldError parameter(String name, String code, Object... arguments) {
        return new FieldError(null, name, code, Texts.get("field." + code, arguments));
    }
}
