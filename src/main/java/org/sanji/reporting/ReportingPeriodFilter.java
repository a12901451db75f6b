package org.sanji.reporting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reporting periods a list shows. */
public record ReportingPeriodFilter(
        @QueryParam("year")
        @Parameter(description = "This year and its months", example = "2025")
        @Min(2000)
        @Max(2099)
        @Nullable
        Integer year,

        @QueryParam("sort") @Nullable String sort) {}
