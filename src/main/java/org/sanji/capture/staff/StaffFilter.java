package org.sanji.capture.staff;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts a list shows, beside the filters every list takes. */
public record StaffFilter(
        @QueryParam("post") @Nullable StaffPost post,
        @QueryParam("employment") @Nullable Employment employment,

        @QueryParam("name") @Parameter(description = "The whole name; spaces and capitals do not matter") @Nullable
        String name,

        @QueryParam("phone") @Parameter(description = "The whole phone number", example = "13800000000") @Nullable
        String phone) {}
