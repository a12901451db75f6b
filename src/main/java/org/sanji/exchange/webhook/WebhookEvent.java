package org.sanji.exchange.webhook;

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
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** Something that happened, in the county it happened in; deliveries are made of it later. */
@Entity
@Table(name = "webhook_event")
@IdClass(RowId.class)
class WebhookEvent {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    String region;

    @Enumerated(EnumType.STRING)
    WebhookEventType eventType;

    String resource;

    Instant occurredAt;

    @Nullable
    Instant distributedAt;

    protected WebhookEvent() {}

    WebhookEvent(WebhookOccurrence occurrence, Instant occurredAt) {
        this.id = Ids.next();
        this.region = occurrence.region().value();
        this.eventType = occurrence.type();
        this.resource = occurrence.resource();
        this.occurredAt = occurredAt;
    }
}
