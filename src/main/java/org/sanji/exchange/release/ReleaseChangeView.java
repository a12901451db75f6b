package org.sanji.exchange.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** A figure that is not as it was in the release before. */
@Schema(name = "ReleaseChange")
public record ReleaseChangeView(
        RegionCode region,

        @Schema(examples = "activity.count") String measure,

        @Nullable @Schema(description = "As it was; null when it was not in the release before")
        ReleaseFigureView before,

        @Nullable @Schema(description = "As it is; null when it is not in this release any more")
        ReleaseFigureView after) {}
