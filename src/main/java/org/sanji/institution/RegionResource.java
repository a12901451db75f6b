package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;

/** The administrative map: public reference data, for every caller. */
@Path("/v1/regions")
@RunOnVirtualThread
@Tag(name = "Reference")
public class RegionResource {

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listRegions",
            summary = "Places under a place, or the provinces",
            description =
                    "With parent those directly under it, with under all of them, or those of one level: all villages"
                            + " of a county with their names in a few pages. By code; looked for by part of the name with q.")
    public PageView<RegionView> list(@BeanParam RegionFilter filter, @BeanParam PageQuery page) {
        return regions.page(filter, page);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("**")
    @Operation(operationId = "getRegion", summary = "One place of the map")
    public RegionView get(
            @PathParam("code") RegionCode code,
            @QueryParam("on") @Parameter(description = "As it was on this day") @Nullable LocalDate on) {
        return regions.find(code, on).orElseThrow(ProblemException::notFound);
    }
}
