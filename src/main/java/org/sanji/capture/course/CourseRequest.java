package org.sanji.capture.course;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import org.sanji.capture.LearningMode;
import org.sanji.kernel.DateSpan;

/** A course as a client writes it. */
public record CourseRequest(
        @NotNull @Schema(description = "The institution that offers it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "智能手机摄影")
        String title,

        @NotNull CourseFamily family,
        @NotNull LearningMode mode,

        @NotNull
        @DecimalMin("0.5")
        @DecimalMax("2000")
        @Digits(integer = 4, fraction = 1)
        @Schema(description = "Hours of the whole course", examples = "16.0")
        BigDecimal hours,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 4, fraction = 1)
        @Schema(description = "Credits it gives; 0 for none", examples = "1.0")
        BigDecimal credits,

        @NotNull @Schema(description = "Whether other institutions may hold classes of it")
        Boolean shared,

        @NotNull @Schema(description = "Whether it comes from local culture")
        Boolean local,

        @NotNull @Schema(description = "First day it is offered", examples = "2024-09-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day it is offered; absent while it is", examples = "2026-08-31")
        LocalDate validTo,

        @Size(max = 500) @Nullable String remark) {

    static CourseRequest of(Course row) {
        return new CourseRequest(
                row.institution(),
                row.title,
                row.family,
                row.mode,
                row.hours,
                row.credits,
                row.shared,
                row.local,
                row.validFrom,
                row.validTo,
                row.remark());
    }

    void requireOrder() {
        new DateSpan(validFrom, validTo).requireOrder("/validTo");
    }
}
