package org.sanji.evaluation;

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

/** What a city or province reviewer sees of the applications in its counties. */
@Path("/v1/regions/{code}/evaluations")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class RegionEvaluationResource {

    private final RegionEvaluationService service;

    RegionEvaluationResource(RegionEvaluationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "listRegionEvaluations",
            summary = "Applications of all counties under a region, by county and in the order they came")
    public PageView<RegionEvaluationView> list(
            @PathParam("code") RegionCode code, @BeanParam EvaluationFilter filter, @BeanParam PageQuery page) {
        return service.page(code, filter, page);
    }
}
