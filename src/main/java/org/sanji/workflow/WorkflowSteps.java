package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditTrail;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationService;
import org.sanji.evaluation.EvaluationState;
import org.sanji.evaluation.EvaluationView;
import org.sanji.kernel.Etag;
import org.sanji.tenancy.CurrentRequest;

/** Takes one step with an application: held, permitted, based on its version, done, kept and audited. */
@ApplicationScoped
class WorkflowSteps {

    private final EntityManager entities;
    private final EvaluationService evaluations;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Event<EvaluationStepTaken> taken;
    private final Clock clock;

    WorkflowSteps(
            EntityManager entities,
            EvaluationService evaluations,
            Workflow workflow,
            AuditTrail audit,
            CurrentRequest current,
            Event<EvaluationStepTaken> taken,
            Clock clock) {
        this.entities = entities;
        this.evaluations = evaluations;
        this.workflow = workflow;
        this.audit = audit;
        this.current = current;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * What is said with a step.
     *
     * @param seal the digest it made, or was taken on
     */
    record Said(
            @Nullable String reason,
            @Nullable List<ClauseRemark> remarks,
            @Nullable String seal) {

        static final Said NOTHING = new Said(null, null, null);
    }

    /** The work of a step, which changes the application and says what is to be kept of it. */
    interface Work extends Function<Evaluation, Said> {}

    /** A step that is based on the version the caller saw. */
    @Transactional(Transactional.TxType.MANDATORY)
    EvaluationView take(UUID id, EvaluationAction action, @Nullable String ifMatch, Work work) {
        Evaluation row = permitted(id, action);
        new Etag(row.version()).require(ifMatch);
        return taken(row, action, work);
    }

    /** A step several people take beside each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    EvaluationView take(UUID id, EvaluationAction action, Work work) {
        return taken(permitted(id, action), action, work);
    }

    /** Of two at the same moment the second waits, and finds what the first made of it. */
    private Evaluation permitted(UUID id, EvaluationAction action) {
        Evaluation row = evaluations.hold(id);
        workflow.require(row, action);
        return row;
    }

    private EvaluationView taken(Evaluation row, EvaluationAction action, Work work) {
        String before = AuditTrail.stateOf(row);
        EvaluationState from = row.state();
        Said said = work.apply(row);
        entities.flush();
        entities.persist(new EvaluationStep(row, action, from, current.caller(), clock.instant())
                .saying(said.reason(), said.remarks())
                .on(said.seal()));
        audit.record(action.audited(), Evaluation.SUBJECT, row.id(), before, AuditTrail.stateOf(row));
        taken.fire(new EvaluationStepTaken(row.id(), row.region(), action));
        return evaluations.view(row);
    }
}
