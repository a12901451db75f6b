package org.sanji.reporting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.Period;

/** A reporting period as a county opens it. */
public record ReportingPeriodRequest(
        @NotNull @Schema(description = "A month or a year", examples = "2025-03")
        Period period,

        @NotNull @Schema(description = "The last day on which a report is on time", examples = "2025-04-10")
        LocalDate dueOn) {}
