package org.sanji.capture.onlinelearning;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Online learning as a platform pushes it. The institution is the learner's. */
public record OnlineLearningRequest(
        @NotNull UUID learner,

        @NotBlank @Size(min = 1, max = 60) @Schema(examples = "常州终身教育在线")
        String platform,

        @NotNull
        @Pattern(regexp = "[!-~]{1,100}")
        @Schema(
                description = "The platform's own id of this record: visible ASCII characters",
                examples = "sr-20250308-0017")
        String sourceRecordId,

        @NotNull @Schema(description = "Not in the future", examples = "2025-03-08")
        LocalDate learnedOn,

        @NotNull @Positive @DecimalMax("24") @Digits(integer = 2, fraction = 2) @Schema(examples = "1.50")
        BigDecimal hours,

        @Size(max = 200) @Nullable @Schema(description = "What was learned", examples = "智能手机摄影")
        String title,

        @Size(max = 500) @Nullable String remark) {

    static OnlineLearningRequest of(OnlineLearningRecord row) {
        return new OnlineLearningRequest(
                row.learner, row.platform, row.sourceRecordId, row.learnedOn, row.hours, row.title, row.remark());
    }
}
