package org.sanji.capture.learner;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which learners a list shows, beside the filters every list takes. */
public record LearnerFilter(
        @QueryParam("group") @Nullable LearnerGroup group,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
