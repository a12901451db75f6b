package org.sanji.capture.learningresource;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which learning resources a list shows, beside the filters every list takes. */
public record LearningResourceFilter(
        @QueryParam("kind") @Nullable ResourceKind kind,

        @QueryParam("pushedTo") @Parameter(description = "Pushed to this platform") @Nullable
        PushTarget pushedTo,

        @QueryParam("q") @Parameter(description = "Part of the title") @Nullable
        String q) {}
