package org.sanji.capture.volunteer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.GuardianConsent;
import org.sanji.capture.PersonDetails;
import org.sanji.capture.PersonIdentity;
import org.sanji.privacy.NotMasked;
import org.sanji.privacy.Vault;

/** A volunteer or a team as a client writes it. What is said of a person is not said of a team, and the reverse. */
public record VolunteerRequest(
        @NotNull @Schema(description = "The institution it volunteers for")
        UUID institution,

        @NotNull @Schema(examples = "TEAM") VolunteerKind kind,

        @NotBlank
        @NotMasked
        @Size(min = 1, max = 120)
        @Schema(description = "Of the person or the team", examples = "银龄互助数字学习服务队")
        String name,

        @Nullable
        @Schema(
                description = "Resident identity number of a person. Never stored and never shown; without it the"
                        + " identity stays",
                pattern = PersonIdentity.FORM,
                writeOnly = true)
        String idNumber,

        @NotMasked @Pattern(regexp = "[0-9+-]{3,20}") @Nullable @Schema(description = "Of a person")
        String phone,

        @Min(1) @Max(100_000) @Nullable @Schema(description = "People in a team; a team says how many", examples = "18")
        Integer members,

        @NotMasked @Size(min = 1, max = 120) @Nullable @Schema(description = "Whom to ask about a team")
        String contact,

        @NotNull @Size(min = 1, max = 8) @Schema(description = "What it helps with")
        List<@NotNull VolunteerField> fields,

        @NotNull @Schema(description = "First day as a volunteer", examples = "2023-03-05")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day as a volunteer; absent while it is", examples = "2025-12-31")
        LocalDate validTo,

        @NotMasked
        @Size(min = 1, max = 60)
        @Nullable
        @Schema(description = "Whoever consented for a minor; of a person")
        String guardianName,

        @NotMasked @Pattern(regexp = "[0-9+-]{3,20}") @Nullable @Schema(description = "Likewise")
        String guardianPhone,

        @Nullable @Schema(description = "The day of the consent: a minor is not recorded without")
        LocalDate guardianConsentOn,

        @Size(max = 500) @Nullable String remark) {

    static VolunteerRequest of(Volunteer row, Vault vault) {
        PersonDetails details = row.details(vault);
        GuardianConsent consent = row.consent(vault);
        return new VolunteerRequest(
                row.institution(),
                row.kind,
                details.name(),
                null,
                details.phone(),
                row.members,
                row.contact(vault),
                row.fields,
                row.validFrom,
                row.validTo,
                consent.name(),
                consent.phone(),
                consent.consentOn(),
                details.remark());
    }

    GuardianConsent consent() {
        return new GuardianConsent(guardianName, guardianPhone, guardianConsentOn);
    }
}
