package org.sanji.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;
import org.sanji.kernel.RegionCode;

/** A piece of evidence as it is recorded. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,

        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(examples = "trial") String standardVersion,

        @Schema(description = "The clause it serves", examples = "1.2")
        String clause,

        RegionCode region,

        @Schema(description = "The year that is evaluated", examples = "2025")
        int year,

        EvidenceKind kind,
        @Schema(examples = "关于成立数字化学习社区建设领导小组的通知") String title,

        @Schema(description = "First day it speaks for", examples = "2025-01-15")
        LocalDate effectiveFrom,

        @Nullable @Schema(description = "Last day it speaks for; null while open")
        LocalDate effectiveTo,

        @Nullable String remark,

        @Nullable @Schema(description = "What it shows now; null while its file has not come")
        EvidenceRevisionView current,

        Instant recordedAt,

        @Schema(description = "Identity of whoever announced it")
        String recordedBy,

        @Schema(description = "Name of whoever announced it", examples = "王敏 (wujin-admin)")
        String recordedByName,

        @Nullable @Schema(description = "Since when it does not count any more; a submission rests on it still")
        Instant removedAt,

        @Schema(description = "Version of this record, the ETag")
        int version)
        implements Identified {

    static EvidenceView of(Evidence row, @Nullable EvidenceRevision current) {
        return new EvidenceView(
                row.id,
                row.standard,
                row.standardVersion,
                row.clause,
                row.region(),
                row.evidenceYear,
                row.kind,
                row.title,
                row.effectiveFrom,
                row.effectiveTo,
                row.remark,
                current == null ? null : EvidenceRevisionView.of(current),
                row.recordedAt,
                row.recordedBy,
                row.recordedByName,
                row.removedAt,
                row.version);
    }
}
