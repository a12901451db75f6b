package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanji.campaign.Campaign;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationService;
import org.sanji.evaluation.EvaluationState;
import org.sanji.seal.Seals;

/** Tells where an application stands. */
@ApplicationScoped
public class WorkflowService {

    private final EvaluationService evaluations;
    private final Workflow workflow;
    private final Seals seals;

    WorkflowService(EvaluationService evaluations, Workflow workflow, Seals seals) {
        this.evaluations = evaluations;
        this.workflow = workflow;
        this.seals = seals;
    }

    /**
     * Where an application stands for the caller.
     *
     * @throws org.sanji.kernel.ProblemException 404 when the county has none, 403 outside the caller's region
     */
    @Transactional
    public WorkflowView get(UUID id) {
        Evaluation evaluation = evaluations.require(id);
        EvaluationSituation situation = workflow.situation(evaluation);
        Optional<Campaign> campaign = workflow.campaign(evaluation);
        List<Assessment> assessments = workflow.assessments(id);
        return new WorkflowView(
                evaluations.view(evaluation),
                situation.allowed(),
                workflow.submitBy(evaluation),
                campaign.map(Campaign::decidesOn).orElse(null),
                campaign.map(Campaign::assessors).orElse(null),
                assessments.size(),
                seals.names(id),
                workflow.steps(id).stream().map(WorkflowView.Step::of).toList(),
                showsScores(situation)
                        ? assessments.stream().map(WorkflowView.Scores::of).toList()
                        : List.of());
    }

    /** What reviewers think is theirs until it is decided. */
    private static boolean showsScores(EvaluationSituation situation) {
        EvaluationState state = situation.state();
        return situation.authority().holds(EvaluationOffice.CITY)
                || state == EvaluationState.GRANTED
                || state == EvaluationState.DECLINED
                || state == EvaluationState.REVOKED;
    }
}
