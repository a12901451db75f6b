package org.sanji.workflow;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** How far a campaign is, and what it granted. */
@Path("/v1/regions/{code}/campaigns")
@RunOnVirtualThread
@Tag(name = "Campaigns")
public class CampaignProgressResource {

    private final CampaignProgressService service;

    CampaignProgressResource(CampaignProgressService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.VIEWER, Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getCampaignProgress",
            summary = "How many places applied under a region, where they stand, and whose turn it is")
    public CampaignProgressView progress(@PathParam("code") RegionCode code, @PathParam("id") UUID id) {
        return service.progress(code, id);
    }

    @GET
    @Path("/{id}/publication")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listPublishedGrants",
            summary = "The list of what a campaign granted, by region",
            description = "Whole, for whoever sees the campaign; with the digest of what was decided on.")
    public PageView<PublishedGrantView> publication(
            @PathParam("code") RegionCode code, @PathParam("id") UUID id, @BeanParam PageQuery page) {
        return service.publication(code, id, page);
    }
}
