package org.sanji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

/** Where the report of one institution for one period stands. */
@Schema(name = "PeriodReport")
public record PeriodReportView(
        @Schema(description = "Its identity in the audit trail; null before the first submission") @Nullable
        UUID id,

        UUID reportingPeriod,
        Period period,
        UUID institution,

        @Schema(examples = "湖塘镇社区学校") String institutionName,

        Tier tier,

        @Schema(description = "Where the institution stood when the period ended")
        RegionCode region,

        @Schema(description = "The institution above it then; none above a college") @Nullable
        UUID parent,

        ReportState state,

        @Schema(description = "Since when it is in this state; null before the first submission") @Nullable
        Instant since,

        @Schema(description = "Whether what lies in the period can not be changed")
        boolean locked,

        @Schema(description = "Day of the first submission, in Asia/Shanghai") @Nullable
        LocalDate firstSubmittedOn,

        @Schema(description = "Whether that was on or before the day due; null before the first submission") @Nullable
        Boolean onTime,

        @Schema(description = "Identity of who submitted last; somebody else approves") @Nullable
        String submittedBy,

        @Schema(description = "Name of who submitted last", examples = "李慧 (hutang-editor)") @Nullable
        String submittedByName,

        @Schema(description = "What the caller may do with it now")
        List<ReportAction> allowedActions,

        @Schema(description = "Version of the report, 0 before the first submission")
        int version) {

    static PeriodReportView of(ReportingPeriod period, ExpectedReport report, ReportSituation situation) {
        LocalDate submitted = report.firstSubmittedOn();
        return new PeriodReportView(
                report.report(),
                period.id,
                period.period(),
                report.institution(),
                report.name(),
                report.tier(),
                report.region(),
                report.parent(),
                report.state(),
                report.since(),
                report.state().isLocked(),
                submitted,
                submitted == null ? null : !submitted.isAfter(period.dueOn),
                report.submittedBy(),
                report.submittedByName(),
                situation.allowed(),
                report.version());
    }
}
