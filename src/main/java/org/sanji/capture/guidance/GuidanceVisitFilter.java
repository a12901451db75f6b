package org.sanji.capture.guidance;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which guidance visits a list shows, beside the filters every list takes. */
public record GuidanceVisitFilter(
        @QueryParam("kind") @Nullable GuidanceKind kind,

        @QueryParam("guided") @Parameter(description = "Visits to this institution") @Nullable
        UUID guided) {}
