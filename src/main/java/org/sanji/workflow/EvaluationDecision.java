package org.sanji.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of an application. */
public record EvaluationDecision(
        @NotNull Recommendation decision,

        @NotBlank @Size(min = 1, max = 2000) @Schema(examples = "评审得分达到要求，予以认定")
        String reason,

        @Nullable
        @Schema(
                description = "First day of what is granted, not in the future; today when absent",
                examples = "2026-06-30")
        LocalDate grantedOn,

        @Nullable @Size(max = 60) @Schema(examples = "常教职社〔2026〕8号")
        String documentNumber) {}
