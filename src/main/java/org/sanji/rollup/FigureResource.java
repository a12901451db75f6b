package org.sanji.rollup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.Roles;

/** Figures of regions, from the village to the province. */
@Path("/v1/regions/{code}/figures")
@RunOnVirtualThread
@Tag(name = "Figures")
public class FigureResource {

    private final RegionFigureService service;

    FigureResource(RegionFigureService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listFigures",
            summary = "Figures of a region, or of all regions of one level under it",
            description = "As was: what was recorded counts where its institution stood on the day.")
    public FigureView.Page list(
            @PathParam("code") RegionCode code,
            @QueryParam("period") @NotNull @Parameter(required = true, example = "2025") Period period,
            @QueryParam("measures") @Parameter(description = "Codes, separated by commas; all when absent") @Nullable
                    String measures,
            @QueryParam("level")
                    @Parameter(description = "Level of the regions; that of the region itself when absent")
                    @Nullable
                    RegionLevel level,
            @BeanParam PageQuery page) {
        return service.page(code, period, measures, level, page);
    }
}
