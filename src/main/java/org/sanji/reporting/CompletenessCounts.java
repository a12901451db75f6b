package org.sanji.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many reports of some institutions are in. What is approved counts as submitted too, what is accepted as both. */
@Schema(description = "Reports of some institutions, counted; shares have four decimals and are null of nothing")
public record CompletenessCounts(
        @Schema(description = "Institutions that were open in the period", examples = "46")
        int expected,

        @Schema(description = "Reports that are in: submitted, approved or accepted", examples = "44")
        int submitted,

        @Schema(description = "Of them approved or accepted", examples = "40")
        int approved,

        @Schema(description = "Of them accepted", examples = "23")
        int accepted,

        @Schema(description = "First submitted on or before the day due, in or not", examples = "41")
        int onTime,

        @Schema(examples = "0.9565") @Nullable String submittedShare,
        @Schema(examples = "0.8696") @Nullable String approvedShare,
        @Schema(examples = "0.5000") @Nullable String acceptedShare,
        @Schema(examples = "0.8913") @Nullable String onTimeShare) {

    private static final int DECIMALS = 4;

    static CompletenessCounts of(List<ExpectedReport> reports, LocalDate dueOn) {
        int submitted = count(reports, report -> report.state().isHandedIn());
        int approved = count(reports, report -> report.state().isLocked());
        int accepted = count(reports, report -> report.state() == ReportState.ACCEPTED);
        int onTime = count(reports, report -> isOnTime(report, dueOn));
        int expected = reports.size();
        return new CompletenessCounts(
                expected,
                submitted,
                approved,
                accepted,
                onTime,
                share(submitted, expected),
                share(approved, expected),
                share(accepted, expected),
                share(onTime, expected));
    }

    private static boolean isOnTime(ExpectedReport report, LocalDate dueOn) {
        LocalDate submitted = report.firstSubmittedOn();
        return submitted != null && !submitted.isAfter(dueOn);
    }

    private static int count(List<ExpectedReport> reports, Predicate<ExpectedReport> wanted) {
        return (int) reports.stream().filter(wanted).count();
    }

    private static @Nullable String share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
