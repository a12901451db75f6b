package org.sanji.capture.onlinelearning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** Online learning as it is recorded. */
@Schema(name = "OnlineLearningRecord")
public record OnlineLearningView(
        UUID id,

        @Schema(description = "The institution the learner is registered at")
        UUID institution,

        UUID learner,
        String platform,
        String sourceRecordId,
        LocalDate learnedOn,
        BigDecimal hours,
        @Nullable String title,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static OnlineLearningView of(OnlineLearningRecord row) {
        return new OnlineLearningView(
                row.id(),
                row.institution(),
                row.learner,
                row.platform,
                row.sourceRecordId,
                row.learnedOn,
                row.hours,
                row.title,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
