package org.sanji.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.AsciiCode;

/** Which campaigns a list shows. */
public record CampaignFilter(
        @QueryParam("year")
        @Parameter(description = "The year evaluated", example = "2025")
        @Min(2000)
        @Max(2099)
        @Nullable
        Integer year,

        @QueryParam("standard")
        @Pattern(regexp = AsciiCode.FORM)
        @Parameter(description = "Code of the standard, in any version")
        @Nullable
        String standard,

        @QueryParam("sort") @Nullable String sort) {}
