package org.sanji.exchange.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.RowId;

/** Somebody who wants to be told. One of a city or province lies under no county. */
@Entity
@Table(name = "webhook_subscription")
@IdClass(RowId.class)
class WebhookSubscription {

    static final String SUBJECT = "webhook-subscriptions";
    private static final String SEPARATOR = ",";

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    @Version
    int version;

    String region;

    String url;

    String eventTypes;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    WebhookState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    WebhookPauseReason pauseReason;

    @Nullable
    Instant pausedAt;

    /** How many attempts failed since the last one that did not. */
    int failures;

    Instant createdAt;

    String createdBy;

    protected WebhookSubscription() {}

    WebhookSubscription(RegionCode region, WebhookSubscriptionRequest request, Instant createdAt, String createdBy) {
        this.id = Ids.next();
        this.region = region.value();
        this.state = WebhookState.ACTIVE;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        edit(request);
    }

    void edit(WebhookSubscriptionRequest request) {
        url = request.url();
        description = request.description();
        eventTypes = request.eventTypes().stream()
                .distinct()
                .sorted()
                .map(WebhookEventType::name)
                .collect(Collectors.joining(SEPARATOR));
    }

    void resume() {
        state = WebhookState.ACTIVE;
        pauseReason = null;
        pausedAt = null;
        failures = 0;
    }

    UUID id() {
        return id;
    }

    List<WebhookEventType> eventTypes() {
        return types(eventTypes);
    }

    static List<WebhookEventType> types(String stored) {
        return Arrays.stream(stored.split(SEPARATOR))
                .map(WebhookEventType::valueOf)
                .toList();
    }
}
