package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;

/**
 * Shares deliveries among the replicas and writes down what came of them. Whoever takes some makes them due again a while
 * later: when nobody comes back, somebody else takes them. All times are the database's.
 */
@ApplicationScoped
class WebhookDeliverySql {

    private static final String DUE = "state = 'PENDING' and due_at <= utc_timestamp(6)";
    private static final String SUBSCRIPTIONS =
            "select distinct subscription from webhook_delivery" + " where county = :county and " + DUE;
    /** Never waits: whoever settles a delivery holds its row and then its place in the index, which is read here first. */
    private static final String LOCK = "select id from webhook_delivery where county = :county"
            + " and subscription = :subscription and " + DUE + " and (expires_at <= utc_timestamp(6)) = :late"
            + " order by due_at for update skip locked";

    private static final String EXPIRE =
            "update webhook_delivery set state = 'FAILED', claim = null where county = :county and id in (:ids)";
    private static final String TAKE = """
            update webhook_delivery set claim = :claim, attempts = attempts + 1, attempted_at = utc_timestamp(6),
                last_status = null, last_error = null, due_at = utc_timestamp(6) + interval :lease second
            where county = :county and id in (:ids)
            """;
    private static final String TAKEN = """
            select d.id, d.event, d.event_county, d.region, d.event_type, d.resource, d.occurred_at, d.attempts, s.url
            from webhook_delivery d
            join webhook_subscription s on s.county = d.county and s.id = d.subscription
            where d.county = :county and d.claim = :claim
            """;
    private static final String DELIVERED = """
            update webhook_delivery set state = 'DELIVERED', claim = null, last_status = :status, last_error = null
            where county = :county and id = :id and claim = :claim
            """;
    private static final String AGAIN = """
            update webhook_delivery set
                state = case when utc_timestamp(6) + interval :pause microsecond >= expires_at then 'FAILED'
                             when (select s.state from webhook_subscription s where s.county = :county
                                   and s.id = webhook_delivery.subscription) = 'PAUSED' then 'HELD'
                             else 'PENDING' end,
                due_at = utc_timestamp(6) + interval :pause microsecond,
                claim = null, last_status = :status, last_error = :error
            where county = :county and id = :id and claim = :claim
            """;
    private static final String FAILED_ONCE_MORE =
            "update webhook_subscription set failures = failures + 1 where county = :county and id = :subscription";
    private static final String FAILS_NO_MORE = "update webhook_subscription set failures = 0"
            + " where county = :county and id = :subscription and failures > 0";
    private static final String PAUSE = """
            update webhook_subscription set state = 'PAUSED', pause_reason = :reason, paused_at = utc_timestamp(6),
                version = version + 1
            where county = :county and id = :subscription and state = 'ACTIVE' and (failures >= :most or :gone)
            """;
    private static final String HOLD = "update webhook_delivery set state = 'HELD'"
            + " where county = :county and subscription = :subscription and state = 'PENDING'";
    private static final String RELEASE = """
            update webhook_delivery set state = 'PENDING', due_at = utc_timestamp(6),
                expires_at = utc_timestamp(6) + interval :until second
            where county = :county and subscription = :subscription and state = 'HELD'
            """;
    private static final String REDELIVER = """
            update webhook_delivery set
                state = case (select s.state from webhook_subscription s where s.county = :county
                              and s.id = webhook_delivery.subscription) when 'PAUSED' then 'HELD' else 'PENDING' end,
                attempts = 0, due_at = utc_timestamp(6), claim = null,
                expires_at = utc_timestamp(6) + interval :until second
            where county = :county and id = :id
            """;

    private static final int MOST_EXPIRED = 500;

    private final Session session;

    WebhookDeliverySql(Session session) {
        this.session = session;
    }

    /**
     * A delivery that was taken to be sent.
     *
     * @param attempts this one among them
     */
    record Taken(
            String county,
            UUID subscription,
            UUID id,
            UUID claim,
            UUID event,
            String eventCounty,
            String region,
            String eventType,
            String resource,
            Instant occurredAt,
            int attempts,
            String url) {}

    /** Counties with something to distribute or deliver. Names a range of them: it asks which ones to name. */
    Set<String> waiting() {
        Set<String> counties = new TreeSet<>(session.createNativeQuery(
                        "select distinct county from webhook_event where distributed_at is null and county > ''",
                        String.class)
                .getResultList());
        counties.addAll(session.createNativeQuery(
                        "select distinct county from webhook_delivery where " + DUE + " and county > ''", String.class)
                .getResultList());
        return counties;
    }

