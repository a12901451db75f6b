package org.sanji.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Against which standard communities are held, and in which year. */
public record GapReportFilter(
        @QueryParam("standard") @NotNull @Parameter(required = true, example = "changzhou-digital-learning-community")
        String standard,

        @QueryParam("version") @NotNull @Parameter(required = true, example = "trial")
        String version,

        @QueryParam("year") @NotNull @Min(2000) @Max(2099) @Parameter(required = true, example = "2025")
        Integer year) {}
