package org.sanji.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.RowId;

/** One change. Written once, by {@link AuditChainSql}; the database refuses to alter or remove it. */
@Entity
@Immutable
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

    /** Which link of the county's chain it is in: all lines of one transaction are one. 0: written before the chain. */
    long linkNumber;

    /** Its place in the link. */
    int lineNumber;

    /** The hash of the link, over its lines and the link before it; null before the chain. */
    byte @Nullable [] hash;

    protected AuditEvent() {}
}
