package org.sanji.capture.training;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;

/** A training as a client writes it, with everybody who attended. */
public record TrainingRequest(
        @NotNull @Schema(description = "The institution that records it")
        UUID institution,

        @NotBlank @Size(min = 1, max = 200) @Schema(examples = "社区教育工作者信息技术培训")
        String title,

        @NotNull TrainingTopic topic,

        @NotNull @Schema(description = "Level of whoever organised it", examples = "COUNTY")
        AdministrativeLevel organiserLevel,

        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "武进区社区学院")
        String organiser,

        @NotNull @Schema(description = "Day it was held; not in the future", examples = "2025-04-18")
        LocalDate heldOn,

        @NotNull @Positive @DecimalMax("999") @Digits(integer = 3, fraction = 2) @Schema(examples = "6.00")
        BigDecimal hours,

        @NotNull @Size(max = 500) @Schema(description = "Ids of staff in post on that day; a change replaces them all")
        List<@NotNull UUID> attendees,

        @Size(max = 500) @Nullable String remark) {

    static TrainingRequest of(Training row) {
        return new TrainingRequest(
                row.institution(),
                row.title,
                row.topic,
                row.organiserLevel,
                row.organiser,
                row.heldOn,
                row.hours,
                row.attendees,
                row.remark());
    }
}
