package org.sanji.capture.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A volunteer or a team as it is recorded. */
@Schema(name = "Volunteer")
public record VolunteerView(
        UUID id,
        UUID institution,
        VolunteerKind kind,
        String name,

        @Nullable @Schema(description = "Identity number of a person with the birthday hidden")
        String maskedIdNumber,

        @Nullable String phone,
        @Nullable Integer members,
        @Nullable String contact,
        List<VolunteerField> fields,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static VolunteerView of(Volunteer row) {
        return new VolunteerView(
                row.id(),
                row.institution(),
                row.kind,
                row.name,
                row.maskedIdNumber,
                row.phone,
                row.members,
                row.contact,
                row.fields,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
