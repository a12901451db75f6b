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
public class Evaluation {

    public static final String SUBJECT = "evaluations";

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

    /** How often what belongs to it was changed, each time a version of it. */
    int changes;

    /** The campaign it was applied in; null for a draft of its own, which cannot be submitted. */
    @Nullable
    UUID campaign;

    /** By when a returned one is to be submitted again. */
    @Nullable
    LocalDate dueOn;

    @Nullable
    LocalDate decidedOn;

    /** From when on a granted one is to be looked at again. */
    @Nullable
    LocalDate recheckOn;

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
        this.campaign = request.campaign();
    }

    /**
     * Takes the application back.
     *
     * @throws ProblemException 409 when it is decided or withdrawn already
     */
    public void withdraw(String reason) {
        become(EvaluationState.WITHDRAWN);
        withdrawalReason = reason;
    }

    /**
     * Gives it back to the community.
     *
     * @param due the day by which it is to be submitted again
     */
    public void giveBack(@Nullable LocalDate due) {
        become(EvaluationState.RETURNED);
        dueOn = due;
    }

    /** Something that belongs to it was changed: so was it. */
    public void touch() {
        changes++;
    }

    /** Grants or declines it. */
    public void decide(EvaluationState decision, LocalDate day, @Nullable LocalDate recheck) {
        become(decision);
        decidedOn = day;
        recheckOn = recheck;
    }

    /** It was looked at again and stays granted. */
    public void confirm(@Nullable LocalDate nextRecheck) {
        recheckOn = nextRecheck;
        changes++;
    }

    /** It was looked at again, and what it was granted is taken back. */
    public void revoke() {
        become(EvaluationState.REVOKED);
        recheckOn = null;
    }

    public UUID id() {
        return id;
    }

    public String county() {
        return county;
    }

    public int version() {
        return version;
    }

    public RegionCode region() {
        return new RegionCode(region);
    }

    /** Identity of who applied. */
    public String createdBy() {
        return createdBy;
    }

    /** Code of the standard. */
    public String standard() {
        return standard;
    }

    public String standardVersion() {
        return standardVersion;
    }

    /** The year that is evaluated. */
    public int year() {
        return evaluationYear;
    }

    public EvaluationState state() {
        return state;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public @Nullable UUID campaign() {
        return campaign;
    }

    /** The first day of what was granted, or the day it was declined; null before. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** By when a returned one is to be submitted again; null while it was never returned. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /**
     * Takes it a step further.
     *
     * @throws ProblemException 409 when it cannot come to be in that state from where it is
     */
    public void become(EvaluationState next) {
        if (!state.mayBecome(next)) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "evaluation-state", state.name());
        }
        state = next;
        standing = next.isStanding() ? true : null;
    }
}
