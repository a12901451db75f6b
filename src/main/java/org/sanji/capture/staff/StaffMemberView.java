package org.sanji.capture.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonDetails;
import org.sanji.kernel.Identified;
import org.sanji.privacy.Vault;

/** A post of a member of staff as it is recorded. */
@Schema(name = "StaffMember")
public record StaffMemberView(
        UUID id,
        UUID institution,

        @Nullable
        @Schema(
                description = "Masked unless it was asked for with a reason; null once the person was erased",
                examples = "王*敏")
        String name,

        @Nullable @Schema(description = "Identity number with the birthday hidden", examples = "320412********1234")
        String maskedIdNumber,

        @Nullable @Schema(description = "Masked likewise", examples = "138****1234")
        String phone,

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

    /** With the person masked. */
    static StaffMemberView of(StaffMember row, Vault vault) {
        return of(row, row.shown(vault));
    }

    /** In the clear: for who said why. */
    static StaffMemberView disclosed(StaffMember row, Vault vault) {
        return of(row, row.details(vault));
    }

    private static StaffMemberView of(StaffMember row, PersonDetails details) {
        return new StaffMemberView(
                row.id(),
                row.institution(),
                details.name(),
                row.maskedIdNumber(),
                details.phone(),
                row.post,
                row.employment,
                row.subjects,
                row.qualification,
                row.validFrom,
                row.validTo,
                details.remark(),
                row.recordedAt(),
                row.version());
    }
}
