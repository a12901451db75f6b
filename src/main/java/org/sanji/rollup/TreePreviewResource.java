package org.sanji.rollup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.institution.InstitutionClosing;
import org.sanji.institution.InstitutionMerger;
import org.sanji.institution.InstitutionMove;
import org.sanji.institution.InstitutionRenaming;
import org.sanji.institution.InstitutionReopening;
import org.sanji.institution.InstitutionSplit;
import org.sanji.institution.MergerService;
import org.sanji.institution.PlacementService;
import org.sanji.institution.RenamingService;
import org.sanji.institution.SplitService;
import org.sanji.kernel.KeyIgnored;
import org.sanji.tenancy.Roles;

/** What a change of the network would do: the same body, sent to the path of the change with {@code /preview} after it. */
@Path("/v1/counties/{county}/institutions")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class TreePreviewResource {

    private static final String NOTHING_HAPPENS =
            "It is refused as the change itself would be. Nothing is changed, and no Idempotency-Key is remembered.";

    private final TreePreview preview;
    private final PlacementService placements;
    private final MergerService mergers;
    private final SplitService splits;
    private final RenamingService names;

    TreePreviewResource(
            TreePreview preview,
            PlacementService placements,
            MergerService mergers,
            SplitService splits,
            RenamingService names) {
        this.preview = preview;
        this.placements = placements;
        this.mergers = mergers;
        this.splits = splits;
        this.names = names;
    }

    @POST
    @KeyIgnored
    @Path("/{id}/moves/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "previewMove", summary = "What a move would change", description = NOTHING_HAPPENS)
    public TreePreviewView move(@PathParam("id") UUID id, InstitutionMove move) {
        return preview.of(move.movedOn(), () -> placements.move(id, move));
    }

    @POST
    @KeyIgnored
    @Path("/{id}/closure/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "previewClosure",
            summary = "What a closure would change from the day after it",
            description = NOTHING_HAPPENS)
    public TreePreviewView close(@PathParam("id") UUID id, InstitutionClosing closing) {
        return preview.of(closing.closedOn().plusDays(1), () -> placements.close(id, closing));
    }

    @POST
    @KeyIgnored
    @Path("/{id}/reopening/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "previewReopening",
            summary = "What a reopening would change",
            description = NOTHING_HAPPENS)
    public TreePreviewView reopen(@PathParam("id") UUID id, InstitutionReopening reopening) {
        return preview.of(reopening.reopenedOn(), () -> placements.reopen(id, reopening));
    }

    @POST
    @KeyIgnored
    @Path("/{id}/merger/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "previewMerger", summary = "What a merger would change", description = NOTHING_HAPPENS)
    public TreePreviewView merge(@PathParam("id") UUID id, InstitutionMerger merger) {
        return preview.of(merger.mergedOn(), () -> mergers.merge(id, merger));
    }

    @POST
    @KeyIgnored
    @Path("/{id}/split/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "previewSplit",
            summary = "What a split would change; its parts have ids only here",
            description = NOTHING_HAPPENS)
    public TreePreviewView split(@PathParam("id") UUID id, InstitutionSplit split) {
        return preview.of(split.splitOn(), () -> splits.split(id, split));
    }

    @POST
    @KeyIgnored
    @Path("/{id}/renaming/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "previewRenaming", summary = "What a renaming would change", description = NOTHING_HAPPENS)
    public TreePreviewView rename(@PathParam("id") UUID id, InstitutionRenaming renaming) {
        return preview.of(renaming.renamedOn(), () -> names.rename(id, renaming));
    }
}
