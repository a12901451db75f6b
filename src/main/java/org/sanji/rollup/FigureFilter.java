package org.sanji.rollup;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.PeriodRange;
import org.sanji.kernel.RegionLevel;

/** Which figures of a region are wanted. */
public record FigureFilter(
        @QueryParam("period")
        @NotNull
        @Parameter(
                required = true,
                description = "A year, a quarter or a month, or all from one to another: a series",
                example = "2023..2025")
        PeriodRange period,

        @QueryParam("by")
        @Parameter(
                description = "Length of the periods of a series; that of the ends of the range when absent",
                example = "QUARTER")
        PeriodRange.@Nullable Step by,

        @QueryParam("measures")
        @Parameter(description = "Codes, separated by commas; all when absent", example = "activity.count,staff.count")
        @Nullable
        String measures,

        @QueryParam("level")
        @Parameter(description = "Level of the regions; that of the region itself when absent", example = "TOWNSHIP")
        @Nullable
        RegionLevel level,

        @QueryParam("tree")
        @Parameter(
                description =
                        "AS_WAS (when absent): what was recorded counts where its institution stood on the day. AS_NOW: where it stands today, and that of a closed one where its successor stands")
        @Nullable
        Tree tree,

        @QueryParam("fresh")
        @Parameter(
                description =
                        "Waits, for 5 seconds at most, until the changes made before the call are in the figures; `stale` says of the answer whether they are")
        @Nullable
        Boolean fresh,

        @QueryParam("approved")
        @Parameter(
                description =
                        "Gives each figure a second time, as `approved`: that of the institutions whose reports of the whole period are approved")
        @Nullable
        Boolean approved) {

    Tree wantedTree() {
        return tree == null ? Tree.AS_WAS : tree;
    }

    boolean wantsApproved() {
        return Boolean.TRUE.equals(approved);
    }

    boolean wantsFresh() {
        return Boolean.TRUE.equals(fresh);
    }
}
