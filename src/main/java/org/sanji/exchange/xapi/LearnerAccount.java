package org.sanji.exchange.xapi;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** The account by which a platform knows a learner: a home page and a name there. */
@Entity
@Table(name = "learner_account")
@IdClass(RowId.class)
class LearnerAccount {

    static final String SUBJECT = "learner-accounts";

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    @Version
    int version;

    UUID learner;

    String homePage;

    String name;

    Instant registeredAt;

    String registeredBy;

    protected LearnerAccount() {}

    LearnerAccount(LearnerAccountRequest request, UUID learner, Instant registeredAt, String registeredBy) {
        this.id = Ids.next();
        this.learner = learner;
        this.homePage = request.homePage();
        this.name = request.name();
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
    }

    UUID id() {
        return id;
    }
}
