package org.sanji.workflow;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.tenancy.RowId;

/** What a community says of the clauses people judge; its id is that of the application. */
@Entity
@Table(name = "self_assessment")
@IdClass(RowId.class)
class SelfAssessment {

    static final String SUBJECT = "self-assessments";

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    @Version
    int version;

    @Convert(converter = JsonColumn.Answers.class)
    List<ClauseAnswer> answers = List.of();

    Instant writtenAt;

    String writtenBy;

    protected SelfAssessment() {}

    SelfAssessment(UUID evaluation) {
        this.id = evaluation;
    }

    void write(List<ClauseAnswer> newAnswers, String by, Instant at) {
        answers = List.copyOf(newAnswers);
        writtenBy = by;
        writtenAt = at;
    }
}
