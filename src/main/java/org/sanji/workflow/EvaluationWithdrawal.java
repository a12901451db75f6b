package org.sanji.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application is taken back. */
public record EvaluationWithdrawal(
        @NotBlank @Size(min = 1, max = 500) @Schema(examples = "材料尚不齐全，明年再报")
        String reason) {}
