package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every refusal: RFC 9457 problem details, with every field error at once. */
@Schema(description = "A refusal (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(description = "Where this kind of refusal is described", examples = "/v1/problems/validation-failed")
        String type,

        @Schema(description = "Short text for people") String title,

        @Schema(description = "HTTP status", examples = "400")
        int status,

        @Schema(description = "Stable code of the refusal", examples = "validation-failed")
        String code,

        @Schema(description = "What happened this time, for people") @Nullable
        String detail,

        @Schema(description = "Quote this when you ask for help") @Nullable
        String correlationId,

        @Schema(description = "Every refused field at once") @Nullable
        List<FieldError> errors,

        @Schema(description = "Every locked reporting period in the way, of a refusal period-locked") @Nullable
        List<PeriodLock> locks) {

    /** The media type of this body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors, List<PeriodLock> locks) {
        return new Problem(
                type.reference(),
                Texts.get(type.code() + ".title"),
                type.status(),
                type.code(),
                detail == null ? Texts.get(type.code() + ".detail") : detail,
                null,
                errors.isEmpty() ? null : errors,
                locks.isEmpty() ? null : locks);
    }

    Problem withCorrelationId(String id) {
        return new Problem(type, title, status, code, detail, id, errors, locks);
    }
}
