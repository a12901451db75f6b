package org.sanji.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.RowId;

/** One application: a region, a year, and the standard it wants to be held against (S1, part three). */
@Entity
@Table(name = "evaluation")
@IdClass(RowId.class)
class Evaluation {

    static final String SUBJECT = "evaluations";

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    String standard;

    String standardVersion;

    String region;

    int evaluationYear;

    @Enumerated(EnumType.STRING)
    EvaluationState state = EvaluationState.DRAFT;

    /** True while it stands in the way of another one, else null: a unique key holds it. */
    @Nullable
    Boolean standing = true;

    LocalDate appliedOn;

    String createdBy;

    Instant createdAt;

    @Nullable
    String remark;

    @Nullable
    String withdrawalReason;

    protected Evaluation() {}

    Evaluation(EvaluationRequest request, LocalDate appliedOn, String createdBy, Instant createdAt) {
        this.standard = request.standard();
        this.standardVersion = request.version();
        this.region = request.region().value();
        this.evaluationYear = request.year();
        this.appliedOn = appliedOn;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.remark = request.remark();
    }

    /**
     * Takes the application back.
     *
     * @throws ProblemException 409 when it is decided or withdrawn already
     */
    void withdraw(String reason) {
        become(EvaluationState.WITHDRAWN);
        withdrawalReason = reason;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    private void become(EvaluationState next) {
        if (!state.mayBecome(next)) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "evaluation-state", state.name());
        }
        state = next;
        standing = next.isStanding() ? true : null;
    }
}
