package org.sanji.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.SortedBy;
import org.sanji.tenancy.Roles;

/** The audit trail of a county. */
@Path("/v1/counties/{county}/audit-events")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditEventResource {

    private final AuditEventService service;

    AuditEventResource(AuditEventService service) {
        this.service = service;
    }

    @GET
    @SortedBy("happenedAt")
    @RolesAllowed({Roles.AUDITOR, Roles.COUNTY_ADMIN})
    @Operation(operationId = "listAuditEvents", summary = "Who changed what, when, and how it was before")
    public PageView<AuditEventView> list(@BeanParam AuditEventFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @GET
    @Path("/head")
    @RolesAllowed({Roles.AUDITOR, Roles.COUNTY_ADMIN})
    @Operation(
            operationId = "getAuditHead",
            summary = "How far the chain of the trail is: keep it, and later nobody can have altered what was before",
            description =
                    "All lines one transaction wrote are one link. docs/audit-chain.md says how hashes are reckoned.")
    public AuditHeadView head() {
        return service.head();
    }
}
