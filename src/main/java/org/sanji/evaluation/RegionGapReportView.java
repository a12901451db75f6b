package org.sanji.evaluation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionCode;

/** Where one of many regions stands against a standard: the results, without the words of the clauses. */
@Schema(name = "RegionGapReport")
public record RegionGapReportView(
        RegionCode region,
        @Schema(examples = "湖塘镇") String regionName,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Nullable @Schema(description = "Whether it may apply today; null when the standard asks for no recognition")
        Boolean eligible,

        @Schema(description = "The verdicts, counted by result")
        VerdictCounts summary,

        @Schema(description = "One a clause, in the order of the standard, the gate first")
        List<VerdictResult> verdicts,

        @Schema(
                description = "The whole report, with what is lacking and who owes it",
                examples =
                        "/v1/counties/320412/regions/320412100/gap-report?standard=changzhou-digital-learning-community&version=trial&year=2025")
        String report) {

    /** What one clause says. */
    @Schema(name = "VerdictResult")
    public record VerdictResult(
            @Schema(description = "Number of the clause in the standard", examples = "4.1")
            String clause,

            Result result,

            @Nullable
            @Schema(
                    description =
                            "What was found; null when nothing was, and for who acts above counties null where people"
                                    + " are counted one by one",
                    examples = "0.9524")
            String value,

            @Nullable @Schema(description = "What is asked for", examples = "1.0000")
            String threshold,

            @Nullable @Schema(description = "Of a share: the part", examples = "20")
            String numerator,

            @Nullable @Schema(description = "Of a share: the whole", examples = "21")
            String denominator) {

        private static VerdictResult of(Verdict verdict) {
            Quantity quantity = verdict.outcome().quantity();
            return new VerdictResult(
                    verdict.clause(),
                    verdict.result(),
                    quantity.value(),
                    quantity.threshold(),
                    quantity.numerator(),
                    quantity.denominator());
        }
    }

    /** Of one region. */
    static RegionGapReportView of(Scorecard card, RegionCode region, String name, int year) {
        EligibilityDecision decision = card.eligibility();
        return new RegionGapReportView(
                region,
                name,
                card.asOf(),
                card.stale(),
                decision == null ? null : decision.eligible(),
                VerdictCounts.of(card.verdicts()),
                card.verdicts().stream().map(VerdictResult::of).toList(),
                "/v1/counties/%s/regions/%s/gap-report?standard=%s&version=%s&year=%d"
                        .formatted(
                                region.county().orElse(region.value()),
                                region,
                                card.standard().code(),
                                card.standard().version(),
                                year));
    }
}
