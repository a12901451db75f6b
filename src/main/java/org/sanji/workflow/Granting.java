package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.campaign.Campaign;
import org.sanji.capture.recognition.RecognitionRequest;
import org.sanji.capture.recognition.RecognitionService;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationState;
import org.sanji.institution.Institution;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.tenancy.CurrentRequest;

/** Makes a decision true: the state, the days that follow from it, and the ledger of recognitions. */
@ApplicationScoped
class Granting {

    private static final String HOLDERS = """
            from Institution i where i.region = :region and i.tier = :tier order by i.validFrom, i.id
            """;

    private final EntityManager entities;
    private final RecognitionService recognitions;
    private final Regions regions;
    private final CurrentRequest current;
    private final Clock clock;

    Granting(
            EntityManager entities,
            RecognitionService recognitions,
            Regions regions,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.recognitions = recognitions;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
    }

    void decide(Evaluation evaluation, Campaign campaign, EvaluationDecision decision) {
        LocalDate today = Clocks.today(clock);
        switch (decision.decision()) {
            case DECLINE -> evaluation.decide(EvaluationState.DECLINED, today, null);
            case GRANT -> {
                LocalDate day = decision.grantedOn() == null ? today : decision.grantedOn();
                recognitions.grant(recognition(evaluation, campaign, decision, day), evaluation.id());
                evaluation.decide(EvaluationState.GRANTED, day, nextRecheck(campaign, day, day));
            }
        }
    }

    /** Looked at again: it stays granted until it is looked at once more, or is taken back. */
    void recheck(Evaluation evaluation, Campaign campaign, EvaluationRecheck recheck) {
        LocalDate today = Clocks.today(clock);
        switch (recheck.outcome()) {
            case CONFIRM ->
                evaluation.confirm(nextRecheck(campaign, Objects.requireNonNull(evaluation.decidedOn()), today));
            case REVOKE -> {
                LocalDate day = recheck.revokedOn() == null ? today : recheck.revokedOn();
                if (day.isAfter(today)) {
                    throw ProblemException.rule("/revokedOn", "in-future", today.toString());
                }
                recognitions.revoke(evaluation.id(), day);
                evaluation.revoke();
            }
        }
    }

    /** None when what was granted runs out before. */
    private static @Nullable LocalDate nextRecheck(Campaign campaign, LocalDate grantedOn, LocalDate lookedAt) {
        LocalDate next = campaign.recheckOn(lookedAt);
        LocalDate last = campaign.validUntil(grantedOn);
        return next != null && last != null && next.isAfter(last) ? null : next;
    }

    private RecognitionRequest recognition(
            Evaluation evaluation, Campaign campaign, EvaluationDecision decision, LocalDate day) {
        String grantor = campaign.region().value();
        return new RecognitionRequest(
                holder(evaluation, campaign, day),
                campaign.recognition(),
                day,
                campaign.validUntil(day),
                null,
                regions.names(List.of(grantor)).getOrDefault(grantor, grantor),
                decision.documentNumber(),
                campaign.title());
    }

    /** For a community stands the institution of its tier that serves it, under the code its county has today. */
    private UUID holder(Evaluation evaluation, Campaign campaign, LocalDate day) {
        return entities
                .createQuery(HOLDERS, Institution.class)
                .setParameter("region", evaluation.region().in(current.code()).value())
                .setParameter("tier", campaign.recognition().tier())
                .getResultList()
                .stream()
                .filter(institution -> institution.open().contains(DateSpan.on(day)))
                .findFirst()
                .map(Institution::id)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.STATE_CONFLICT,
                        "nobody-to-hold",
                        campaign.recognition().tier().name()));
    }
}
