package org.sanji.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the county says of an application it passes on. */
public record EvaluationReview(
        @NotBlank @Size(min = 1, max = 2000) @Schema(examples = "情况属实，同意推荐")
        String opinion,

        @Nullable @Size(max = 200) @Schema(description = "Remarks on single clauses")
        List<@NotNull @Valid ClauseRemark> remarks) {}
