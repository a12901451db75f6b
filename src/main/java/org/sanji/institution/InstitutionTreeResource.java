package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** What happens to institutions of the network over time. Nothing is deleted, and what was before its day stays. */
@Path("/v1/counties/{county}/institutions")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class InstitutionTreeResource {

    private final PlacementService placements;
    private final MergerService mergers;
    private final SplitService splits;
    private final RenamingService names;
    private final IdempotentWrites writes;

    InstitutionTreeResource(
            PlacementService placements,
            MergerService mergers,
            SplitService splits,
            RenamingService names,
            IdempotentWrites writes) {
        this.placements = placements;
        this.mergers = mergers;
        this.splits = splits;
        this.names = names;
        this.writes = writes;
    }

    @POST
    @Path("/{id}/moves")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "moveInstitution", summary = "From a day on, the institution stands elsewhere")
    public InstitutionView move(@PathParam("id") UUID id, InstitutionMove move) {
        return writes.done(move, InstitutionView.class, () -> placements.move(id, move));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "closeInstitution", summary = "Close the institution; its rows stay")
    public InstitutionView close(@PathParam("id") UUID id, InstitutionClosing closing) {
        return writes.done(closing, InstitutionView.class, () -> placements.close(id, closing));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "reopenInstitution",
            summary = "Open a closed institution again; the days in between stay closed")
    public InstitutionView reopen(@PathParam("id") UUID id, InstitutionReopening reopening) {
        return writes.done(reopening, InstitutionView.class, () -> placements.reopen(id, reopening));
    }

    @POST
    @Path("/{id}/merger")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "mergeInstitution",
            summary = "From a day on, the institution is part of another one of its tier",
            description =
                    "It closes the day before and names the other as its successor. What stood under it stands under the"
                            + " other from then on, each in its own region. What it recorded counts where it stood.")
    public InstitutionView merge(@PathParam("id") UUID id, InstitutionMerger merger) {
        return writes.done(merger, InstitutionView.class, () -> mergers.merge(id, merger));
    }

    @POST
    @Path("/{id}/split")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "splitInstitution",
            summary = "From a day on, parts of the institution are institutions of their own",
            description =
                    "The parts open under the same institution above and take the institutions named. Without keeps it"
                            + " closes the day before, and one part is its successor; then all that stands under it must be named.")
    public InstitutionSplit.Done split(@PathParam("id") UUID id, InstitutionSplit split) {
        return writes.done(split, InstitutionSplit.Done.class, () -> splits.split(id, split));
    }

    @POST
    @Path("/{id}/renaming")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "renameInstitution", summary = "From a day on, the institution is called otherwise")
    public InstitutionView rename(@PathParam("id") UUID id, InstitutionRenaming renaming) {
        return writes.done(renaming, InstitutionView.class, () -> names.rename(id, renaming));
    }

    @GET
    @Path("/{id}/names")
    @RolesAllowed("**")
    @Operation(operationId = "listInstitutionNames", summary = "What an institution was called, and when")
    public InstitutionNameView.History names(@PathParam("id") UUID id) {
        return names.names(id);
    }
}
