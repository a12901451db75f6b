package org.sanji.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The scores of a reviewer as a client writes them. */
public record AssessmentRequest(
        @NotNull @Size(max = 200) @Schema(description = "One for every clause people judge")
        List<@NotNull @Valid ClauseScore> scores,

        @Nullable
        @Min(1)
        @Max(1000)
        @Schema(
                description =
                        "Number of the seal that was read; refused with 409 when another one has been made since. The"
                                + " last one when absent",
                examples = "1")
        Integer seal,

        @NotNull Recommendation recommendation,
        @Nullable @Size(max = 2000) String opinion) {}
