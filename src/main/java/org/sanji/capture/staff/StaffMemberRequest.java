package org.sanji.capture.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonDetails;
import org.sanji.capture.PersonIdentity;
import org.sanji.kernel.DateSpan;
import org.sanji.privacy.NotMasked;

/** A post of a member of staff as a client writes it. */
public record StaffMemberRequest(
        @NotNull @Schema(description = "The institution the post is at")
        UUID institution,

        @NotBlank @NotMasked @Size(min = 1, max = 60) @Schema(examples = "王芳")
        String name,

        @Nullable
        @Schema(
                description = "Resident identity number. Never stored and never shown; without it the identity stays",
                pattern = PersonIdentity.FORM,
                writeOnly = true)
        String idNumber,

        @NotMasked @Pattern(regexp = "[0-9+-]{3,20}") @Nullable @Schema(examples = "0519-86310000")
        String phone,

        @NotNull @Schema(examples = "TEACHER") StaffPost post,
        @NotNull Employment employment,

        @Size(max = 200) @Nullable @Schema(description = "What the person teaches", examples = "书法、智能手机应用")
        String subjects,

        @Size(max = 100) @Nullable @Schema(examples = "中级职称")
        String qualification,

        @NotNull @Schema(description = "First day in post", examples = "2023-09-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day in post; absent while in post", examples = "2025-06-30")
        LocalDate validTo,

        @Size(max = 500) @Nullable String remark) {

    static StaffMemberRequest of(StaffMember row, PersonDetails details) {
        return new StaffMemberRequest(
                row.institution(),
                details.name(),
                null,
                details.phone(),
                row.post,
                row.employment,
                row.subjects,
                row.qualification,
                row.validFrom,
                row.validTo,
                details.remark());
    }

    void requireOrder() {
        new DateSpan(validFrom, validTo).requireOrder("/validTo");
    }
}
