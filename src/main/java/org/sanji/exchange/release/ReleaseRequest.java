package org.sanji.exchange.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionLevel;

/** A release as a city or province orders it. */
public record ReleaseRequest(
        @NotNull @Schema(description = "The period its figures are of", examples = "2025")
        Period period,

        @Nullable @Schema(description = "What the figures rest on; LIVE when absent")
        ReleaseBasis basis,

        @Nullable
        @Schema(
                description = "The lowest places it has figures of: COUNTY, TOWNSHIP (when absent) or VILLAGE",
                examples = "TOWNSHIP")
        RegionLevel level,

        @Nullable
        @Size(min = 1, max = 500)
        @Schema(
                description = "Codes of the measures; all when absent",
                examples = "[\"activity.count\",\"staff.count\"]")
        List<@NotNull @Size(min = 1, max = 80) String> measures,

        @Nullable
        @Schema(
                description = "The release of the region it corrects",
                examples = "0190b3a0-0000-7000-8000-000000000001")
        UUID replaces,

        @Nullable @Size(min = 1, max = 500) @Schema(description = "For whoever reads it", examples = "订正3月活动数据")
        String remark) {}
