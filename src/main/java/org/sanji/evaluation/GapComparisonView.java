package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.RegionView;
import org.sanji.kernel.Language;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.StandardComparison;

/** One region and year by two versions of a standard, from the same figures. */
@Schema(name = "GapComparison")
public record GapComparisonView(
        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(description = "The earlier version", examples = "trial")
        String from,

        @Schema(description = "The later version", examples = "2026")
        String to,

        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,
        @Schema(examples = "2025") int year,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Schema(description = "The verdicts of the earlier version, counted by result")
        VerdictCounts summaryFrom,

        @Schema(description = "The verdicts of the later version, counted by result")
        VerdictCounts summaryTo,

        @Schema(
                description =
                        "All clauses of both, in the order of the later version; those it no longer has come last")
        List<ClauseComparison> clauses) {

    /** What both versions say on one clause. */
    @Schema(name = "ClauseComparison")
    public record ClauseComparison(
            @Schema(description = "Number of the clause", examples = "5.2")
            String clause,

            @Schema(description = "What became of the clause itself")
            StandardComparison.Change change,

            @Schema(description = "Whether the results differ")
            boolean turned,

            @Nullable @Schema(description = "The verdict of the earlier version; null when it has no such clause")
            VerdictView from,

            @Nullable @Schema(description = "The verdict of the later version; null when it has no such clause")
            VerdictView to) {}

    static GapComparisonView of(
            StandardComparison comparison, Scorecard from, Scorecard to, RegionView region, RowLinks links, int year) {
        return new GapComparisonView(
                to.standard().code(),
                from.standard().version(),
                to.standard().version(),
                region.code(),
                region.name(),
                year,
                to.asOf(),
                to.stale(),
                VerdictCounts.of(from.verdicts()),
                VerdictCounts.of(to.verdicts()),
                comparison.clauses().stream()
                        .map(difference -> compared(
                                difference,
                                verdict(from, difference.clause(), links),
                                verdict(to, difference.clause(), links)))
                        .toList());
    }

    private static ClauseComparison compared(
            StandardComparison.Difference difference, @Nullable VerdictView from, @Nullable VerdictView to) {
        boolean turned = from == null || to == null || from.result() != to.result();
        return new ClauseComparison(difference.clause(), difference.change(), turned, from, to);
    }

    private static @Nullable VerdictView verdict(Scorecard card, String clause, RowLinks links) {
        Locale language = Language.current();
        return card.verdicts().stream()
                .filter(verdict -> verdict.clause().equals(clause))
                .findFirst()
                .map(verdict -> VerdictView.of(verdict, GapReportView.group(card.standard(), clause), links, language))
                .orElse(null);
    }
}
