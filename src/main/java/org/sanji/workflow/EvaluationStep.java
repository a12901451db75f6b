package org.sanji.workflow;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.EvaluationOffice;
import org.sanji.evaluation.EvaluationState;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** One step of an application. Written once; the database refuses to alter or remove it. */
@Entity
@Table(name = "evaluation_step")
@IdClass(RowId.class)
class EvaluationStep {

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID evaluation;

    @Enumerated(EnumType.STRING)
    EvaluationAction action;

    @Enumerated(EnumType.STRING)
    EvaluationState fromState;

    @Enumerated(EnumType.STRING)
    EvaluationState toState;

    Instant actedAt;

    String actedBy;

    String actedByName;

    @Nullable
    String reason;

    @Nullable
    @Convert(converter = JsonColumn.Remarks.class)
    List<ClauseRemark> remarks;

    @Nullable
    String seal;

    protected EvaluationStep() {}

    EvaluationStep(Evaluation evaluation, EvaluationAction action, EvaluationState from, Caller caller, Instant at) {
        this.evaluation = evaluation.id();
        this.action = action;
        this.fromState = from;
        this.toState = evaluation.state();
        this.actedAt = at;
        this.actedBy = caller.id();
        this.actedByName = caller.name();
    }

    /** What was said with it. */
    EvaluationStep saying(@Nullable String why, @Nullable List<ClauseRemark> ofClauses) {
        reason = why;
        remarks = ofClauses;
        return this;
    }

    /** The seal it made, or was taken on. */
    EvaluationStep on(@Nullable String digest) {
        seal = digest;
        return this;
    }

    /** Whether it was taken for the town or the county. */
    boolean isBelow() {
        return action.by(fromState)
                .filter(office -> office != EvaluationOffice.CITY)
                .isPresent();
    }
}
