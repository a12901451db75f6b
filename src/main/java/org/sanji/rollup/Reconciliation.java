package org.sanji.rollup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** One time that all stored figures of a county were held against its rows. */
@Entity
@Table(name = "reconciliation")
@IdClass(RowId.class)
class Reconciliation {

    /** Who wanted it. */
    enum Cause {
        NIGHTLY,
        COMMAND
    }

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    @Enumerated(EnumType.STRING)
    Cause cause;

    Instant startedAt;

    Instant finishedAt;

    long compared;

    int differences;

    boolean repaired;

    protected Reconciliation() {}

    Reconciliation(Cause cause, Instant startedAt) {
        this.cause = cause;
        this.startedAt = startedAt;
    }
}
