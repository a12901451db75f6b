package org.sanji.capture.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.GuardianConsent;
import org.sanji.capture.PersonDetails;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;
import org.sanji.privacy.Vault;

/** A learner as it is recorded. */
@Schema(name = "Learner")
public record LearnerView(
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

        LocalDate registeredOn,
        @Nullable RegionCode homeRegion,
        List<LearnerGroup> groups,

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
    static LearnerView of(Learner row, Vault vault) {
        return of(row, row.shown(vault), row.consent(vault).masked());
    }

    /** In the clear: for who said why. */
    static LearnerView disclosed(Learner row, Vault vault) {
        return of(row, row.details(vault), row.consent(vault));
    }

    private static LearnerView of(Learner row, PersonDetails details, GuardianConsent consent) {
        return new LearnerView(
                row.id(),
                row.institution(),
                details.name(),
                row.maskedIdNumber(),
                details.phone(),
                row.registeredOn,
                row.homeRegion(),
                row.groups,
                consent.name(),
                consent.phone(),
                consent.consentOn(),
                details.remark(),
                row.recordedAt(),
                row.version());
    }
}
