package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The counties that use this system. */
@Path("/v1/counties")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class CountyResource {

    private final CountyService service;
    private final IdempotentWrites writes;

    CountyResource(CountyService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listCounties", summary = "Open counties in the caller's region")
    public PageView<CountyView> list(@BeanParam PageQuery page) {
        return service.list(page);
    }

    @POST
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @Operation(operationId = "openCounty", summary = "Open a county: its towns and villages come with it")
    public RestResponse<CountyView> open(CountyRequest request) {
        return writes.created(request, CountyView.class, CountyView::code, () -> service.open(request));
    }

    @GET
    @Path("/{county}")
    @RolesAllowed("**")
    @Operation(operationId = "getCounty", summary = "One county")
    public CountyView get(@PathParam("county") String county) {
        return service.get(county);
    }
}
