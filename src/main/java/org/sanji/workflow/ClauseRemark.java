package org.sanji.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says of one clause. */
public record ClauseRemark(
        @NotBlank @Size(min = 1, max = 40) @Schema(examples = "1.1")
        String clause,

        @NotBlank @Size(min = 1, max = 1000) @Schema(examples = "请补充镇政府工作目标的原文")
        String text) {}
