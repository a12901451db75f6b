package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The three-tier network of a county; {@link InstitutionTreeResource} has what happens to it. */
@Path("/v1/counties/{county}/institutions")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class InstitutionResource {

    private final InstitutionService service;
    private final IdempotentWrites writes;

    InstitutionResource(InstitutionService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"name", "region", "validFrom"})
    @RolesAllowed("**")
    @Operation(operationId = "listInstitutions", summary = "Institutions of the county")
    public PageView<InstitutionView> list(@BeanParam InstitutionFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "openInstitution", summary = "Open an institution")
    public RestResponse<InstitutionView> open(InstitutionRequest request) {
        return writes.created(request, InstitutionView.class, () -> service.open(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "getInstitution", summary = "One institution")
    public InstitutionView get(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "With the name, region and parent of this day; 404 when it was not open then",
                            example = "2023-06-30")
                    @Nullable
                    LocalDate on) {
        return service.get(id, on);
    }

    @GET
    @Path("/{id}/placements")
    @RolesAllowed("**")
    @Operation(operationId = "listPlacements", summary = "Where an institution stood, and when")
    public PlacementView.History placements(@PathParam("id") UUID id) {
        return service.placements(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "replaceInstitution",
            summary = "Correct name, address and remark",
            description = "A name that was written wrongly. A new name from a day on is a renaming.")
    public InstitutionView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, InstitutionChange change) {
        return service.change(id, ifMatch, change);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "patchInstitution", summary = "Correct some of name, address and remark")
    public InstitutionView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = InstitutionChange.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }
}
