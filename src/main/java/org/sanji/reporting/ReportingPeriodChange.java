package org.sanji.reporting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a reporting period: until when reports are on time. */
public record ReportingPeriodChange(
        @NotNull @Schema(description = "The last day on which a report is on time", examples = "2025-04-10")
        LocalDate dueOn) {}
