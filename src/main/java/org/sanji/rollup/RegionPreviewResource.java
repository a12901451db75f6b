package org.sanji.rollup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.institution.CountyRecoding;
import org.sanji.institution.RecodingService;
import org.sanji.institution.RegionChangeService;
import org.sanji.institution.RegionMerger;
import org.sanji.institution.RegionMergerService;
import org.sanji.institution.RegionRenaming;
import org.sanji.institution.RegionRequest;
import org.sanji.kernel.KeyIgnored;
import org.sanji.tenancy.Roles;

/** What a change of the map of a county would do, like {@link TreePreviewResource}. */
@Path("/v1/counties")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class RegionPreviewResource {

    private final TreePreview preview;
    private final RegionChangeService regions;
    private final RegionMergerService mergers;
    private final RecodingService recodings;

    RegionPreviewResource(
            TreePreview preview, RegionChangeService regions, RegionMergerService mergers, RecodingService recodings) {
        this.preview = preview;
        this.regions = regions;
        this.mergers = mergers;
        this.recodings = recodings;
    }

    @POST
    @KeyIgnored
    @Path("/{county}/recoding/preview")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @Operation(
            operationId = "previewRecoding",
            summary = "What a new code of the county would change",
            description = "It is refused as the recoding itself would be, and changes nothing.")
    public TreePreviewView recode(CountyRecoding recoding) {
        return preview.of(recoding.recodedOn(), () -> recodings.recode(recoding));
    }

    @POST
    @KeyIgnored
    @Path("/{county}/regions/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "previewRegion", summary = "Whether a new region could be opened; no institution changes")
    public TreePreviewView open(RegionRequest request) {
        return preview.of(request.validFrom(), () -> regions.open(request));
    }

    @POST
    @KeyIgnored
    @Path("/{county}/region-renamings/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "previewRegionRenaming",
            summary = "Whether a region could be renamed; no institution changes")
    public TreePreviewView rename(RegionRenaming renaming) {
        return preview.of(renaming.renamedOn(), () -> regions.rename(renaming));
    }

    @POST
    @KeyIgnored
    @Path("/{county}/region-mergers/preview")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "previewRegionMerger", summary = "What a merger of regions would change")
    public TreePreviewView merge(RegionMerger merger) {
        return preview.of(merger.mergedOn(), () -> mergers.merge(merger));
    }
}
