package org.sanji.rollup;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/** Of which figure the rows are wanted. */
public record FigureRowFilter(
        @QueryParam("period") @NotNull @Parameter(required = true, example = "2025")
        Period period,

        @QueryParam("institution") @Nullable @Parameter(description = "Only rows of this institution")
        UUID institution,

        @QueryParam("tree") @Parameter(description = "As for the figure: AS_WAS when absent, or AS_NOW") @Nullable
        Tree tree) {

    FigureRowService.Scope of(RegionCode region) {
        return new FigureRowService.Scope(region, period, institution, tree == null ? Tree.AS_WAS : tree);
    }
}
