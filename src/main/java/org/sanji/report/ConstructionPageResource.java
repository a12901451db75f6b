package org.sanji.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.evaluation.ConstructionReportFilter;
import org.sanji.kernel.Expensive;
import org.sanji.tenancy.Roles;

/** The construction of a county as a page to read and to print. */
@Path("/v1/counties/{county}/construction-report/report")
@RunOnVirtualThread
@Tag(name = "Report pages")
public class ConstructionPageResource {

    private final ConstructionPageService service;
    private final ReportPages pages;

    ConstructionPageResource(ConstructionPageService service, ReportPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GET
    @Expensive
    @Produces(PageReply.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getCountyConstructionPage",
            summary = "The construction report of a county as a page to read and to print (HTML)",
            description =
                    "The same as `GET /v1/counties/{county}/construction-report`, of the figures of this moment. In"
                            + " Chinese or English by Accept-Language. The page loads nothing and runs no script.")
    public RestResponse<String> get(@BeanParam ConstructionReportFilter query) {
        return PageReply.of(pages.of(service.page(query)));
    }
}
