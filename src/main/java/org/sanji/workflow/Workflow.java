package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.campaign.Campaigns;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.seal.SealName;
import org.sanji.seal.Seals;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;

/** Says how somebody finds an application, and refuses what stands in the way. */
@ApplicationScoped
class Workflow {

    private final EntityManager entities;
    private final Campaigns campaigns;
    private final Seals seals;
    private final CurrentRequest current;
    private final Clock clock;

    Workflow(EntityManager entities, Campaigns campaigns, Seals seals, CurrentRequest current, Clock clock) {
        this.entities = entities;
        this.campaigns = campaigns;
        this.seals = seals;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Refuses what the caller may not do with an application now.
     *
     * @throws ProblemException 403 for who does not hold the office, 409 in another state, too late, and for who would
     *     judge his own work
     */
    void require(Evaluation evaluation, EvaluationAction action) {
        situation(evaluation).refusal(action).ifPresent(refusal -> {
            throw refused(refusal, evaluation);
        });
    }

    /** An application as the caller finds it today. */
    EvaluationSituation situation(Evaluation evaluation) {
        Caller caller = current.caller();
        var authority = OfficeAuthority.of(caller, evaluation.region(), new RegionCode(current.code()));
        return new EvaluationSituation(
                evaluation.state(),
                authority,
                evaluation.campaign() != null,
                isLate(evaluation),
                hand(evaluation, caller));
    }

    private EvaluationSituation.Hand hand(Evaluation evaluation, Caller caller) {
        List<EvaluationStep> steps = steps(evaluation.id());
        List<Assessment> assessments = assessments(evaluation.id());
        boolean submitted = steps.stream()
                .filter(step -> step.action == EvaluationAction.SUBMIT)
                .reduce((earlier, later) -> later)
                .filter(step -> step.actedBy.equals(caller.id()))
                .isPresent();
        boolean below = evaluation.createdBy().equals(caller.id())
                || steps.stream().anyMatch(step -> step.isBelow() && step.actedBy.equals(caller.id()));
        long own = assessments.stream()
                .filter(assessment -> assessment.assessor.equals(caller.id()))
                .count();
        return new EvaluationSituation.Hand(submitted, below, own > 0, (int) (assessments.size() - own));
    }

    private boolean isLate(Evaluation evaluation) {
        LocalDate day = submitBy(evaluation);
        return day != null && Clocks.today(clock).isAfter(day);
    }

    /** The last day on which it can be submitted; null when it cannot be. */
    @Nullable
    LocalDate submitBy(Evaluation evaluation) {
        if (!evaluation.state().isOpen()) {
            return null;
        }
        boolean returned = evaluation.state() == EvaluationState.RETURNED;
        return returned
                ? evaluation.dueOn()
                : campaign(evaluation).map(Campaign::closesOn).orElse(null);
    }

    Optional<Campaign> campaign(Evaluation evaluation) {
        UUID campaign = evaluation.campaign();
        return campaign == null ? Optional.empty() : campaigns.find(campaign);
    }

    /** All steps of an application, the first one first. */
    List<EvaluationStep> steps(UUID evaluation) {
        return entities.createQuery(
                        "from EvaluationStep where evaluation = :evaluation order by id", EvaluationStep.class)
                .setParameter("evaluation", evaluation)
                .getResultList();
    }

    /** The assessments of what was submitted last, the first one first. */
    List<Assessment> assessments(UUID evaluation) {
        return entities.createQuery(
                        "from Assessment where evaluation = :evaluation and sealNumber = :number order by id",
                        Assessment.class)
                .setParameter("evaluation", evaluation)
                .setParameter(
                        "number", seals.last(evaluation).map(SealName::number).orElse(0))
                .getResultList();
    }

    private ProblemException refused(EvaluationRefusal refusal, Evaluation evaluation) {
        return switch (refusal) {
            case NO_AUTHORITY -> ProblemException.of(missing(), "evaluation-office");
            case WRONG_STATE ->
                ProblemException.of(
                        ProblemType.STATE_CONFLICT,
                        "evaluation-state",
                        evaluation.state().name());
            case NO_CAMPAIGN -> ProblemException.of(ProblemType.STATE_CONFLICT, "evaluation-without-campaign");
            case TOO_LATE ->
                ProblemException.of(
                        ProblemType.STATE_CONFLICT, "submission-late", String.valueOf(submitBy(evaluation)));
            case OWN_SUBMISSION -> ProblemException.of(ProblemType.STATE_CONFLICT, "evaluation-four-eyes");
            case CONFLICT_OF_INTEREST -> ProblemException.of(ProblemType.STATE_CONFLICT, "conflict-of-interest");
            case ASSESSED_ALREADY -> ProblemException.of(ProblemType.STATE_CONFLICT, "assessed-already");
            case ALONE -> ProblemException.of(ProblemType.STATE_CONFLICT, "decides-alone");
        };
    }

    /** Who acts over the whole county is not outside his region: he lacks the role. */
    private ProblemType missing() {
        boolean over = current.caller().covers(new RegionCode(current.code()));
        return over ? ProblemType.ROLE_MISSING : ProblemType.REGION_FORBIDDEN;
    }
}
