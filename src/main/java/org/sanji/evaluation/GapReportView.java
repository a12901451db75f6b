package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.RegionView;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.ClauseGroup;
import org.sanji.standard.Standard;

/** Where a region stands against a standard in a year, whether it has applied or not. */
@Schema(name = "GapReport")
public record GapReportView(
        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(description = "Version of the standard", examples = "trial")
        String version,

        @Schema(description = "SHA-256 of the standard's content, in hexadecimal")
        String digest,

        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,
        @Schema(examples = "2025") int year,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Nullable @Schema(description = "Whether it may apply today; null when the standard asks for no recognition")
        EligibilityView eligibility,

        @Schema(description = "The verdicts, counted by result")
        VerdictCounts summary,

        @Schema(description = "One a clause, in the order of the standard, the gate first")
        List<VerdictView> verdicts) {

    static GapReportView of(Scorecard card, RegionView region, String county, int year, Locale language) {
        var decision = card.eligibility();
        return new GapReportView(
                card.standard().code(),
                card.standard().version(),
                card.standard().digest(),
                region.code(),
                region.name(),
                year,
                card.asOf(),
                card.stale(),
                decision == null ? null : EligibilityView.of(decision, language),
                VerdictCounts.of(card.verdicts()),
                verdicts(card.standard(), card.verdicts(), new RowLinks(county, region.code()), language));
    }

    static List<VerdictView> verdicts(Standard standard, List<Verdict> verdicts, RowLinks links, Locale language) {
        return verdicts.stream()
                .map(verdict -> VerdictView.of(verdict, group(standard, verdict.clause()), links, language))
                .toList();
    }

    static org.sanji.kernel.@Nullable Text group(Standard standard, String clause) {
        return standard.group(clause).map(ClauseGroup::title).orElse(null);
    }
}
