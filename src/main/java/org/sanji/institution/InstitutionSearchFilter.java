package org.sanji.institution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** What is searched for, and where. There is no total: to count all that match would take as long as to read them. */
public record InstitutionSearchFilter(
        @QueryParam("q")
        @NotNull
        @Parameter(
                required = true,
                description = "Part of the present name, 2 to 60 characters; capitals or not is the same",
                example = "湖塘")
        String q,

        @QueryParam("under")
        @Parameter(description = "In this region or under it; all the caller may see when absent", example = "3204")
        @Nullable
        RegionCode under,

        @QueryParam("limit")
        @Parameter(description = "Most items on one page", example = "50")
        @Min(1)
        @Max(500)
        @Nullable
        Integer limit,

        @QueryParam("cursor")
        @Parameter(
                description =
                        "The `next` of the page before; opaque. A page may hold fewer items than its limit and still have a next one")
        @Nullable
        String cursor) {

    private static final int DEFAULT_LIMIT = 50;

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
