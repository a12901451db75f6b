package org.sanji.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.WithEtag;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The reports of the institutions of a county for one period, and the decisions on them. */
@Path("/v1/counties/{county}/reporting-periods/{id}/reports")
@RunOnVirtualThread
@Tag(name = "Reporting periods")
public class PeriodReportResource {

    private final PeriodReportService reports;
    private final ReportDecisionService decisions;
    private final IdempotentWrites writes;

    PeriodReportResource(PeriodReportService reports, ReportDecisionService decisions, IdempotentWrites writes) {
        this.reports = reports;
        this.decisions = decisions;
        this.writes = writes;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listPeriodReports",
            summary = "The report of every institution that was open in the period",
            description = "By region. An institution that never acted is in the list too, as OPEN.")
    public PageView<PeriodReportView> list(
            @PathParam("id") UUID id, @BeanParam PeriodReportFilter filter, @BeanParam PageQuery page) {
        return reports.page(id, filter, page);
    }

    @GET
    @Path("/{institution}")
    @RolesAllowed("**")
    @WithEtag
    @Operation(operationId = "getPeriodReport", summary = "The report of one institution and its history")
    public RestResponse<PeriodReportHistoryView> get(
            @PathParam("id") UUID id, @PathParam("institution") UUID institution) {
        PeriodReportHistoryView found = reports.get(id, institution);
        // Named here and not by the filter: what the caller may do changes with the day, so a 304 would hide it.
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, new Etag(found.report().version()).header())
                .build();
    }

    @POST
    @Path("/{institution}/submission")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "submitPeriodReport",
            summary = "Hand the report in, once the period is over",
            description = "By who records for the institution.")
    public PeriodReportView submit(@PathParam("id") UUID id, @PathParam("institution") UUID institution) {
        return decide(id, institution, ReportAction.SUBMIT);
    }

    @POST
    @Path("/{institution}/approval")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "approvePeriodReport",
            summary = "Approve the report: what lies in the period is locked",
            description = "By who acts for the institution above, and never by who submitted it.")
    public PeriodReportView approve(@PathParam("id") UUID id, @PathParam("institution") UUID institution) {
        return decide(id, institution, ReportAction.APPROVE);
    }

    @POST
    @Path("/{institution}/return")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "returnPeriodReport",
            summary = "Give the report back, with a reason",
            description = "A submitted one by who may approve it, an approved one by the county's administrator.")
    public PeriodReportView giveBack(
            @PathParam("id") UUID id, @PathParam("institution") UUID institution, ReportReason reason) {
        return decide(id, institution, ReportAction.RETURN, reason);
    }

    @POST
    @Path("/{institution}/acceptance")
    @RolesAllowed(Roles.COUNTY_ADMIN)
    @Operation(operationId = "acceptPeriodReport", summary = "Accept an approved report for the county")
    public PeriodReportView accept(@PathParam("id") UUID id, @PathParam("institution") UUID institution) {
        return decide(id, institution, ReportAction.ACCEPT);
    }

    @POST
    @Path("/{institution}/reopening")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "reopenPeriodReport",
            summary = "Unlock the period for corrections, with a reason",
            description = "An approved one by who may approve it, an accepted one by the county's administrator.")
    public PeriodReportView reopen(
            @PathParam("id") UUID id, @PathParam("institution") UUID institution, ReportReason reason) {
        return decide(id, institution, ReportAction.REOPEN, reason);
    }

    private PeriodReportView decide(UUID id, UUID institution, ReportAction action) {
        return writes.done(action, PeriodReportView.class, () -> decisions.decide(id, institution, action, null));
    }

    private PeriodReportView decide(UUID id, UUID institution, ReportAction action, ReportReason reason) {
        return writes.done(
                reason, PeriodReportView.class, () -> decisions.decide(id, institution, action, reason.reason()));
    }
}
