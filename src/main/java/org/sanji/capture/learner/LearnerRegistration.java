package org.sanji.capture.learner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity;
import org.sanji.kernel.RegionCode;
import org.sanji.privacy.NotMasked;

/** A resident who registers as a learner. Registration is by real name: it needs the identity number. */
public record LearnerRegistration(
        @NotNull @Schema(description = "The institution the learner registers at")
        UUID institution,

        @NotBlank @NotMasked @Size(min = 1, max = 60) @Schema(examples = "陈建国")
        String name,

        @NotBlank
        @Schema(
                description = "Resident identity number. Never stored and never shown",
                pattern = PersonIdentity.FORM,
                writeOnly = true,
                examples = "11010519491231002X")
        String idNumber,

        @NotMasked @Pattern(regexp = "[0-9+-]{3,20}") @Nullable @Schema(examples = "13800000000")
        String phone,

        @NotNull @Schema(examples = "2024-03-01") LocalDate registeredOn,

        @Nullable @Schema(description = "Where the learner comes from")
        RegionCode homeRegion,

        @Size(max = 8) @Nullable List<@NotNull LearnerGroup> groups,

        @NotMasked @Size(min = 1, max = 60) @Nullable @Schema(description = "Whoever consented for a minor")
        String guardianName,

        @NotMasked @Pattern(regexp = "[0-9+-]{3,20}") @Nullable @Schema(description = "Likewise")
        String guardianPhone,

        @Nullable @Schema(description = "The day of the consent: a minor is not recorded without")
        LocalDate guardianConsentOn,

        @Size(max = 500) @Nullable String remark) {

    LearnerRequest asRequest() {
        return new LearnerRequest(
                institution,
                name,
                idNumber,
                phone,
                registeredOn,
                homeRegion,
                groups,
                guardianName,
                guardianPhone,
                guardianConsentOn,
                remark);
    }
}
