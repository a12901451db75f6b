package org.sanji.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.RowId;

/** One change. Written once; the database refuses to alter or remove it. */
@Entity
@Table(name = "audit_event")
@IdClass(RowId.class)
class AuditEvent {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    Instant happenedAt;

    String actor;

    String actorName;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    String subject;

    UUID subjectId;

    @Nullable
    String stateBefore;

    @Nullable
    String stateAfter;

    /** Hash over this row and {@link #previousHash}: the chain that a later change fills. */
    byte @Nullable [] hash;

    byte @Nullable [] previousHash;

    protected AuditEvent() {}
}
