package org.sanji.capture.learninggroup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A learning group as a client writes it. */
public record LearningGroupRequest(
        @NotNull @Schema(description = "The institution that supports it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "夕阳红手机摄影社")
        String name,

        @NotNull LearningGroupKind kind,

        @NotBlank @Size(min = 1, max = 120) @Schema(description = "What it learns", examples = "手机摄影")
        String subject,

        @NotNull @Min(2) @Max(100_000) @Schema(description = "People in it", examples = "24")
        Integer members,

        @NotNull @Schema(description = "Whether it studies digital skills or studies online", examples = "true")
        Boolean digital,

        @NotNull @Schema(description = "First day it exists", examples = "2022-03-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day it exists; absent while it does", examples = "2025-12-31")
        LocalDate validTo,

        @Size(max = 500) @Nullable String remark) {

    static LearningGroupRequest of(LearningGroup row) {
        return new LearningGroupRequest(
                row.institution(),
                row.name,
                row.kind,
                row.subject,
                row.members,
                row.digital,
                row.validFrom,
                row.validTo,
                row.remark());
    }
}
