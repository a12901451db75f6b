package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionCode;

/** Where one institution stands against the guideline for its tier in a year (S2). */
@Schema(name = "ConstructionReport")
public record ConstructionReportView(
        @Schema(examples = "county-three-tier-guideline") String standard,

        @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @Schema(description = "SHA-256 of the standard's content, in hexadecimal")
        String digest,

        UUID institution,
        @Schema(examples = "湖塘镇社区教育中心") String institutionName,
        Tier tier,
        RegionCode region,
        @Schema(examples = "2025") int year,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Schema(description = "The verdicts, counted by result")
        VerdictCounts summary,

        @Schema(description = "One a bullet, in the order of the document; other tiers' bullets are NOT_APPLICABLE")
        List<VerdictView> verdicts) {}
