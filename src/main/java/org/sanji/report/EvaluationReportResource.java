package org.sanji.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.Roles;

/** An evaluation as a page to read and to print. */
@Path("/v1/counties/{county}/evaluations/{id}/report")
@RunOnVirtualThread
@Tag(name = "Report pages")
public class EvaluationReportResource {

    private final EvaluationReportService service;
    private final ReportPages pages;

    EvaluationReportResource(EvaluationReportService service, ReportPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GET
    @Produces(PageReply.MEDIA_TYPE)
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getEvaluationReport",
            summary = "One application as a page to read and to print (HTML)",
            description =
                    "Results, what is lacking, each figure against what is asked for, evidence and history, of what"
                            + " was sealed; a draft, and marked as one, before the first submission, which is for the county:"
                            + " who stands above it is answered 409. Beside it, of the figures of"
                            + " this moment: where the place stands among those of its county and city, unnamed and only of five"
                            + " places or more, and the two years before. In Chinese or English by Accept-Language. The page"
                            + " loads nothing and runs no script.")
    public RestResponse<String> get(
            @PathParam("id") UUID id,
            @QueryParam("number")
                    @Min(1)
                    @Parameter(description = "Which submission; the last when absent", example = "1")
                    @Nullable
                    Integer number) {
        return PageReply.of(pages.of(service.report(id, number)));
    }
}
