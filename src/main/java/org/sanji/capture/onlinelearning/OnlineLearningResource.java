package org.sanji.capture.onlinelearning;

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

/** What learners did on learning platforms. One person's doings: no reviewer reads them. */
@Path("/v1/counties/{county}/online-learning-records")
@RunOnVirtualThread
@Tag(name = "Online learning")
public class OnlineLearningResource {

    private final OnlineLearningService service;
    private final OnlineLearningBatchService batches;
    private final IdempotentWrites writes;

    OnlineLearningResource(OnlineLearningService service, OnlineLearningBatchService batches, IdempotentWrites writes) {
        this.service = service;
        this.batches = batches;
        this.writes = writes;
    }

    @GET
    @SortedBy({"learnedOn", "hours"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "listOnlineLearningRecords", summary = "Online learning, filtered and paged")
    public PageView<OnlineLearningView> list(
            @BeanParam OnlineLearningFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "createOnlineLearningRecord",
            summary = "Record online learning; the same record pushed again is answered with the stored one")
    public RestResponse<OnlineLearningView> create(OnlineLearningRequest request) {
        return writes.created(request, OnlineLearningView.class, () -> service.add(request));
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "pushOnlineLearningRecords",
            summary = "Push up to 1,000 records of a platform, each answered by itself",
            description = "By the rules of a single record, in the order they are sent. A record is known by the"
                    + " platform and its own id there: pushed again it is UNCHANGED, or UPDATED when it says something"
                    + " else. Sending a batch once more changes nothing.")
    public OnlineLearningBatchView push(OnlineLearningBatchRequest request) {
        return writes.done(request, OnlineLearningBatchView.class, () -> batches.push(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "getOnlineLearningRecord", summary = "One record of online learning")
    public OnlineLearningView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceOnlineLearningRecord", summary = "Replace a record of online learning")
    public OnlineLearningView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            OnlineLearningRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchOnlineLearningRecord", summary = "Change some fields of a record")
    public OnlineLearningView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = OnlineLearningRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeOnlineLearningRecord", summary = "Remove a record of online learning")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
