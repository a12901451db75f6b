package org.sanji.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which campaigns a list shows. */
public record CampaignFilter(
        @QueryParam("year")
        @Parameter(description = "The year evaluated", example = "2025")
        @Min(2000)
        @Max(2099)
        @Nullable
        Integer year,

        @QueryParam("standard") @Parameter(description = "Code of the standard, in any version") @Nullable
        String standard) {}
