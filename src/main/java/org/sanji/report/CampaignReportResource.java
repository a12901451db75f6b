package org.sanji.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.Expensive;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Roles;

/** A campaign as a page to read and to print. */
@Path("/v1/regions/{code}/campaigns/{id}/report")
@RunOnVirtualThread
@Tag(name = "Report pages")
public class CampaignReportResource {

    private final CampaignReportService service;
    private final ReportPages pages;

    CampaignReportResource(CampaignReportService service, ReportPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GET
    @Expensive
    @Produces(PageReply.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getCampaignReport",
            summary =
                    "A campaign as a page to read and to print (HTML): progress, ranking, and a map of clauses and places",
            description =
                    "For the places under a region the caller acts over: what they submitted or, of those that did"
                            + " not, the figures of this moment. 500 places at most: ask for a part of a larger region. In Chinese or English by Accept-Language. The page loads nothing"
                            + " and runs no script.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = PageReply.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "422", ref = "RuleViolated")
    public RestResponse<String> get(@PathParam("code") RegionCode code, @PathParam("id") UUID id) {
        return PageReply.of(pages.of(service.report(code, id)));
    }
}
