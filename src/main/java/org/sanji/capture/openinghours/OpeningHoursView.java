package org.sanji.capture.openinghours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A weekly timetable as it is recorded. */
@Schema(name = "OpeningHours")
public record OpeningHoursView(
        UUID id,
        UUID institution,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Slot> slots,

        @Schema(description = "Hours a week, computed from the slots", examples = "42.50")
        BigDecimal weeklyHours,

        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static OpeningHoursView of(OpeningHours row) {
        return new OpeningHoursView(
                row.id(),
                row.institution(),
                row.validFrom,
                row.validTo,
                row.slots,
                row.weeklyHours,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
