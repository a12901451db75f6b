package org.sanji.exchange.xapi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** The accounts by which platforms know the learners of a county. */
@Path("/v1/counties/{county}/learner-accounts")
@RunOnVirtualThread
@Tag(name = "Learning platforms")
public class LearnerAccountResource {

    private final LearnerAccountService service;
    private final IdempotentWrites writes;

    LearnerAccountResource(LearnerAccountService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "listLearnerAccounts",
            summary = "Registered accounts, filtered and paged",
            description = "A platform sees those it registered itself.")
    public PageView<LearnerAccountView> list(@BeanParam LearnerAccountFilter filter, @BeanParam PageQuery page) {
        return service.page(filter, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "registerLearnerAccount",
            summary = "Say whose an account is; the same account registered again is answered with the registered one",
            description = "Statements that named the account before are counted now, as far as the rules of online"
                    + " learning allow.")
    public RestResponse<LearnerAccountView> register(LearnerAccountRequest request) {
        return writes.created(request, LearnerAccountView.class, () -> service.register(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(operationId = "getLearnerAccount", summary = "One registered account")
    public LearnerAccountView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.LEARNING_PLATFORM})
    @Operation(
            operationId = "removeLearnerAccount",
            summary = "Take an account off its learner; what was counted by it stays counted")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }
}
