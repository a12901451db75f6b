package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.EvaluationView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.seal.SealName;
import org.sanji.seal.Seals;
import org.sanji.tenancy.CurrentRequest;

/** Takes in the scores of reviewers, and decides. */
@ApplicationScoped
class AssessmentService {

    private final EntityManager entities;
    private final WorkflowSteps steps;
    private final Workflow workflow;
    private final JudgedClauses clauses;
    private final Granting granting;
    private final Seals seals;
    private final CurrentRequest current;
    private final Clock clock;

    AssessmentService(
            EntityManager entities,
            WorkflowSteps steps,
            Workflow workflow,
            JudgedClauses clauses,
            Granting granting,
            Seals seals,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.steps = steps;
        this.workflow = workflow;
        this.clauses = clauses;
        this.granting = granting;
        this.seals = seals;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Keeps one reviewer's scores. With the last of those the campaign wants the application is assessed.
     *
     * @throws ProblemException 409 when the reviewer read another seal than the last
     */
    @Transactional
    EvaluationView assess(UUID id, AssessmentRequest request) {
        return steps.take(id, EvaluationAction.ASSESS, evaluation -> {
            clauses.requireAll(
                    evaluation,
                    "scores",
                    request.scores().stream().map(ClauseScore::clause).toList());
            SealName seal = seals.last(evaluation.id()).orElseThrow();
            if (request.seal() != null && request.seal() != seal.number()) {
                throw ProblemException.of(ProblemType.STATE_CONFLICT, "seal-superseded", seal.number());
            }
            entities.persist(
                    new Assessment(evaluation.id(), seal.number(), request, current.caller(), clock.instant()));
            entities.flush();
            if (workflow.assessments(evaluation.id()).size() >= wanted(evaluation)) {
                evaluation.become(EvaluationState.ASSESSED);
            }
            // The opinion is not said with the step: everybody reads the steps, and the opinion only who may.
            return new WorkflowSteps.Said(null, null, seal.digest());
        });
    }

    /** Looks at a granted one again. What is taken back ends in the ledger of recognitions at once. */
    @Transactional
    EvaluationView recheck(UUID id, @Nullable String ifMatch, EvaluationRecheck recheck) {
        EvaluationAction action = switch (recheck.outcome()) {
            case CONFIRM -> EvaluationAction.CONFIRM;
            case REVOKE -> EvaluationAction.REVOKE;
        };
        return steps.take(id, action, ifMatch, evaluation -> {
            granting.recheck(evaluation, workflow.campaign(evaluation).orElseThrow(), recheck);
            String seal = seals.last(evaluation.id()).map(SealName::digest).orElse(null);
            return new WorkflowSteps.Said(recheck.reason(), null, seal);
        });
    }

    private int wanted(Evaluation evaluation) {
        return workflow.campaign(evaluation).map(Campaign::assessors).orElse(1);
    }

    /** Grants or declines. What is granted stands in the ledger of recognitions at once. */
    @Transactional
    EvaluationView decide(UUID id, @Nullable String ifMatch, EvaluationDecision decision) {
        EvaluationAction action = switch (decision.decision()) {
            case GRANT -> EvaluationAction.GRANT;
            case DECLINE -> EvaluationAction.DECLINE;
        };
        return steps.take(id, action, ifMatch, evaluation -> {
            granting.decide(evaluation, workflow.campaign(evaluation).orElseThrow(), decision);
            String seal = seals.last(evaluation.id()).map(SealName::digest).orElse(null);
            return new WorkflowSteps.Said(decision.reason(), null, seal);
        });
    }
}
