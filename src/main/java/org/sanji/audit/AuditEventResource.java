package org.sanji.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
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
    @RolesAllowed({Roles.AUDITOR, Roles.COUNTY_ADMIN})
    @Operation(operationId = "listAuditEvents", summary = "Who changed what, when, and how it was before")
    public PageView<AuditEventView> list(
            @QueryParam("subject") @Parameter(description = "Kind of row", example = "activities") @Nullable
                    String subject,
            @QueryParam("subjectId") @Parameter(description = "One row") @Nullable UUID subjectId,
            @QueryParam("action") @Nullable AuditAction action,
            @BeanParam PageQuery page) {
        return service.page(subject, subjectId, action, page);
    }
}
