package org.sanji.capture.volunteerservice;

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

/** Sessions of voluntary service (S1 4.2; S2 (四)). Volunteers are shown by the id of their row only. */
@Path("/v1/counties/{county}/volunteer-services")
@RunOnVirtualThread
@Tag(name = "Volunteer services")
public class VolunteerSessionResource {

    private final VolunteerSessionService service;
    private final IdempotentWrites writes;

    VolunteerSessionResource(VolunteerSessionService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"heldOn", "title", "hours"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listVolunteerSessions", summary = "Sessions of voluntary service, filtered and paged")
    public PageView<VolunteerSessionView> list(
            @BeanParam VolunteerSessionFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createVolunteerSession", summary = "Record a session of voluntary service")
    public RestResponse<VolunteerSessionView> create(VolunteerSessionRequest request) {
        return writes.created(request, VolunteerSessionView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getVolunteerSession", summary = "One session of voluntary service")
    public VolunteerSessionView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceVolunteerSession", summary = "Replace a session of voluntary service")
    public VolunteerSessionView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            VolunteerSessionRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchVolunteerSession", summary = "Change some fields of a session of voluntary service")
    public VolunteerSessionView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = VolunteerSessionRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeVolunteerSession", summary = "Remove a session of voluntary service")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
