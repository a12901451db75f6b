package org.sanji.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/** How complete the reports of a period are. */
@Schema(name = "Completeness")
public record CompletenessView(
        UUID reportingPeriod,
        Period period,
        LocalDate dueOn,

        @Schema(description = "The whole county") CompletenessCounts counts,

        @Schema(description = "The three tiers, from the college down")
        List<OfTier> tiers,

        @Schema(description = "Schools and stations, by the town they stood in")
        List<OfTown> towns) {

    /** The institutions of one tier. */
    @Schema(name = "CompletenessOfTier")
    public record OfTier(Tier tier, CompletenessCounts counts, MissingReports missing) {}

    /** The school and the stations of one town. */
    @Schema(name = "CompletenessOfTown")
    public record OfTown(
            RegionCode town,

            @Schema(examples = "湖塘镇") String name,
            CompletenessCounts counts,
            MissingReports missing) {}
}
