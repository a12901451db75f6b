package org.sanji.exchange.feed;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/** A place that changed, as it is now. */
@Schema(name = "FeedRegion")
public record ChangedRegionView(
        RegionCode code,
        RegionLevel level,
        @Schema(examples = "湖塘镇") String name,
        @Nullable RegionCode parent,
        @Nullable LocalDate validFrom,

        @Nullable @Schema(description = "Last day of the place; null while it is there")
        LocalDate validTo,

        @Nullable @Schema(description = "The place it became part of")
        RegionCode successor) {}
