package org.sanji.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.Expensive;
import org.sanji.tenancy.Roles;

/** What the institutions of a county still lack of what the guideline asks of their tier. */
@Path("/v1/counties/{county}")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class ConstructionReportResource {

    private final ConstructionReportService service;

    ConstructionReportResource(ConstructionReportService service) {
        this.service = service;
    }

    @GET
    @Path("/institutions/{id}/construction-report")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getConstructionReport",
            summary = "One institution held against the guideline for its tier",
            description = "Rests on what the institution recorded itself, not on what stands under it.")
    public ConstructionReportView get(@PathParam("id") UUID id, @BeanParam ConstructionReportFilter query) {
        return service.report(id, query);
    }

    @GET
    @Expensive
    @Path("/construction-report")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getCountyConstructionReport",
            summary =
                    "All institutions of the county held against the guideline: how many meet each bullet, and who not",
            description = "Institutions outside the caller's region are left out.")
    public CountyConstructionReportView county(@BeanParam ConstructionReportFilter query) {
        return service.report(query);
    }
}
