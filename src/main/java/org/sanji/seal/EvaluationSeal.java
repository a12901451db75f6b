package org.sanji.seal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** What was submitted. Written once; the database refuses to alter or remove it. */
@Entity
@Table(name = "evaluation_seal")
@IdClass(RowId.class)
class EvaluationSeal {

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID evaluation;

    int sealNumber;

    String digest;

    String content;

    Instant sealedAt;

    String sealedBy;

    protected EvaluationSeal() {}

    EvaluationSeal(UUID evaluation, SealContent.Application of, String digest, String content) {
        this.evaluation = evaluation;
        this.sealNumber = of.number();
        this.digest = digest;
        this.content = content;
        this.sealedAt = of.sealedAt();
        this.sealedBy = of.sealedBy();
    }
}
