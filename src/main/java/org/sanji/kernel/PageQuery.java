package org.sanji.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted. All lists take these parameters. */
public record PageQuery(
        @QueryParam("limit")
        @Parameter(description = "Most items on one page", example = "50")
        @Min(1)
        @Max(500)
        @Nullable
        Integer limit,

        @QueryParam("cursor") @Parameter(description = "The `next` of the page before; opaque") @Nullable
        String cursor,

        @QueryParam("total")
        @Parameter(description = "Whether to count all items that match (costs a second query)")
        @Nullable
        Boolean total) {

    private static final int DEFAULT_LIMIT = 50;

    public int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    public boolean wantsTotal() {
        return Boolean.TRUE.equals(total);
    }
}
