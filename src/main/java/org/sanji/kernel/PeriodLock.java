package org.sanji.kernel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting period that stands in the way of a change, and who can reopen it. */
@Schema(description = "A reporting period that is locked for an institution")
public record PeriodLock(
        UUID reportingPeriod,
        Period period,
        UUID institution,
        String institutionName,

        @Schema(description = "Code of the list report-state", examples = "APPROVED")
        String state,

        Instant since,

        @Schema(description = "Roles that can reopen it", examples = "[\"editor\", \"county-admin\"]")
        List<String> reopenRoles,

        @Schema(description = "Region one must act for to reopen it")
        RegionCode reopenRegion) {}
