package org.sanji.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a reviewer finds the rubric of one clause fulfilled. */
public record ClauseScore(
        @NotBlank @Size(min = 1, max = 40) @Schema(examples = "1.1")
        String clause,

        @NotNull @Min(0) @Max(100) @Schema(description = "0 to 100", examples = "85")
        Integer score,

        @Nullable @Size(max = 1000) @Schema(examples = "目标写明，落实记录不全")
        String comment) {}
