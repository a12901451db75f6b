package org.sanji.capture.onlinelearning;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.PersonIdentity;

/** One record of a batch. It names its learner by the id, or by the identity number the learner is registered with. */
@Schema(name = "OnlineLearningPush")
public record OnlineLearningPush(
        @Nullable @Schema(description = "The learner's id, when no identity number is sent")
        UUID learner,

        @Nullable
        @Schema(
                description =
                        "The learner's resident identity number, when no id is sent. Never stored and never shown",
                pattern = PersonIdentity.FORM,
                writeOnly = true)
        String idNumber,

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

    /** The same as a single record says it. */
    OnlineLearningRequest of(String platform, UUID registered) {
        return new OnlineLearningRequest(registered, platform, sourceRecordId, learnedOn, hours, title, remark);
    }
}
