package org.sanji.capture.outcome;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An outcome as a client writes it. */
public record OutcomeRequest(
        @NotNull @Schema(description = "The institution that granted it")
        UUID institution,

        @NotNull UUID learner,

        @Nullable @Schema(description = "The learner's enrolment in the class it comes from; none when from no class")
        UUID enrolment,

        @NotNull OutcomeKind kind,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "智能手机摄影结业证书")
        String title,

        @Size(min = 1, max = 60)
        @Nullable
        @Schema(
                description = "Required for a certificate, and then given once in the county",
                examples = "武社教结〔2025〕0117号")
        String certificateNumber,

        @PositiveOrZero @Digits(integer = 4, fraction = 1) @Nullable @Schema(examples = "1.0")
        BigDecimal credits,

        @NotNull @Schema(description = "Not before the class began, not in the future", examples = "2025-06-30")
        LocalDate grantedOn,

        @Size(max = 500) @Nullable String remark) {

    static OutcomeRequest of(Outcome row) {
        return new OutcomeRequest(
                row.institution(),
                row.learner,
                row.enrolment,
                row.kind,
                row.title,
                row.certificateNumber,
                row.credits,
                row.grantedOn,
                row.remark());
    }
}
