package org.sanji.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sanji.kernel.RegionCode;

/** Where the same content serves another clause, region or year. */
public record EvidenceUse(
        @Schema(description = "The other piece of evidence") UUID id,

        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(examples = "trial") String standardVersion,
        @Schema(examples = "1.3") String clause,
        RegionCode region,
        @Schema(examples = "2025") int year,
        @Schema(examples = "领导小组文件") String title) {

    static EvidenceUse of(Evidence row) {
        return new EvidenceUse(
                row.id, row.standard, row.standardVersion, row.clause, row.region(), row.evidenceYear, row.title);
    }
}
