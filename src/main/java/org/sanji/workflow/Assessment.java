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
import org.sanji.kernel.Ids;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** The scores of one reviewer on one seal. Written once; the database refuses to alter or remove it. */
@Entity
@Table(name = "assessment")
@IdClass(RowId.class)
class Assessment {

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID evaluation;

    int sealNumber;

    String assessor;

    String assessorName;

    @Enumerated(EnumType.STRING)
    Recommendation recommendation;

    @Nullable
    String opinion;

    @Convert(converter = JsonColumn.Scores.class)
    List<ClauseScore> scores = List.of();

    Instant assessedAt;

    protected Assessment() {}

    Assessment(UUID evaluation, int sealNumber, AssessmentRequest request, Caller caller, Instant at) {
        this.evaluation = evaluation;
        this.sealNumber = sealNumber;
        this.assessor = caller.id();
        this.assessorName = caller.name();
        this.recommendation = request.recommendation();
        this.opinion = request.opinion();
        this.scores = List.copyOf(request.scores());
        this.assessedAt = at;
    }
}
