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
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** The rows behind a figure of any region, a city or a province too. */
@Path("/v1/regions/{code}/figures/{measure}/rows")
@RunOnVirtualThread
@Tag(name = "Figures")
public class RegionFigureRowResource {

    private final FigureRowService service;

    RegionFigureRowResource(FigureRowService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "listRegionFigureRows",
            summary = "What counted in a figure of a region, what did not, and why",
            description =
                    "By county, then by id. Rows carry no personal data. Of measures that count people one by one (see"
                            + " `people` in /v1/measures) they are read in their county only: for who acts above counties 422.")
    public PageView<FigureRowView> list(
            @PathParam("code") RegionCode code,
            @PathParam("measure") String measure,
            @BeanParam FigureRowFilter filter,
            @BeanParam PageQuery page) {
        return service.page(measure, filter.of(code), page);
    }
}
