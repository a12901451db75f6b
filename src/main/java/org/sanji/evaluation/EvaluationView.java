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

        @Nullable @Schema(description = "The campaign it was applied in")
        UUID campaign,

        @Nullable @Schema(description = "Whose turn it is; null when it is decided or withdrawn")
        EvaluationOffice waitsFor,

        @Nullable @Schema(description = "Day by which a returned one is to be submitted again")
        LocalDate dueOn,

        @Nullable @Schema(description = "Day of the decision")
        LocalDate decidedOn,

        @Nullable @Schema(description = "Day from which a granted one is to be looked at again")
        LocalDate recheckOn,

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
                row.campaign,
                row.state.waitsFor().orElse(null),
                row.dueOn,
                row.decidedOn,
                row.recheckOn,
                row.version);
    }
}
