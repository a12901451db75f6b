package org.sanji.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationService;
import org.sanji.kernel.Language;
import org.sanji.seal.SealedAnswer;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.RowId;

/** Keeps what communities say of the clauses people judge. */
@ApplicationScoped
public class SelfAssessmentService {

    private final EntityManager entities;
    private final EvaluationService evaluations;
    private final WorkflowSteps steps;
    private final JudgedClauses clauses;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    SelfAssessmentService(
            EntityManager entities,
            EvaluationService evaluations,
            WorkflowSteps steps,
            JudgedClauses clauses,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.evaluations = evaluations;
        this.steps = steps;
        this.clauses = clauses;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The clauses people judge, with what the community says of them so far. */
    @Transactional
    public SelfAssessmentView get(UUID id) {
        return view(evaluations.require(id));
    }

    /** Replaces it whole. */
    @Transactional
    SelfAssessmentView replace(UUID id, @Nullable String ifMatch, SelfAssessmentRequest request) {
        steps.take(id, EvaluationAction.SELF_ASSESS, ifMatch, evaluation -> {
            clauses.requireJudged(
                    evaluation,
                    "answers",
                    request.answers().stream().map(ClauseAnswer::clause).toList());
            write(evaluation, request.answers());
            return WorkflowSteps.Said.NOTHING;
        });
        return view(evaluations.require(id));
    }

    private void write(Evaluation evaluation, List<ClauseAnswer> answers) {
        SelfAssessment row = find(evaluation.id());
        String before = row == null ? null : AuditTrail.stateOf(row);
        SelfAssessment written = row == null ? new SelfAssessment(evaluation.id()) : row;
        written.write(answers, current.caller().id(), clock.instant());
        entities.persist(written);
        // The application is what is versioned: two who write at the same moment do not overwrite each other.
        evaluation.touch();
        entities.flush();
        AuditAction action = row == null ? AuditAction.CREATED : AuditAction.CHANGED;
        audit.record(action, SelfAssessment.SUBJECT, evaluation.id(), before, AuditTrail.stateOf(written));
    }

    /** What is sealed of it, in the order of the standard. */
    List<SealedAnswer> sealed(Evaluation evaluation) {
        List<String> order = clauses.of(evaluation);
        List<ClauseAnswer> answers = answers(evaluation);
        clauses.requireAll(
                evaluation,
                "answers",
                answers.stream().map(ClauseAnswer::clause).toList());
        return answers.stream()
                .sorted(Comparator.comparing(answer -> order.indexOf(answer.clause())))
                .map(answer -> new SealedAnswer(answer.clause(), answer.score(), answer.narrative()))
                .toList();
    }

    private List<ClauseAnswer> answers(Evaluation evaluation) {
        SelfAssessment row = find(evaluation.id());
        return row == null ? List.of() : row.answers;
    }

    private SelfAssessmentView view(Evaluation evaluation) {
        return SelfAssessmentView.of(
                evaluation, clauses.standard(evaluation), find(evaluation.id()), Language.current());
    }

    private @Nullable SelfAssessment find(UUID evaluation) {
        return entities.find(SelfAssessment.class, new RowId(current.county(), evaluation));
    }
}
