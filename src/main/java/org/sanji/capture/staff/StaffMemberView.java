package org.sanji.capture.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A post of a member of staff as it is recorded. */
@Schema(name = "StaffMember")
public record StaffMemberView(
        UUID id,
        UUID institution,
        String name,

        @Nullable @Schema(description = "Identity number with the birthday hidden", examples = "320412********1234")
        String maskedIdNumber,

        @Nullable String phone,
        StaffPost post,
        Employment employment,
        @Nullable String subjects,
        @Nullable String qualification,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static StaffMemberView of(StaffMember row) {
        return new StaffMemberView(
                row.id(),
                row.institution(),
                row.name,
                row.maskedIdNumber,
                row.phone,
                row.post,
                row.employment,
                row.subjects,
                row.qualification,
                row.validFrom,
                row.validTo,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
