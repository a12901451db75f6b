package org.sanji.capture.incentive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Incentives of the institutions of a county. */
@Path("/v1/counties/{county}/incentives")
@RunOnVirtualThread
@Tag(name = "Incentives")
public class IncentiveResource {

    private final IncentiveService service;
    private final IdempotentWrites writes;

    IncentiveResource(IncentiveService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"grantedOn", "title", "beneficiaries"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listIncentives", summary = "Incentives, filtered and paged")
    public PageView<IncentiveView> list(
            @BeanParam IncentiveFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createIncentive", summary = "Record an incentive")
    public RestResponse<IncentiveView> create(IncentiveRequest request) {
        return writes.created(request, IncentiveView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getIncentive", summary = "One incentive")
    public IncentiveView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceIncentive", summary = "Replace an incentive")
    public IncentiveView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, IncentiveRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchIncentive", summary = "Change some fields of an incentive")
    public IncentiveView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = IncentiveRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeIncentive", summary = "Remove an incentive")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
