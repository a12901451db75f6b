package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** What changes on the map of a county: its towns and villages come, are renamed and become part of each other. */
@Path("/v1/counties")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class RegionChangeResource {

    private static final String PLACE = "/v1/regions/";

    private final RegionChangeService service;
    private final RegionMergerService mergers;
    private final IdempotentWrites writes;

    RegionChangeResource(RegionChangeService service, RegionMergerService mergers, IdempotentWrites writes) {
        this.service = service;
        this.mergers = mergers;
        this.writes = writes;
    }

    @POST
    @Path("/{county}/regions")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "openRegion", summary = "A new town or village of the county, from a day on")
    public RestResponse<RegionView> open(RegionRequest request) {
        return writes.createdAt(
                request, RegionView.class, view -> PLACE + view.code().value(), () -> service.open(request));
    }

    @POST
    @Path("/{county}/region-renamings")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "renameRegion", summary = "From a day on, a town or village is called otherwise")
    public RegionView rename(RegionRenaming renaming) {
        return writes.done(renaming, RegionView.class, () -> service.rename(renaming));
    }

    @POST
    @Path("/{county}/region-mergers")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "mergeRegion",
            summary = "From a day on, a town or village is part of another one",
            description =
                    "Refused while places lie in it, or institutions stand in it unless they are to be moved. Where an"
                            + " institution of the same tier stands in the other one, merge the institutions first.")
    public RegionView merge(RegionMerger merger) {
        return writes.done(merger, RegionView.class, () -> mergers.merge(merger));
    }
}
