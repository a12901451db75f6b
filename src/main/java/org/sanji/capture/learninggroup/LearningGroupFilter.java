package org.sanji.capture.learninggroup;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which learning groups a list shows, beside the filters every list takes. */
public record LearningGroupFilter(
        @QueryParam("kind") @Nullable LearningGroupKind kind,

        @QueryParam("digital")
        @Parameter(description = "Those that study digital skills or online, or those that do not")
        @Nullable
        Boolean digital,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
