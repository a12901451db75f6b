package org.sanji.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.EvaluationView;
import org.sanji.seal.SealName;

/** Where an application stands, how it came there, and what the caller may do with it. */
@Schema(name = "EvaluationWorkflow")
public record WorkflowView(
        EvaluationView evaluation,

        @Schema(description = "What the caller may do now") List<EvaluationAction> allowed,

        @Nullable @Schema(description = "Last day on which it can be submitted; null when it cannot be")
        LocalDate submitBy,

        @Nullable @Schema(description = "Day by which the campaign decides; null outside of one")
        LocalDate decidesOn,

        @Nullable @Schema(description = "How many reviewers are wanted; null outside of a campaign", examples = "2")
        Integer assessors,

        @Schema(description = "How many have assessed what was submitted last", examples = "1")
        int assessed,

        @Schema(description = "What was submitted, the first one first")
        List<SealName> seals,

        @Schema(description = "All that was done with it, the first one first")
        List<Step> history,

        @Schema(
                description =
                        "For reviewers, and for everybody once it is decided: the scores on what was submitted last")
        List<Scores> assessments) {

    /** One step. */
    @Schema(name = "EvaluationStep")
    public record Step(
            EvaluationAction action,
            EvaluationState from,
            EvaluationState to,
            Instant at,
            @Schema(description = "Identity of who did it") String by,
            @Schema(examples = "赵静 (changzhou-reviewer)") String name,
            @Nullable String reason,
            List<ClauseRemark> remarks,

            @Nullable @Schema(description = "Digest it made, or was taken on")
            String seal) {

        static Step of(EvaluationStep row) {
            return new Step(
                    row.action,
                    row.fromState,
                    row.toState,
                    row.actedAt,
                    row.actedBy,
                    row.actedByName,
                    row.reason,
                    row.remarks == null ? List.of() : row.remarks,
                    row.seal);
        }
    }

    /** The scores of one reviewer. */
    @Schema(name = "Assessment")
    public record Scores(
            @Schema(examples = "赵静 (changzhou-reviewer)") String assessor,
            Instant at,
            Recommendation recommendation,
            @Nullable String opinion,
            List<ClauseScore> scores) {

        static Scores of(Assessment row) {
            return new Scores(row.assessorName, row.assessedAt, row.recommendation, row.opinion, row.scores);
        }
    }
}
