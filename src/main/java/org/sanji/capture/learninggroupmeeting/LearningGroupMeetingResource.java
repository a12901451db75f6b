package org.sanji.capture.learninggroupmeeting;

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

/** Meetings and showcases of learning groups (S2 (六)). */
@Path("/v1/counties/{county}/learning-group-meetings")
@RunOnVirtualThread
@Tag(name = "Learning-group meetings")
public class LearningGroupMeetingResource {

    private final LearningGroupMeetingService service;
    private final IdempotentWrites writes;

    LearningGroupMeetingResource(LearningGroupMeetingService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"heldOn", "title", "participants"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listLearningGroupMeetings", summary = "Meetings of learning groups, filtered and paged")
    public PageView<LearningGroupMeetingView> list(
            @BeanParam LearningGroupMeetingFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createLearningGroupMeeting", summary = "Record a meeting of a learning group")
    public RestResponse<LearningGroupMeetingView> create(LearningGroupMeetingRequest request) {
        return writes.created(request, LearningGroupMeetingView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getLearningGroupMeeting", summary = "One meeting of a learning group")
    public LearningGroupMeetingView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceLearningGroupMeeting", summary = "Replace a meeting of a learning group")
    public LearningGroupMeetingView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            LearningGroupMeetingRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "patchLearningGroupMeeting",
            summary = "Change some fields of a meeting of a learning group")
    public LearningGroupMeetingView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = LearningGroupMeetingRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeLearningGroupMeeting", summary = "Remove a meeting of a learning group")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
