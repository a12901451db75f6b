package org.sanji.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.AsciiCode;
import org.sanji.kernel.Expensive;
import org.sanji.kernel.KeyIgnored;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** What a community still lacks. */
@Path("/v1/counties/{county}/regions/{code}/gap-report")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class GapReportResource {

    private final GapReportService service;
    private final WhatIfService whatIf;

    GapReportResource(GapReportService service, WhatIfService whatIf) {
        this.service = service;
        this.whatIf = whatIf;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getGapReport",
            summary = "A region held against a standard: what is met, what is lacking, who owes which datum",
            description =
                    "For a region that has not applied, or not yet. The gate is asked for today in Asia/Shanghai.")
    public GapReportView get(@PathParam("code") RegionCode code, @BeanParam GapReportFilter query) {
        return service.report(code, query);
    }

    @POST
    @KeyIgnored
    @Expensive
    @Path("/what-if")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "askWhatIf",
            summary = "The gap report as it would be after some changes, and which clauses would turn",
            description = "The changes are made in their order as their features would make them, and undone: they are"
                    + " refused as they would be there, nothing is written, and no Idempotency-Key is remembered.")
    public WhatIfView whatIf(
            @PathParam("code") RegionCode code, @BeanParam GapReportFilter query, WhatIfRequest request) {
        return whatIf.whatIf(code, query, request);
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "compareGapReports",
            summary = "A region held against two versions of a standard, clause by clause, from the same figures")
    public GapComparisonView compare(
            @PathParam("code") RegionCode code,
            @QueryParam("standard")
                    @Pattern(regexp = AsciiCode.FORM)
                    @NotNull
                    @Parameter(required = true, example = "changzhou-digital-learning-community")
                    String standard,
            @QueryParam("from")
                    @Pattern(regexp = AsciiCode.FORM)
                    @NotNull
                    @Parameter(required = true, description = "A version", example = "trial")
                    String from,
            @QueryParam("to")
                    @Pattern(regexp = AsciiCode.FORM)
                    @NotNull
                    @Parameter(required = true, description = "Another version", example = "2026")
                    String to,
            @QueryParam("year") @NotNull @Min(2000) @Max(2099) @Parameter(required = true, example = "2025")
                    Integer year) {
        return service.comparison(code, standard, from, to, year);
    }
}
