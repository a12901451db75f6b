package org.sanji.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.AlsoWhenRecoded;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The counties that use this system. */
@Path("/v1/counties")
@RunOnVirtualThread
@Tag(name = "Institutions")
public class CountyResource {

    private final CountyService service;
    private final RecodingService recodings;
    private final IdempotentWrites writes;

    CountyResource(CountyService service, RecodingService recodings, IdempotentWrites writes) {
        this.service = service;
        this.recodings = recodings;
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
    @Consumes(MediaType.APPLICATION_JSON)
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

    @POST
    @Path("/{county}/recoding")
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @AlsoWhenRecoded // A repeated request gets its answer, and any other is told the new code.
    @Operation(
            operationId = "recodeCounty",
            summary = "From a day on, a county has another code",
            description = "Its towns and villages go on under the new code with the digits behind it unchanged, and its"
                    + " institutions stand there from that day. What was recorded is not touched: it counts under"
                    + " the old code until that day, under the new one from then on, and in the tree of today"
                    + " (tree=AS_NOW) under the new one alone. Under the old code the county is only read. Who acts"
                    + " for the county needs the new code in the region of the token.")
    public RestResponse<CountyView> recode(CountyRecoding recoding) {
        return writes.createdAt(
                recoding, CountyView.class, view -> "/v1/counties/" + view.code(), () -> recodings.recode(recoding));
    }
}
