package org.sanji.capture.learningresource;

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

/** Learning resources the institutions of a county made. */
@Path("/v1/counties/{county}/resources")
@RunOnVirtualThread
@Tag(name = "Learning resources")
public class LearningResourceResource {

    private final LearningResourceService service;
    private final IdempotentWrites writes;

    LearningResourceResource(LearningResourceService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"madeOn", "title"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listLearningResources", summary = "Learning resources, filtered and paged")
    public PageView<LearningResourceView> list(
            @BeanParam LearningResourceFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createLearningResource", summary = "Record a learning resource")
    public RestResponse<LearningResourceView> create(LearningResourceRequest request) {
        return writes.created(request, LearningResourceView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "getLearningResource", summary = "One learning resource")
    public LearningResourceView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceLearningResource", summary = "Replace a learning resource")
    public LearningResourceView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            LearningResourceRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchLearningResource", summary = "Change some fields of a learning resource")
    public LearningResourceView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = LearningResourceRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeLearningResource", summary = "Remove a learning resource")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
