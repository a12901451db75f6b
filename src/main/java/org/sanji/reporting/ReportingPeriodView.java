package org.sanji.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.Identified;
import org.sanji.kernel.Period;

/** A reporting period of a county. */
@Schema(name = "ReportingPeriod")
public record ReportingPeriodView(
        UUID id,
        Period period,
        LocalDate firstDay,

        @Schema(description = "Its last day; reports can be submitted from the day after on")
        LocalDate lastDay,

        LocalDate dueOn,
        Instant openedAt,
        int version)
        implements Identified {

    static ReportingPeriodView of(ReportingPeriod row) {
        return new ReportingPeriodView(
                row.id, row.period(), row.firstDay, row.lastDay, row.dueOn, row.openedAt, row.version);
    }
}
