package org.sanji.exchange.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The releases of a city or province. */
@Path("/v1/regions/{code}/releases")
@RunOnVirtualThread
@Tag(name = "Releases")
public class RegionReleaseResource {

    private final ReleaseService service;
    private final IdempotentWrites writes;

    RegionReleaseResource(ReleaseService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy("requestedAt")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listReleases",
            summary = "The releases of a city or province",
            description = "Published ones. Whoever publishes there sees those in preparation too.")
    public PageView<ReleaseView> list(
            @PathParam("code") RegionCode code, @BeanParam ReleaseFilter filter, @BeanParam PageQuery page) {
        return service.page(code, filter, page);
    }

    @POST
    @RolesAllowed({Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "orderRelease",
            summary = "Publish figures of a city or province",
            description =
                    "Answered at once with a release in preparation. It is gathered county by county, gets a number"
                            + " and is PUBLISHED as a whole, seconds or minutes later: read it again until then. Nothing of it"
                            + " is told to others before, and nothing of it changes afterwards; a correction is another release"
                            + " that says which one it replaces.")
    public RestResponse<ReleaseView> order(@PathParam("code") RegionCode code, ReleaseRequest request) {
        return writes.createdAt(
                request, ReleaseView.class, view -> "/v1/releases/" + view.id(), () -> service.order(code, request));
    }
}
