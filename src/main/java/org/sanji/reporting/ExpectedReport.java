package org.sanji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/**
 * An institution that stood open on a day of a period, with its report if it ever acted.
 *
 * @param region where it stood when the period, or the institution, ended
 * @param regionNow where it stands now: who records for it now submits for it
 * @param parent the institution above it then; none above a college
 * @param parentRegion where that one stood then
 * @param report id of its report; null while it never acted
 */
record ExpectedReport(
        UUID institution,
        String name,
        Tier tier,
        RegionCode region,
        RegionCode regionNow,
        @Nullable UUID parent,
        @Nullable RegionCode parentRegion,
        @Nullable UUID report,
        int version,
        ReportState state,
        @Nullable Instant since,
        @Nullable LocalDate firstSubmittedOn,
        @Nullable String submittedBy,
        @Nullable String submittedByName) {

    /** The region over which somebody must act who decides in an office; above a college stands its county. */
    RegionCode regionOf(ReportOffice office, RegionCode county) {
        return switch (office) {
            case INSTITUTION -> regionNow;
            case ABOVE -> parentRegion == null ? county : parentRegion;
            case COUNTY -> county;
        };
    }

    /** The same with what a decision has made of its report. */
    ExpectedReport as(PeriodReport decided) {
        return new ExpectedReport(
                institution,
                name,
                tier,
                region,
                regionNow,
                parent,
                parentRegion,
                decided.id,
                decided.version + 1,
                decided.state,
                decided.stateSince,
                decided.firstSubmittedOn,
                decided.submittedBy,
                decided.submittedByName);
    }
}
