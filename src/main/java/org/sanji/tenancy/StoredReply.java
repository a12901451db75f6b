package org.sanji.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What was answered to a request that carried an Idempotency-Key. */
@Entity
@Table(name = "idempotency_record")
@IdClass(StoredReply.Key.class)
class StoredReply {

    /** Scope of a key: county, caller, operation. The same key of somebody else is another key. */
    record Key(String county, String caller, String operation, String idempotencyKey) implements Serializable {

        /** What an answer is bound to beside the county: the rest of the key, in its order. */
        String request() {
            return caller + '\n' + operation + '\n' + idempotencyKey;
        }
    }

    @Id
    @TenantId
    String county;

    @Id
    String caller;

    @Id
    String operation;

    @Id
    String idempotencyKey;

    @Column(name = "request_digest")
    byte[] requestDigest;

    /** The answer, as {@link ReplyVault} keeps it. */
    @Column(name = "body_sealed")
    byte[] body;

    Instant createdAt;

    protected StoredReply() {}

    StoredReply(Key key, byte[] requestDigest, byte[] body, Instant createdAt) {
        this.county = key.county();
        this.caller = key.caller();
        this.operation = key.operation();
        this.idempotencyKey = key.idempotencyKey();
        this.requestDigest = requestDigest.clone();
        this.body = body.clone();
        this.createdAt = createdAt;
    }
}
