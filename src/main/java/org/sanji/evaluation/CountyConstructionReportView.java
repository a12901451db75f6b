package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;

/** How the institutions of a county stand against the guideline, tier by tier and bullet by bullet (S2). */
@Schema(name = "CountyConstructionReport")
public record CountyConstructionReportView(
        @Schema(examples = "county-three-tier-guideline") String standard,

        @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @Schema(description = "SHA-256 of the standard's content, in hexadecimal")
        String digest,

        @Schema(examples = "2025") int year,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Schema(description = "One a tier, the college first")
        List<TierReport> tiers) {

    /** The bullets that speak to one tier. */
    @Schema(name = "ConstructionReportOfTier")
    public record TierReport(
            Tier tier,

            @Schema(description = "How many institutions of the tier were open at the end of the year")
            int institutions,

            List<Bullet> bullets) {}

    /** One bullet and who meets it. */
    @Schema(name = "ConstructionBullet")
    public record Bullet(
            @Schema(description = "Number of the bullet in the standard", examples = "1.1")
            String clause,

            @Nullable @Schema(description = "Heading it stands under")
            String group,

            @Schema(description = "Short title") String title,

            @Schema(description = "How many institutions met it, did not, or cannot be judged")
            VerdictCounts summary,

            @Schema(description = "The institutions that do not meet it")
            List<InstitutionRef> notMet,

            @Schema(description = "The institutions that lack data or wait for a reviewer")
            List<InstitutionRef> undecided) {}

    /** An institution by id and name. */
    @Schema(name = "ConstructionInstitution")
    public record InstitutionRef(UUID id, String name) {}
}
