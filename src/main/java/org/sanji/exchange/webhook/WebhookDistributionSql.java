package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;

/**
 * Makes deliveries of events: one for each subscription of the event's county, and of the cities and provinces that hold
 * the place; what happens in a city or province itself concerns all places it holds. Deliveries lie under the county of the
 * subscription.
 */
@ApplicationScoped
class WebhookDistributionSql {

    private static final int MOST_AT_ONCE = 1_000;
    private static final String WAITING = """
            select id, region, event_type, resource, occurred_at from webhook_event
            where county = :county and distributed_at is null order by id for update skip locked
            """;
    private static final String SUBSCRIBED = """
            select county, id, event_types, state from webhook_subscription
            where (county = :county and :county <> '000000') or (county = '000000' and region in (:regions))
            """;
    /** Of the places a city or province holds. */
    private static final String SUBSCRIBED_WITHIN = """
            select county, id, event_types, state from webhook_subscription
            where county between :firstCounty and :lastCounty
               or (county = '000000' and region > :region and region <= :highest)
            """;

    private static final String STATE =
            "select state from webhook_subscription where county = :county and id = :id for update";

    private static final String DELIVER = """
            insert ignore into webhook_delivery (county, id, subscription, event, event_county, region, event_type,
                resource, occurred_at, state, attempts, due_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, utc_timestamp(6), utc_timestamp(6) + interval ? second)
            """;
    private static final String DISTRIBUTED =
            "update webhook_event set distributed_at = utc_timestamp(6) where county = :county and id in (:ids)";
    private static final String FORGET_DELIVERIES = """
            delete from webhook_delivery where county > '' and county not in (:closed) and state in ('DELIVERED', 'FAILED')
                and due_at < utc_timestamp(6) - interval :kept second limit %d
            """.formatted(MOST_AT_ONCE);
    private static final String FORGET_EVENTS = """
            delete from webhook_event where county > '' and county not in (:closed)
                and distributed_at < utc_timestamp(6) - interval :kept second limit %d
            """.formatted(MOST_AT_ONCE);

    private final Session session;

    WebhookDistributionSql(Session session) {
        this.session = session;
    }

    /** An event nobody has made deliveries of, held until the transaction ends. */
    record Waiting(String county, UUID id, String region, WebhookEventType type, String resource, Instant occurredAt) {}

    /** Who may want to be told. */
    record Subscribed(String county, UUID id, List<WebhookEventType> types, boolean paused) {}

    List<Waiting> waiting(String county, int most) {
        return session
                .createNativeQuery(WAITING, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("region", String.class)
                .addScalar("event_type", String.class)
                .addScalar("resource", String.class)
                .addScalar("occurred_at", Instant.class)
                .setParameter("county", county)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Waiting(
                        county,
                        (UUID) row[0],
                        (String) row[1],
                        WebhookEventType.valueOf((String) row[2]),
                        (String) row[3],
                        (Instant) row[4]))
                .toList();
    }

    /** Those of the county, and those of the regions. */
    List<Subscribed> subscribed(String county, Collection<String> regions) {
        return read(session.createNativeQuery(SUBSCRIBED, Object[].class)
                .setParameter("county", county)
                .setParameter("regions", regions));
    }

    /** Those of the counties in a city or province, and those of the cities. */
    List<Subscribed> subscribedWithin(RegionCode region) {
        return read(session.createNativeQuery(SUBSCRIBED_WITHIN, Object[].class)
                .setParameter("firstCounty", region.firstCounty())
                .setParameter("lastCounty", region.lastCounty())
                .setParameter("region", region.value())
                .setParameter("highest", region.highest()));
    }

    private static List<Subscribed> read(NativeQuery<Object[]> query) {
        return query
                .addScalar("county", String.class)
                .addScalar("id", UUID.class)
                .addScalar("event_types", String.class)
                .addScalar("state", String.class)
                .getResultList()
                .stream()
                .map(row -> new Subscribed(
                        (String) row[0],
                        (UUID) row[1],
                        WebhookSubscription.types((String) row[2]),
                        WebhookState.PAUSED.name().equals(row[3])))
                .toList();
    }

    /** Makes a delivery; one that is there already stays as it is. */
    void deliver(Waiting event, Subscribed subscription, Duration until) {
        boolean held = subscription.paused() && isStillPaused(subscription);
        session.doWork(connection -> deliver(connection, event, subscription, held, until));
    }

    /** Whoever resumes it releases what is held by then: nothing may be held afterwards for what was read before. */
    private boolean isStillPaused(Subscribed subscription) {
        return session.createNativeQuery(STATE, String.class)
                .setParameter("county", subscription.county())
                .setParameter("id", Ids.bytes(subscription.id()))
                .getResultList()
                .contains(WebhookState.PAUSED.name());
    }

    private static void deliver(
            Connection connection, Waiting event, Subscribed subscription, boolean held, Duration until)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DELIVER)) {
            var state = held ? WebhookDeliveryState.HELD : WebhookDeliveryState.PENDING;
            insert.setString(1, subscription.county());
            insert.setBytes(2, Ids.bytes(Ids.next()));
            insert.setBytes(3, Ids.bytes(subscription.id()));
            insert.setBytes(4, Ids.bytes(event.id()));
            insert.setString(5, event.county());
            insert.setString(6, event.region());
            insert.setString(7, event.type().name());
            insert.setString(8, event.resource());
            insert.setObject(9, LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
            insert.setString(10, state.name());
            insert.setLong(11, until.toSeconds());
            insert.executeUpdate();
        }
    }

    void distributed(String county, Collection<UUID> events) {
        session.createNativeQuery(DISTRIBUTED, Object.class)
                .setParameter("county", county)
                .setParameter("ids", events)
                .executeUpdate();
    }

    /** Forgets some of what was settled long ago, of all counties but those that are closed. False when that was all. */
    boolean forget(Duration kept, List<String> closed) {
        boolean more = false;
        for (String statement : List.of(FORGET_DELIVERIES, FORGET_EVENTS)) {
            more |= session.createNativeQuery(statement, Object.class)
                            .setParameter("closed", closed)
                            .setParameter("kept", kept.toSeconds())
                            .executeUpdate()
                    == MOST_AT_ONCE;
        }
        return more;
    }
}
