package org.sanji.capture.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.LearningMode;

/** An activity as a client writes it. */
public record ActivityRequest(
        @NotNull @Schema(description = "The institution that held it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "智慧助老：手机课堂")
        String title,

        @NotNull ActivityKind kind,
        @NotNull LearningMode mode,
        @NotNull @Schema(examples = "2025-03-08") LocalDate heldOn,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "People who took part", examples = "42")
        Integer participants,

        @Size(max = 200) @Nullable @Schema(description = "Partner venue, such as a library")
        String partnerVenue,

        @Size(max = 500) @Nullable String remark) {

    static ActivityRequest of(Activity row) {
        return new ActivityRequest(
                row.institution(),
                row.title,
                row.kind,
                row.mode,
                row.heldOn,
                row.participants,
                row.partnerVenue,
                row.remark());
    }
}
