package org.sanji.capture.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as a client writes it. */
public record SurveyRequest(
        @NotNull @Schema(description = "The institution that asked")
        UUID institution,

        @NotNull @Schema(description = "What was asked about")
        SurveySubject subject,

        @NotNull @Schema(examples = "2025-11-20") LocalDate surveyedOn,

        @NotNull SurveyMethod method,

        @NotNull @Min(1) @Max(10_000_000) @Schema(description = "People who answered", examples = "400")
        Integer sample,

        @NotNull
        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Those who said yes; at most the sample", examples = "352")
        Integer positive,

        @Size(max = 300) @Nullable @Schema(description = "As it was put", examples = "您是否知道本社区的数字化学习？")
        String question,

        @Size(max = 500) @Nullable String remark) {

    static SurveyRequest of(Survey row) {
        return new SurveyRequest(
                row.institution(),
                row.subject,
                row.surveyedOn,
                row.method,
                row.sample,
                row.positive,
                row.question,
                row.remark());
    }
}
