package org.sanji.capture.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.GuardianConsent;
import org.sanji.capture.PersonDetails;
import org.sanji.kernel.Identified;
import org.sanji.privacy.Masks;
import org.sanji.privacy.Vault;

/** A volunteer or a team as it is recorded. */
@Schema(name = "Volunteer")
public record VolunteerView(
        UUID id,
        UUID institution,
        VolunteerKind kind,

        @Nullable
        @Schema(
                description =
                        "Masked unless it was asked for with a reason; null once the person was erased. That of a team is shown",
                examples = "王*敏")
        String name,

        @Nullable @Schema(description = "Identity number of a person with the birthday hidden")
        String maskedIdNumber,

        @Nullable @Schema(description = "Masked likewise", examples = "138****1234")
        String phone,

        @Nullable Integer members,

        @Nullable @Schema(description = "Masked likewise", examples = "王***")
        String contact,

        List<VolunteerField> fields,
        LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Nullable @Schema(description = "Whoever consented for a minor; masked likewise", examples = "陈*东")
        String guardianName,

        @Nullable @Schema(description = "Masked likewise", examples = "139****0000")
        String guardianPhone,

        @Nullable LocalDate guardianConsentOn,

        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    /** With everybody masked. */
    static VolunteerView of(Volunteer row, Vault vault) {
        return of(
                row,
                row.shown(vault),
                Masks.contact(row.contact(vault)),
                row.consent(vault).masked());
    }

    /** In the clear: for who said why. */
    static VolunteerView disclosed(Volunteer row, Vault vault) {
        return of(row, row.details(vault), row.contact(vault), row.consent(vault));
    }

    private static VolunteerView of(
            Volunteer row, PersonDetails details, @Nullable String contact, GuardianConsent consent) {
        return new VolunteerView(
                row.id(),
                row.institution(),
                row.kind,
                details.name(),
                row.maskedIdNumber(),
                details.phone(),
                row.members,
                contact,
                row.fields,
                row.validFrom,
                row.validTo,
                consent.name(),
                consent.phone(),
                consent.consentOn(),
                details.remark(),
                row.recordedAt(),
                row.version());
    }
}
