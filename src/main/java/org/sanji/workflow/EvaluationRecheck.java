package org.sanji.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is found when a granted community is looked at again. */
public record EvaluationRecheck(
        @NotNull RecheckOutcome outcome,

        @NotBlank @Size(min = 1, max = 2000) @Schema(examples = "复查合格，继续保持称号")
        String reason,

        @Nullable
        @Schema(
                description = "With REVOKE: the first day on which it is no longer held, not in the future; today when"
                        + " absent",
                examples = "2028-06-30")
        LocalDate revokedOn) {}