    List<UUID> dueSubscriptions(String county) {
        return session
                .createNativeQuery(SUBSCRIPTIONS, Object.class)
                .setParameter("county", county)
                .getResultList()
                .stream()
                .map(Ids::of)
                .toList();
    }

    /** Takes what is due of a subscription and nobody else is about to send; what is too old is given up. */
    List<Taken> take(String county, UUID subscription, int most, Duration lease) {
        expire(county, locked(county, subscription, true, MOST_EXPIRED));
        List<UUID> ids = locked(county, subscription, false, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID claim = Ids.next();
        session.createNativeQuery(TAKE, Object.class)
                .setParameter("claim", claim)
                .setParameter("lease", lease.toSeconds())
                .setParameter("county", county)
                .setParameter("ids", ids)
                .executeUpdate();
        return taken(county, subscription, claim);
    }

    private List<UUID> locked(String county, UUID subscription, boolean late, int most) {
        return session
                .createNativeQuery(LOCK, Object.class)
                .setParameter("county", county)
                .setParameter("subscription", subscription)
                .setParameter("late", late)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Ids::of)
                .toList();
    }

    private void expire(String county, List<UUID> ids) {
        if (!ids.isEmpty()) {
            session.createNativeQuery(EXPIRE, Object.class)
                    .setParameter("county", county)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    private List<Taken> taken(String county, UUID subscription, UUID claim) {
        return session
                .createNativeQuery(TAKEN, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("event", UUID.class)
                .addScalar("event_county", String.class)
                .addScalar("region", String.class)
                .addScalar("event_type", String.class)
                .addScalar("resource", String.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("attempts", Integer.class)
                .addScalar("url", String.class)
                .setParameter("county", county)
                .setParameter("claim", claim)
                .getResultList()
                .stream()
                .map(row -> new Taken(
                        county,
                        subscription,
                        (UUID) row[0],
                        claim,
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Integer) row[7],
                        (String) row[8]))
                .toList();
    }

    /**
     * Nothing, when somebody else has taken it meanwhile. The subscription comes before the delivery here and where one failed:
     * who pauses it holds it too, and then waits for deliveries.
     */
    void delivered(Taken taken, @Nullable Integer status) {
        count(FAILS_NO_MORE, taken);
        session.createNativeQuery(DELIVERED, Object.class)
                .setParameter("status", status, Integer.class)
                .setParameter("county", taken.county())
                .setParameter("id", taken.id())
                .setParameter("claim", taken.claim())
                .executeUpdate();
    }

    /** Tries it again after a pause, or gives it up when that is too late, or holds it when it was paused meanwhile. */
    void failed(Taken taken, WebhookSender.Answer answer, Duration pause) {
        count(FAILED_ONCE_MORE, taken);
        session.createNativeQuery(AGAIN, Object.class)
                .setParameter("pause", pause.toNanos() / 1_000)
                .setParameter("status", answer.status(), Integer.class)
                .setParameter("error", String.valueOf(answer.error()))
                .setParameter("county", taken.county())
                .setParameter("id", taken.id())
                .setParameter("claim", taken.claim())
                .executeUpdate();
    }

    private void count(String sql, Taken taken) {
        session.createNativeQuery(sql, Object.class)
                .setParameter("county", taken.county())
                .setParameter("subscription", taken.subscription())
                .executeUpdate();
    }

    /** Pauses a subscription that failed too often, or is gone, and holds what it has not got. */
    void pauseIfNeeded(Taken taken, int mostFailures, boolean gone) {
        int paused = session.createNativeQuery(PAUSE, Object.class)
                .setParameter("reason", gone ? WebhookPauseReason.GONE.name() : WebhookPauseReason.FAILURES.name())
                .setParameter("county", taken.county())
                .setParameter("subscription", taken.subscription())
                .setParameter("most", mostFailures)
                .setParameter("gone", gone)
                .executeUpdate();
        if (paused > 0) {
            session.createNativeQuery(HOLD, Object.class)
                    .setParameter("county", taken.county())
                    .setParameter("subscription", taken.subscription())
                    .executeUpdate();
        }
    }

    /** Makes due what was held. */
    void release(String county, UUID subscription, Duration until) {
        session.createNativeQuery(RELEASE, Object.class)
                .setParameter("until", until.toSeconds())
                .setParameter("county", county)
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    /** Makes one due once more, whatever came of it. */
    void redeliver(String county, UUID delivery, Duration until) {
        session.createNativeQuery(REDELIVER, Object.class)
                .setParameter("until", until.toSeconds())
                .setParameter("county", county)
                .setParameter("id", delivery)
                .executeUpdate();
    }
}
