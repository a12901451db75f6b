package org.sanji.capture.volunteerservice;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.volunteer.VolunteerField;

/** A session of voluntary service as a client writes it. */
public record VolunteerSessionRequest(
        @NotNull @Schema(description = "The institution it was done for")
        UUID institution,

        @NotNull @Schema(description = "Who did it: a volunteer or a team of the county that was active on that day")
        UUID volunteer,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "教老年人使用智能手机")
        String title,

        @NotNull VolunteerField kind,

        @NotNull @Schema(description = "Not in the future", examples = "2025-03-05")
        LocalDate heldOn,

        @NotNull
        @DecimalMin("0.25")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        @Schema(
                description = "Hours from beginning to end; all those of a person on a day are 24 at most",
                examples = "2.50")
        BigDecimal hours,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Residents who were served", examples = "35")
        Integer served,

        @Size(max = 500) @Nullable String remark) {

    static VolunteerSessionRequest of(VolunteerSession row) {
        return new VolunteerSessionRequest(
                row.institution(), row.volunteer, row.title, row.kind, row.heldOn, row.hours, row.served, row.remark());
    }
}
