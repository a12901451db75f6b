package org.sanji.reporting;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/** Which reports of a period a list shows. Places are those in which the institutions stood when the period ended. */
public record PeriodReportFilter(
        @QueryParam("state") @Nullable ReportState state,

        @QueryParam("missing")
        @Parameter(description = "true: only those that are not in, because open, returned or reopened")
        @Nullable
        Boolean missing,

        @QueryParam("tier") @Nullable Tier tier,

        @QueryParam("institution") @Parameter(description = "Of this institution") @Nullable
        UUID institution,

        @QueryParam("region") @Parameter(description = "Of institutions in this region or under it") @Nullable
        RegionCode region,

        @QueryParam("parent") @Parameter(description = "Of institutions directly under this one") @Nullable
        UUID parent) {

    static final PeriodReportFilter ALL = new PeriodReportFilter(null, null, null, null, null, null);

    static PeriodReportFilter of(UUID institution) {
        return new PeriodReportFilter(null, null, null, institution, null, null);
    }
}
