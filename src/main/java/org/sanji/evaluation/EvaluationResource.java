package org.sanji.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.SortedBy;
import org.sanji.kernel.WithEtag;
import org.sanji.tenancy.IdempotentWrites;
import org.sanji.tenancy.Roles;

/** Applications of the communities of a county. */
@Path("/v1/counties/{county}/evaluations")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class EvaluationResource {

    private final EvaluationService service;
    private final IdempotentWrites writes;

    EvaluationResource(EvaluationService service, IdempotentWrites writes) {
        this.service = service;
        this.writes = writes;
    }

    @GET
    @SortedBy({"appliedOn", "region"})
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(operationId = "listEvaluations", summary = "Applications in the caller's region, filtered and paged")
    public PageView<EvaluationView> list(
            @BeanParam EvaluationFilter filter,
            @QueryParam("region") @Parameter(description = "Applications of this region or under it") @Nullable
                    RegionCode region,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam PageQuery page) {
        return service.page(filter, region, sort, page);
    }

    @POST
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR})
    @Operation(
            operationId = "createEvaluation",
            summary = "Apply for an evaluation",
            description =
                    "The gate is asked for the day of application: before it, 422 not-eligible says since when. In a"
                            + " campaign the same says from when on applications are taken, once it is too early or too late.")
    public RestResponse<EvaluationView> create(EvaluationRequest request) {
        return writes.created(request, EvaluationView.class, () -> service.apply(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @WithEtag
    @Operation(operationId = "getEvaluation", summary = "One application with its verdicts")
    public RestResponse<ScoredEvaluationView> get(@PathParam("id") UUID id) {
        ScoredEvaluationView scored = service.get(id);
        // Named here and not by the filter: verdicts change while the record does not, so a 304 would hide them.
        return RestResponse.ResponseBuilder.ok(scored)
                .header(HttpHeaders.ETAG, scored.evaluation().etag().header())
                .build();
    }
}
