package org.sanji.capture.volunteer;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which volunteers a list shows, beside the filters every list takes. */
public record VolunteerFilter(
        @QueryParam("kind") @Nullable VolunteerKind kind,

        @QueryParam("field") @Parameter(description = "Helping with this, among others") @Nullable
        VolunteerField field,

        @QueryParam("name") @Parameter(description = "The whole name; spaces and capitals do not matter") @Nullable
        String name,

        @QueryParam("phone") @Parameter(description = "The whole phone number", example = "13800000000") @Nullable
        String phone) {}
