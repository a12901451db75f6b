package org.sanji.reporting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision on a report. */
@Schema(name = "ReportStep")
public record ReportStepView(
        ReportAction action,
        ReportState from,
        ReportState to,
        Instant actedAt,

        @Schema(description = "Identity of who acted", examples = "6a1f4a0e-2f0b-4d43-9d57-0a6f4d8f2d10")
        String actedBy,

        @Schema(description = "Name of who acted", examples = "王敏 (wujin-admin)")
        String actedByName,

        @Schema(description = "Why, where a reason is asked for", examples = "缺少3月的培训记录") @Nullable
        String reason) {

    static ReportStepView of(PeriodReportStep step) {
        return new ReportStepView(
                step.action, step.fromState, step.toState, step.actedAt, step.actedBy, step.actedByName, step.reason);
    }
}
