package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.sanji.reporting.ReportAction;
import org.sanji.reporting.ReportStepTaken;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.workflow.EvaluationAction;
import org.sanji.workflow.EvaluationStepTaken;

/** Writes down what happened, in the transaction in which it happens: one row, whoever is to be told. */
@ApplicationScoped
class WebhookOutbox {

    private final EntityManager entities;
    private final CurrentRequest current;
    private final Event<WebhookWaiting> waiting;
    private final Clock clock;

    WebhookOutbox(EntityManager entities, CurrentRequest current, Event<WebhookWaiting> waiting, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void hear(@Observes WebhookOccurrence occurrence) {
        entities.persist(new WebhookEvent(occurrence, clock.instant()));
        waiting.fire(new WebhookWaiting());
    }

    void hear(@Observes EvaluationStepTaken step) {
        type(step.action())
                .ifPresent(type -> hear(new WebhookOccurrence(
                        type, step.region(), county() + "/evaluations/" + step.evaluation() + "/workflow")));
    }

    void hear(@Observes ReportStepTaken step) {
        WebhookEventType type = step.action() == ReportAction.SUBMIT
                ? WebhookEventType.REPORT_SUBMITTED
                : WebhookEventType.REPORT_DECIDED;
        hear(new WebhookOccurrence(
                type,
                step.region(),
                county() + "/reporting-periods/" + step.period() + "/reports/" + step.institution()));
    }

    private String county() {
        return "/v1/counties/" + current.code();
    }

    private static Optional<WebhookEventType> type(EvaluationAction action) {
        return switch (action) {
            case SUBMIT -> Optional.of(WebhookEventType.EVALUATION_SUBMITTED);
            case GRANT, DECLINE, CONFIRM, REVOKE -> Optional.of(WebhookEventType.EVALUATION_DECIDED);
            case SELF_ASSESS, REVIEW, RETURN, ASSESS, WITHDRAW -> Optional.empty();
        };
    }
}
