package org.sanji.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.WithEtag;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The evidence of the communities of a county. */
@Path("/v1/counties/{county}/evidence")
@RunOnVirtualThread
@Tag(name = "Evidence")
public class EvidenceResource {

    private final EvidenceService service;
    private final IdempotentWrites writes;

    EvidenceResource(EvidenceService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "listEvidence",
            summary = "Evidence in the caller's region that counts, filtered and paged, with its other uses")
    public PageView<UsedEvidenceView> list(@BeanParam EvidenceFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "createEvidence",
            summary = "Attach evidence to a clause of a region for a year",
            description =
                    "With a link it is complete. Without one it waits for its file, which is sent to its revisions."
                            + " The same page or file counts once in a clause: 409 names the other one.")
    public RestResponse<EvidenceView> create(EvidenceRequest request) {
        return writes.created(request, EvidenceView.class, () -> service.add(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @WithEtag
    @Operation(operationId = "getEvidence", summary = "One piece of evidence, and where else its content is used")
    public RestResponse<UsedEvidenceView> get(@PathParam("id") UUID id) {
        UsedEvidenceView found = service.get(id);
        // Named here and not by the filter: its other uses change while it does not, so a 304 would hide them.
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, found.evidence().etag().header())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "describeEvidence",
            summary = "Replace title, effective period and remark",
            description = "The clause does not change: evidence for another clause is attached to that one.")
    public EvidenceView describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            EvidenceDescription description) {
        return service.describe(id, ifMatch, description);
    }

    @PUT
    @Path("/{id}/link")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(operationId = "replaceEvidenceLink", summary = "Add a revision that shows another page")
    public EvidenceView link(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, EvidenceLink link) {
        return service.link(id, ifMatch, link);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "removeEvidence",
            summary = "Take evidence away",
            description = "What a submission rests on is kept and can be read by its id, but does not count any more.")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
