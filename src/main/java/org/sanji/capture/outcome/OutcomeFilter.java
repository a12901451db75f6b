package org.sanji.capture.outcome;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which outcomes a list shows, beside the filters every list takes. */
public record OutcomeFilter(
        @QueryParam("kind") @Nullable OutcomeKind kind,

        @QueryParam("learner") @Parameter(description = "Outcomes of this learner") @Nullable
        UUID learner,

        @QueryParam("class") @Parameter(description = "Outcomes of this class") @Nullable
        UUID courseClass) {}
