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
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** The rows behind a figure. */
@Path("/v1/counties/{county}/figures/{measure}/rows")
@RunOnVirtualThread
@Tag(name = "Figures")
public class FigureRowResource {

    private final FigureRowService service;

    FigureRowResource(FigureRowService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "listFigureRows",
            summary = "What counted in a figure, what did not, and why",
            description = "Rows carry no personal data.")
    public PageView<FigureRowView> list(
            @PathParam("measure") String measure,
            @QueryParam("region") @NotNull @Parameter(required = true, example = "320412100") RegionCode region,
            @BeanParam FigureRowFilter filter,
            @BeanParam PageQuery page) {
        return service.pageInCounty(measure, filter.of(region), page);
    }
}
