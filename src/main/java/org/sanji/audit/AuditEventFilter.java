package org.sanji.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;
import org.sanji.kernel.Clocks;

/** Which lines of the trail a list shows. */
public record AuditEventFilter(
        @QueryParam("subject")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Kind of row", example = "activities")
        @Nullable
        String subject,

        @QueryParam("subjectId") @Parameter(description = "One row") @Nullable
        UUID subjectId,

        @QueryParam("action") @Nullable AuditAction action,

        @QueryParam("actor")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Identity of who acted")
        @Nullable
        String actor,

        @QueryParam("from")
        @Parameter(description = "What happened on that day or later", example = "2026-01-01")
        @Nullable
        LocalDate from,

        @QueryParam("to")
        @Parameter(description = "What happened on that day or before", example = "2026-12-31")
        @Nullable
        LocalDate to,

        @QueryParam("sort") @Nullable String sort) {

    @Nullable
    Instant since() {
        return from == null ? null : Clocks.start(from);
    }

    @Nullable
    Instant before() {
        return to == null ? null : Clocks.start(to.plusDays(1));
    }
}
