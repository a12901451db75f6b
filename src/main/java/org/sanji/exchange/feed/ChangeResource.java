package org.sanji.exchange.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** What changed in a region. */
@Path("/v1/regions/{code}/changes")
@RunOnVirtualThread
@Tag(name = "Changes")
public class ChangeResource {

    private final ChangeService service;

    ChangeResource(ChangeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.REVIEWER, Roles.PULLER, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listChanges",
            summary = "What changed since: figures, institutions and places",
            description =
                    "By position. Everything up to `next` is told and nothing that commits later comes before it: who"
                            + " asks again with it misses nothing. Figures come as they are now, each once; with `wait` the answer"
                            + " is held back until there is something. What changed is kept for 90 days: after that, and after rows were"
                            + " put back from a backup, 410, and all is read anew. docs/change-feed.md has a client.")
    public ChangeView.Page list(@PathParam("code") RegionCode code, @BeanParam ChangeFilter filter) {
        service.requireRegion(code);
        filter.wantedMeasures();
        filter.wantedLevels();
        return service.told(code, filter, service.find(code, filter));
    }
}
