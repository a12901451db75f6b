package org.sanji.workflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a community says of one clause people judge. */
public record ClauseAnswer(
        @NotBlank @Size(min = 1, max = 40) @Schema(examples = "1.1")
        String clause,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(description = "How far it finds the rubric fulfilled, 0 to 100", examples = "90")
        Integer score,

        @NotBlank
        @Size(min = 1, max = 4000)
        @Schema(description = "What it did, in its own words", examples = "镇政府2025年工作目标第四条写明……")
        String narrative) {}
