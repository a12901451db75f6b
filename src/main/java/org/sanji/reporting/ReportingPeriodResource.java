package org.sanji.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The reporting periods of a county. */
@Path("/v1/counties/{county}/reporting-periods")
@RunOnVirtualThread
@Tag(name = "Reporting periods")
public class ReportingPeriodResource {

    private final ReportingPeriodService service;
    private final CompletenessService completeness;
    private final IdempotentWrites writes;

    ReportingPeriodResource(ReportingPeriodService service, CompletenessService completeness, IdempotentWrites writes) {
        this.service = service;
        this.completeness = completeness;
        this.writes = writes;
    }

    @GET
    @SortedBy({"firstDay", "dueOn"})
    @RolesAllowed("**")
    @Operation(operationId = "listReportingPeriods", summary = "Reporting periods of the county")
    public PageView<ReportingPeriodView> list(@BeanParam ReportingPeriodFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(
            operationId = "openReportingPeriod",
            summary = "Ask every institution for a report of a month or a year",
            description = "Opening locks nothing: a period is locked for an institution once its report is approved.")
    public RestResponse<ReportingPeriodView> open(ReportingPeriodRequest request) {
        return writes.created(request, ReportingPeriodView.class, () -> service.open(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "getReportingPeriod", summary = "One reporting period")
    public ReportingPeriodView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "replaceReportingPeriod", summary = "Change the day reports are due")
    public ReportingPeriodView replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ReportingPeriodChange change) {
        return service.replace(id, ifMatch, change);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "patchReportingPeriod", summary = "Change the day reports are due")
    public ReportingPeriodView patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ReportingPeriodChange.class)))
                    MergePatch patch) {
        return service.patch(id, ifMatch, patch);
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed("**")
    @Operation(
            operationId = "getCompleteness",
            summary = "How many reports are in, by tier and by town, and whose are missing")
    public CompletenessView completeness(@PathParam("id") UUID id) {
        return completeness.of(id);
    }
}
