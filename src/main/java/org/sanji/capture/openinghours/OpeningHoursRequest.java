package org.sanji.capture.openinghours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** A weekly timetable as a client writes it. */
public record OpeningHoursRequest(
        @NotNull @Schema(description = "The institution that is open")
        UUID institution,

        @NotNull @Schema(description = "First day it applies", examples = "2025-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day it applies; absent while it does", examples = "2025-12-31")
        LocalDate validTo,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Slot> slots,
        @Size(max = 500) @Nullable String remark) {

    static OpeningHoursRequest of(OpeningHours row) {
        return new OpeningHoursRequest(row.institution(), row.validFrom, row.validTo, row.slots, row.remark());
    }

    /**
     * Refuses days and slots that cannot be.
     *
     * @throws ProblemException 422 with everything wrong with the slots
     */
    void requirePossible() {
        new DateSpan(validFrom, validTo).requireOrder("/validTo");
        List<FieldError> errors = new WeeklyTimetable(slots).errors();
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
    }
}
