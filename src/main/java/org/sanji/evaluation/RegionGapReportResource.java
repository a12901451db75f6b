package org.sanji.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Expensive;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.Roles;

/** What all communities of a county, city or province still lack. */
@Path("/v1/regions/{code}/gap-reports")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class RegionGapReportResource {

    private final GapReportService service;

    RegionGapReportResource(GapReportService service) {
        this.service = service;
    }

    @GET
    @Expensive
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "listGapReports",
            summary = "All communities under a region held against a standard, in one call",
            description = "The gate is asked for today in Asia/Shanghai. Each item links to its whole report.")
    public PageView<RegionGapReportView> list(
            @PathParam("code") RegionCode code,
            @BeanParam GapReportFilter query,
            @QueryParam("level")
                    @Parameter(
                            description = "Level of the communities; the first the standard evaluates when absent",
                            example = "TOWNSHIP")
                    @Nullable
                    RegionLevel level,
            @BeanParam PageQuery page) {
        return service.page(code, query, level, page);
    }
}
