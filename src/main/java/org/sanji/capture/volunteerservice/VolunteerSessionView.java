package org.sanji.capture.volunteerservice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.volunteer.VolunteerField;
import org.sanji.kernel.Identified;

/** A session of voluntary service as it is recorded. The volunteer is the id of a row: nothing here names a person. */
@Schema(name = "VolunteerSession")
public record VolunteerSessionView(
        UUID id,
        UUID institution,
        UUID volunteer,
        String title,
        VolunteerField kind,
        LocalDate heldOn,
        BigDecimal hours,
        int served,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static VolunteerSessionView of(VolunteerSession row) {
        return new VolunteerSessionView(
                row.id(),
                row.institution(),
                row.volunteer,
                row.title,
                row.kind,
                row.heldOn,
                row.hours,
                row.served,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
