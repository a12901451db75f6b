package org.sanji.capture.training;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** Which trainings a list shows, beside the filters every list takes. */
public record TrainingFilter(
        @QueryParam("topic") @Nullable TrainingTopic topic,
        @QueryParam("organiserLevel") @Nullable AdministrativeLevel organiserLevel,

        @QueryParam("attendee") @Parameter(description = "Attended by this member of staff") @Nullable
        UUID attendee) {}
