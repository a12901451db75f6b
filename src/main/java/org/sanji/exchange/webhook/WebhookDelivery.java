package org.sanji.exchange.webhook;

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

/** What is to be told to one subscription of one event; only read here, written by {@link WebhookDeliverySql}. */
@Entity
@Immutable
@Table(name = "webhook_delivery")
@IdClass(RowId.class)
class WebhookDelivery {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    UUID subscription;

    UUID event;

    @Enumerated(EnumType.STRING)
    WebhookEventType eventType;

    String resource;

    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    WebhookDeliveryState state;

    int attempts;

    Instant dueAt;

    @Nullable
    Instant attemptedAt;

    @Nullable
    Integer lastStatus;

    @Enumerated(EnumType.STRING)
    @Nullable
    WebhookError lastError;

    protected WebhookDelivery() {}

    UUID id() {
        return id;
    }
}
