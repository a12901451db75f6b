package org.sanji.capture.volunteer;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.DisclosureRequest;
import org.sanji.capture.PersonalDataView;
import org.sanji.kernel.KeyIgnored;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Volunteers and their teams (S1 4.2; S2 (四)). Personal rows: no reviewer reads them. */
@Path("/v1/counties/{county}/volunteers")
@RunOnVirtualThread
@Tag(name = "Volunteers")
public class VolunteerResource {

    private final VolunteerService service;
    private final IdempotentWrites writes;

    VolunteerResource(VolunteerService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy("validFrom")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "listVolunteers", summary = "Volunteers and their teams, filtered and paged")
    public PageView<VolunteerView> list(
            @BeanParam VolunteerFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createVolunteer", summary = "Record a volunteer or a team")
    public RestResponse<VolunteerView> create(VolunteerRequest request) {
        return writes.created(request, VolunteerView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "getVolunteer", summary = "One volunteer or team")
    public VolunteerView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceVolunteer", summary = "Replace a volunteer or a team")
    public VolunteerView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, VolunteerRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchVolunteer", summary = "Change some fields of a volunteer or a team")
    public VolunteerView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = VolunteerRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeVolunteer", summary = "Remove a volunteer or a team")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }

    @POST
    @KeyIgnored
    @Path("/{id}/disclosure")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "discloseVolunteer",
            summary = "One volunteer or team in the clear, for a reason",
            description = "What every other answer masks. The trail says who read it, when and why.")
    @Consumes(MediaType.APPLICATION_JSON)
    public VolunteerView disclose(@PathParam("id") UUID id, DisclosureRequest request) {
        return service.disclose(id, request);
    }

    @POST
    @KeyIgnored
    @Path("/{id}/export")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "exportVolunteer",
            summary = "Everything the county holds about a volunteer, in the clear, to hand it over",
            description = "Also rows of other features about the same person. For who acts for the whole county.")
    @Consumes(MediaType.APPLICATION_JSON)
    public PersonalDataView export(@PathParam("id") UUID id, DisclosureRequest request) {
        return service.export(id, request);
    }

    @POST
    @KeyIgnored
    @Path("/{id}/erasure")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "eraseVolunteer",
            summary = "Erase a volunteer: the person goes, figures stay",
            description = "Name, phone, identity and remark go from every row of the county about the person, and come "
                    + "back by nothing. For who acts for the whole county.")
    @APIResponse(responseCode = "204", description = "Erased")
    @Consumes(MediaType.APPLICATION_JSON)
    public void erase(@PathParam("id") UUID id, DisclosureRequest request) {
        service.erase(id, request);
    }
}
