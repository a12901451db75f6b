package org.sanji.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** An application as it is recorded. */
@Schema(name = "Evaluation")
public record EvaluationView(
        UUID id,

        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(examples = "trial") String standardVersion,
        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,

        @Schema(description = "The year that is evaluated", examples = "2025")
        int year,

        EvaluationState state,
        LocalDate appliedOn,

        @Schema(description = "Identity of whoever applied") String createdBy,
        Instant createdAt,
        @Nullable String remark,

        @Nullable @Schema(description = "Why it was taken back; null while it is not")
        String withdrawalReason,

        @Schema(description = "Version of this record, the ETag; not that of the standard")
        int version)
        implements Identified {

    static EvaluationView of(Evaluation row, String regionName) {
        return new EvaluationView(
                row.id,
                row.standard,
                row.standardVersion,
                row.region(),
                regionName,
                row.evaluationYear,
                row.state,
                row.appliedOn,
                row.createdBy,
                row.createdAt,
                row.remark,
                row.withdrawalReason,
                row.version);
    }
}
