package org.sanji.capture.enrolment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which enrolments a list shows, beside the filters every list takes. */
public record EnrolmentFilter(
        @QueryParam("class") @Parameter(description = "Enrolments in this class") @Nullable
        UUID courseClass,

        @QueryParam("learner") @Parameter(description = "Enrolments of this learner") @Nullable
        UUID learner,

        @QueryParam("completed") @Parameter(description = "Completed, or not") @Nullable
        Boolean completed) {}
