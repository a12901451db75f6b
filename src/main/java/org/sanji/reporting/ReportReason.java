package org.sanji.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is returned or reopened. */
public record ReportReason(
        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "缺少3月的培训记录")
        String reason) {}
