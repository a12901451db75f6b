package org.sanji.reporting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report and how it came to be where it stands. */
@Schema(name = "PeriodReportHistory")
public record PeriodReportHistoryView(
        PeriodReportView report,

        @Schema(description = "Every decision on it, the first one first")
        List<ReportStepView> history) {}
