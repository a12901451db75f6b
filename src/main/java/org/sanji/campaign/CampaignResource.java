package org.sanji.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The campaigns of a city or province. */
@Path("/v1/regions/{code}/campaigns")
@RunOnVirtualThread
@Tag(name = "Campaigns")
public class CampaignResource {

    private final CampaignService service;
    private final IdempotentWrites writes;

    CampaignResource(CampaignService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy("createdAt")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns of a region and of those above it, in which its places may apply",
            description = "For whoever acts in the region or over it.")
    public PageView<CampaignView> list(
            @PathParam("code") RegionCode code, @BeanParam CampaignFilter filter, @BeanParam PageQuery page) {
        return service.page(code, filter, page);
    }

    @POST
    @RolesAllowed({Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "openCampaign",
            summary = "Call the places of a region to apply",
            description = "Standard, version, year, who is invited, and by when. Of these only the days can change.")
    public RestResponse<CampaignView> open(@PathParam("code") RegionCode code, CampaignRequest request) {
        return writes.created(request, CampaignView.class, () -> service.open(code, request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "getCampaign", summary = "One campaign")
    public CampaignView get(@PathParam("code") RegionCode code, @PathParam("id") UUID id) {
        return service.get(code, id);
    }

    @PUT
    @Path("/{id}/dates")
    @RolesAllowed({Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "moveCampaign", summary = "Move the days of a campaign")
    public CampaignView move(
            @PathParam("code") RegionCode code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CampaignDates dates) {
        return service.move(code, id, ifMatch, dates);
    }
}
