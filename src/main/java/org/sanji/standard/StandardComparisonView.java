package org.sanji.standard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two versions of a standard, clause by clause. */
@Schema(name = "StandardComparison")
public record StandardComparisonView(
        @Schema(examples = "changzhou-digital-learning-community")
        String standard,

        @Schema(description = "The earlier version", examples = "trial")
        String from,

        @Schema(description = "The later version", examples = "2026")
        String to,

        @Schema(
                description =
                        "All clauses of both, in the order of the later version; those it no longer has come last")
        List<ClauseDifference> clauses) {

    /** One clause in both versions. */
    @Schema(name = "ClauseDifference")
    public record ClauseDifference(
            @Schema(description = "Number of the clause", examples = "5.2")
            String clause,

            StandardComparison.Change change,

            @Schema(description = "Which parts differ: group, title, text, note, levels, rule", examples = "[\"rule\"]")
            List<String> parts,

            @Schema(description = "As it was; null when added")
            StandardView.@Nullable ClauseView from,

            @Schema(description = "As it is; null when removed")
            StandardView.@Nullable ClauseView to) {

        static ClauseDifference of(StandardComparison.Difference difference) {
            return new ClauseDifference(
                    difference.clause(),
                    difference.change(),
                    difference.parts(),
                    view(difference.from()),
                    view(difference.to()));
        }

        private static StandardView.@Nullable ClauseView view(@Nullable Clause clause) {
            return clause == null ? null : StandardView.ClauseView.of(clause);
        }
    }

    static StandardComparisonView of(StandardComparison comparison) {
        return new StandardComparisonView(
                comparison.to().code(),
                comparison.from().version(),
                comparison.to().version(),
                comparison.clauses().stream().map(ClauseDifference::of).toList());
    }
}
