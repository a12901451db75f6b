package org.sanji.rollup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.RegionCode;
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
            description =
                    "By region, then by period. `limit` counts regions: a page holds all figures of each, 20,000 at most."
                            + " Outside of a county, counts of fewer than five people there are not told, nor what they"
                            + " could be reckoned from; `status` says so.")
    public FigureView.Page list(
            @PathParam("code") RegionCode code, @BeanParam FigureFilter filter, @BeanParam PageQuery page) {
        if (filter.wantsFresh()) {
            service.awaitFresh(code);
        }
        return service.page(code, filter, page);
    }
}
