package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationService;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.EvaluationView;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.rollup.FreshFigures;
import org.sanji.seal.SealName;
import org.sanji.seal.SealService;
import org.sanji.seal.Seals;

/** Submits applications, takes them back, and passes them on or returns them. */
@ApplicationScoped
class SubmissionService {

    private final EvaluationService evaluations;
    private final WorkflowSteps steps;
    private final Workflow workflow;
    private final SelfAssessmentService selfAssessments;
    private final JudgedClauses clauses;
    private final SealService sealing;
    private final Seals seals;
    private final FreshFigures freshness;
    private final Clock clock;

    SubmissionService(
            EvaluationService evaluations,
            WorkflowSteps steps,
            Workflow workflow,
            SelfAssessmentService selfAssessments,
            JudgedClauses clauses,
            SealService sealing,
            Seals seals,
            FreshFigures freshness,
            Clock clock) {
        this.evaluations = evaluations;
        this.steps = steps;
        this.workflow = workflow;
        this.selfAssessments = selfAssessments;
        this.clauses = clauses;
        this.sealing = sealing;
        this.seals = seals;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Waits until the figures hold what was recorded so far, holding no transaction meanwhile. */
    void prepare(UUID id) {
        freshness.await(evaluations.require(id).region());
    }

    @Transactional
    EvaluationView submit(UUID id, @Nullable String ifMatch) {
        return steps.take(id, EvaluationAction.SUBMIT, ifMatch, evaluation -> {
            String digest = sealing.seal(evaluation, selfAssessments.sealed(evaluation));
            evaluation.become(EvaluationState.SUBMITTED);
            return new WorkflowSteps.Said(null, null, digest);
        });
    }

    @Transactional
    EvaluationView withdraw(UUID id, @Nullable String ifMatch, EvaluationWithdrawal withdrawal) {
        return steps.take(id, EvaluationAction.WITHDRAW, ifMatch, evaluation -> {
            evaluation.withdraw(withdrawal.reason());
            return new WorkflowSteps.Said(withdrawal.reason(), null, lastSeal(evaluation));
        });
    }

    @Transactional
    EvaluationView review(UUID id, @Nullable String ifMatch, EvaluationReview review) {
        return steps.take(id, EvaluationAction.REVIEW, ifMatch, evaluation -> {
            requireKnown(evaluation, review.remarks());
            evaluation.become(EvaluationState.COUNTY_REVIEWED);
            return new WorkflowSteps.Said(review.opinion(), review.remarks(), lastSeal(evaluation));
        });
    }

    @Transactional
    EvaluationView giveBack(UUID id, @Nullable String ifMatch, EvaluationReturn returned) {
        return steps.take(id, EvaluationAction.RETURN, ifMatch, evaluation -> {
            requireKnown(evaluation, returned.remarks());
            evaluation.giveBack(dueOn(evaluation, returned));
            return new WorkflowSteps.Said(returned.reason(), returned.remarks(), lastSeal(evaluation));
        });
    }

    private LocalDate dueOn(Evaluation evaluation, EvaluationReturn returned) {
        LocalDate day = returned.dueOn() != null
                ? returned.dueOn()
                : workflow.campaign(evaluation).map(Campaign::decidesOn).orElseThrow();
        LocalDate today = Clocks.today(clock);
        if (day.isBefore(today)) {
            throw ProblemException.rule("/dueOn", "not-before", today.toString());
        }
        return day;
    }

    private void requireKnown(Evaluation evaluation, @Nullable List<ClauseRemark> remarks) {
        if (remarks != null) {
            clauses.requireKnown(
                    evaluation,
                    "remarks",
                    remarks.stream().map(ClauseRemark::clause).toList());
        }
    }

    private @Nullable String lastSeal(Evaluation evaluation) {
        return seals.last(evaluation.id()).map(SealName::digest).orElse(null);
    }
}
