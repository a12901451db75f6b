package org.sanji.capture.onlinelearning;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which online learning a list shows, beside the filters every list takes. */
public record OnlineLearningFilter(
        @QueryParam("learner") @Parameter(description = "Online learning of this learner") @Nullable
        UUID learner,

        @QueryParam("platform") @Parameter(description = "From this platform") @Nullable
        String platform) {}
