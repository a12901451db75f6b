package org.sanji.exchange.xapi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.Roles;

/** What became of the statements of a county: what counted, and what did not and why. */
@Path("/v1/counties/{county}/xapi-statements")
@RunOnVirtualThread
@Tag(name = "Learning platforms")
public class StatementReceiptResource {

    private final XapiStatementService service;

    StatementReceiptResource(XapiStatementService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "listXapiStatements",
            summary = "What became of xAPI statements, filtered and paged, in the order they came",
            description = "A platform sees the statements it stored.")
    public PageView<StatementReceiptView> list(@BeanParam StatementReceiptFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }
}
