package org.sanji.capture.facility;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which facilities a list shows, beside the filters every list takes. */
public record FacilityFilter(
        @QueryParam("kind") @Nullable FacilityKind kind,
        @QueryParam("partnerVenueKind") @Nullable PartnerVenueKind partnerVenueKind,

        @QueryParam("q") @Parameter(description = "Part of the name") @Nullable
        String q) {}
