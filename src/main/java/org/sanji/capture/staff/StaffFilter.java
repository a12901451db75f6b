package org.sanji.capture.staff;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts a list shows, beside the filters every list takes. */
public record StaffFilter(
        @QueryParam("post") @Nullable StaffPost post,
        @QueryParam("employment") @Nullable Employment employment,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
