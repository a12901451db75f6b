package org.sanji.capture.learninggroupmeeting;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which meetings of learning groups a list shows, beside the filters every list takes. */
public record LearningGroupMeetingFilter(
        @QueryParam("group") @Parameter(description = "Meetings of this group") @Nullable
        UUID group,

        @QueryParam("kind") @Nullable LearningGroupMeetingKind kind) {}
