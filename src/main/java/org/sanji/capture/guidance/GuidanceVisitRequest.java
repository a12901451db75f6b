package org.sanji.capture.guidance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guidance visit as a client writes it. */
public record GuidanceVisitRequest(
        @NotNull @Schema(description = "The institution that guided")
        UUID institution,

        @Nullable
        @Schema(
                description =
                        "The institution that was guided, under the guiding one; needed but for RESIDENT_GUIDANCE")
        UUID guided,

        @NotNull GuidanceKind kind,

        @NotBlank @Size(min = 1, max = 200) @Schema(description = "What it was about", examples = "教学站教学质量提升")
        String subject,

        @NotNull @Schema(examples = "2025-04-16") LocalDate heldOn,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "People who were guided", examples = "12")
        Integer participants,

        @Size(max = 100) @Nullable @Schema(description = "Office in charge, not a person's name", examples = "教学指导部")
        String guide,

        @Size(max = 500) @Nullable String remark) {

    static GuidanceVisitRequest of(GuidanceVisit row) {
        return new GuidanceVisitRequest(
                row.institution(),
                row.guided,
                row.kind,
                row.subject,
                row.heldOn,
                row.participants,
                row.guide,
                row.remark());
    }
}
