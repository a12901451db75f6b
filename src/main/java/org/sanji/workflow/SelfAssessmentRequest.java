package org.sanji.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a community says of the clauses people judge; those left out are not answered yet. */
public record SelfAssessmentRequest(
        @NotNull @Size(max = 200) @Schema(description = "One for each clause that is answered")
        List<@NotNull @Valid ClauseAnswer> answers) {}
