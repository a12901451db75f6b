package org.sanji.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sanji.kernel.AsciiCode;

/** Against which standard communities are held, and in which year. */
public record GapReportFilter(
        @QueryParam("standard")
        @Pattern(regexp = AsciiCode.FORM)
        @NotNull
        @Parameter(required = true, example = "changzhou-digital-learning-community")
        String standard,

        @QueryParam("version") @Pattern(regexp = AsciiCode.FORM) @NotNull @Parameter(required = true, example = "trial")
        String version,

        @QueryParam("year") @NotNull @Min(2000) @Max(2099) @Parameter(required = true, example = "2025")
        Integer year) {}
