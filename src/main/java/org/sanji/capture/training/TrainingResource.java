package org.sanji.capture.training;

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

/** Trainings of staff. Attendees are shown by the id of their staff row only. */
@Path("/v1/counties/{county}/trainings")
@RunOnVirtualThread
@Tag(name = "Trainings")
public class TrainingResource {

    private final TrainingService service;
    private final IdempotentWrites writes;

    TrainingResource(TrainingService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"heldOn", "title", "hours"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listTrainings", summary = "Trainings, filtered and paged")
    public PageView<TrainingView> list(
            @BeanParam TrainingFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createTraining", summary = "Record a training and who attended")
    public RestResponse<TrainingView> create(TrainingRequest request) {
        return writes.created(request, TrainingView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getTraining", summary = "One training")
    public TrainingView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceTraining", summary = "Replace a training and who attended")
    public TrainingView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, TrainingRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchTraining", summary = "Change some fields of a training")
    public TrainingView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TrainingRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeTraining", summary = "Remove a training and its attendance")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
