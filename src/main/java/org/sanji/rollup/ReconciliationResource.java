package org.sanji.rollup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.Expensive;
import org.sanji.kernel.KeyIgnored;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.Roles;

/** Stored figures held against the rows they rest on: by night, and when somebody asks. */
@Path("/v1/counties/{county}/reconciliations")
@RunOnVirtualThread
@Tag(name = "Figures")
public class ReconciliationResource {

    private final ReconciliationService service;

    ReconciliationResource(ReconciliationService service) {
        this.service = service;
    }

    @GET
    @SortedBy("startedAt")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listReconciliations", summary = "When figures were held against rows, and what differed")
    public PageView<ReconciliationView> list(@BeanParam ReconciliationFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @KeyIgnored
    @Expensive
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "createReconciliation",
            summary = "Hold all stored figures of the county against its rows now",
            description = "Changes nothing but, when asked, what differs. It takes seconds, and may be repeated.")
    public RestResponse<ReconciliationView> create(ReconciliationRequest request, @Context UriInfo uri) {
        ReconciliationView view = service.run(Reconciliation.Cause.COMMAND, request.wantsRepair());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(uri.getPath() + "/" + view.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.PLATFORM_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getReconciliation", summary = "One reconciliation with its differences")
    public ReconciliationView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
