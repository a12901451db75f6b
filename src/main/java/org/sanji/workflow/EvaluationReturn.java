package org.sanji.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an application goes back to the community, and what is to be mended. */
public record EvaluationReturn(
        @NotBlank @Size(min = 1, max = 2000) @Schema(examples = "佐证不足，请补充后再报")
        String reason,

        @Nullable @Size(max = 200) @Schema(description = "Remarks on single clauses")
        List<@NotNull @Valid ClauseRemark> remarks,

        @Nullable
        @Schema(
                description = "By when it is to be submitted again; the day the campaign decides when absent",
                examples = "2026-05-15")
        LocalDate dueOn) {}
