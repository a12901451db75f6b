package org.sanji.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application with where it stands against its standard. While it is a draft, or
 * returned, it is scored at every read; once it is submitted its seal says where it stands. */
@Schema(name = "ScoredEvaluation")
public record ScoredEvaluationView(
        @JsonUnwrapped EvaluationView evaluation,

        @Nullable @Schema(description = "SHA-256 of the standard's content; null once submitted or withdrawn")
        String digest,

        @Nullable @Schema(description = "When the figures were computed; null when nothing was ever recorded")
        Instant asOf,

        @Schema(description = "Whether changes made since are not in it yet")
        boolean stale,

        @Nullable
        @Schema(description = "Whether it might apply on the day of application; null once submitted or withdrawn")
        EligibilityView eligibility,

        @Nullable @Schema(description = "The verdicts, counted by result; null once submitted or withdrawn")
        VerdictCounts summary,

        @Schema(description = "One a clause, in the order of the standard; empty once submitted or withdrawn")
        List<VerdictView> verdicts) {

    static ScoredEvaluationView unscored(EvaluationView evaluation) {
        return new ScoredEvaluationView(evaluation, null, null, false, null, null, List.of());
    }

    static ScoredEvaluationView of(EvaluationView evaluation, Scorecard card, String county, Locale language) {
        var decision = card.eligibility();
        return new ScoredEvaluationView(
                evaluation,
                card.standard().digest(),
                card.asOf(),
                card.stale(),
                decision == null ? null : EligibilityView.of(decision, language),
                VerdictCounts.of(card.verdicts()),
                GapReportView.verdicts(
                        card.standard(), card.verdicts(), new RowLinks(county, evaluation.region()), language));
    }
}
