package org.sanji.seal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.Roles;

/** What an application was at each of its submissions. */
@Path("/v1/counties/{county}/evaluations")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class SealResource {

    private final Seals seals;

    SealResource(Seals seals) {
        this.seals = seals;
    }

    @GET
    @Path("/{id}/seal")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "getEvaluationSeal",
            summary = "What was submitted: figures, tree, rows, standard, self-assessment and verdicts, with a digest",
            description = "A file of its own: whoever holds it can verify digest and verdicts without this server"
                    + " (docs/seals.md). 404 before the first submission.")
    public SealView get(
            @PathParam("id") UUID id,
            @QueryParam("number")
                    @Min(1)
                    @Parameter(description = "Which submission; the last when absent", example = "1")
                    @Nullable
                    Integer number) {
        return seals.get(id, number);
    }

    @GET
    @Path("/{id}/seal/difference")
    @RolesAllowed({Roles.COUNTY_ADMIN, Roles.EDITOR, Roles.VIEWER, Roles.REVIEWER})
    @Operation(
            operationId = "compareEvaluationSeals",
            summary = "What changed from one submission to a later one",
            description = "From the one before the last to the last, unless numbers are given.")
    public SealDifferenceView difference(
            @PathParam("id") UUID id,
            @QueryParam("from") @Min(1) @Parameter(description = "Number of the earlier seal", example = "1") @Nullable
                    Integer from,
            @QueryParam("to") @Min(1) @Parameter(description = "Number of the later seal", example = "2") @Nullable
                    Integer to) {
        return seals.difference(id, from, to);
    }
}
