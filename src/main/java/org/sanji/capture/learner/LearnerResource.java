package org.sanji.capture.learner;

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

/** Learners registered by real name. Personal rows: no reviewer reads them. */
@Path("/v1/counties/{county}/learners")
@RunOnVirtualThread
@Tag(name = "Learners")
public class LearnerResource {

    private final LearnerService service;
    private final IdempotentWrites writes;

    LearnerResource(LearnerService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy("registeredOn")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "listLearners", summary = "Learners, filtered and paged")
    public PageView<LearnerView> list(
            @BeanParam LearnerFilter own, @BeanParam CaptureFilter filter, @BeanParam PageQuery page) {
        return service.page(own, filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "createLearner", summary = "Register a learner by real name")
    public RestResponse<LearnerView> create(LearnerRegistration request) {
        return writes.created(request, LearnerView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER})
    @Operation(operationId = "getLearner", summary = "One learner")
    public LearnerView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceLearner", summary = "Replace what is recorded of a learner")
    public LearnerView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, LearnerRequest request) {
        return service.replace(id, ifMatch, request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "patchLearner", summary = "Change some fields of a learner")
    public LearnerView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = LearnerRequest.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "removeLearner", summary = "Remove a learner")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }

    @POST
    @KeyIgnored
    @Path("/{id}/disclosure")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "discloseLearner",
            summary = "One learner in the clear, for a reason",
            description = "What every other answer masks. The trail says who read it, when and why.")
    @Consumes(MediaType.APPLICATION_JSON)
    public LearnerView disclose(@PathParam("id") UUID id, DisclosureRequest request) {
        return service.disclose(id, request);
    }

    @POST
    @KeyIgnored
    @Path("/{id}/export")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "exportLearner",
            summary = "Everything the county holds about a learner, in the clear, to hand it over",
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
            operationId = "eraseLearner",
            summary = "Erase a learner: the person goes, figures stay",
            description = "Name, phone, identity and remark go from every row of the county about the person, and come "
                    + "back by nothing. For who acts for the whole county.")
    @APIResponse(responseCode = "204", description = "Erased")
    @Consumes(MediaType.APPLICATION_JSON)
    public void erase(@PathParam("id") UUID id, DisclosureRequest request) {
        service.erase(id, request);
    }
}
