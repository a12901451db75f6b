package org.sanji.exchange.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CountyGatesSql;
import org.sanji.tenancy.CurrentRequest;

/** The steps of a delivery: made of an event, taken, sent, settled. Each is a transaction; none is open while it is sent. */
@ApplicationScoped
class WebhookDispatch {

    private static final int EVENTS_AT_ONCE = 100;
    private static final int GONE = 410;
    private static final int TIMES = 3;
    private static final double JITTER = 0.2;

    private final WebhookDistributionSql distribution;
    private final WebhookDeliverySql deliveries;
    private final CountyGatesSql gates;
    private final WebhookAddresses addresses;
    private final WebhookSecrets secrets;
    private final WebhookSender sender;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final WebhookTimes times;

    WebhookDispatch(
            WebhookDistributionSql distribution,
            WebhookDeliverySql deliveries,
            CountyGatesSql gates,
            WebhookAddresses addresses,
            WebhookSecrets secrets,
            WebhookSender sender,
            ObjectMapper mapper,
            Clock clock,
            WebhookTimes times) {
        this.distribution = distribution;
        this.deliveries = deliveries;
        this.gates = gates;
        this.addresses = addresses;
        this.secrets = secrets;
        this.sender = sender;
        this.mapper = mapper;
        this.clock = clock;
        this.times = times;
    }

    @Transactional
    Set<String> waiting() {
        return deliveries.waiting();
    }

    /** Makes deliveries of events of a county. */
    @Transactional
    void distribute(String county) {
        var events = distribution.waiting(county, EVENTS_AT_ONCE);
        for (var event : events) {
            subscribed(county, new RegionCode(event.region())).stream()
                    .filter(subscription -> subscription.types().contains(event.type()))
                    .forEach(subscription -> distribution.deliver(event, subscription, times.giveUpAfter()));
        }
        if (!events.isEmpty()) {
            distribution.distributed(
                    county,
                    events.stream().map(WebhookDistributionSql.Waiting::id).toList());
        }
    }

    private List<WebhookDistributionSql.Subscribed> subscribed(String county, RegionCode place) {
        List<WebhookDistributionSql.Subscribed> found =
                new ArrayList<>(distribution.subscribed(county, holding(place)));
        if (place.county().isEmpty()) {
            found.addAll(distribution.subscribedWithin(place));
        }
        return found;
    }

    /** The place and all that hold it. */
    private static List<String> holding(RegionCode place) {
        return Stream.iterate(
                        java.util.Optional.of(place),
                        java.util.Optional::isPresent,
                        code -> code.get().parent())
                .map(code -> code.get().value())
                .toList();
    }

    @Transactional
    List<UUID> dueSubscriptions(String county) {
        return new ArrayList<>(deliveries.dueSubscriptions(county));
    }

    @Transactional
    List<WebhookDeliverySql.Taken> take(String county, UUID subscription, int most) {
        return deliveries.take(county, subscription, most, times.lease());
    }

    /** Sends one, holding no transaction meanwhile. */
    WebhookSender.Answer send(WebhookDeliverySql.Taken taken) {
        try {
            var target = addresses.target(taken.url());
            long seconds = clock.instant().getEpochSecond();
            String id = taken.event().toString();
            String body = body(taken);
            return sender.send(
                    target,
                    new WebhookSender.Message(
                            id, seconds, secrets.signature(taken.subscription(), id, seconds, body), body));
        } catch (WebhookAddresses.Refused refused) {
            return new WebhookSender.Answer(null, refused.error());
        }
    }

    private String body(WebhookDeliverySql.Taken taken) {
        boolean ofACounty = !taken.eventCounty().equals(CurrentRequest.NO_COUNTY);
        try {
            return mapper.writeValueAsString(new WebhookEventView(
                    taken.event(),
                    WebhookEventType.valueOf(taken.eventType()),
                    taken.occurredAt(),
                    times.publicUrl().orElse("") + taken.resource(),
                    ofACounty ? taken.eventCounty() : null,
                    new RegionCode(taken.region())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes down what came of it. */
    @Transactional
    void settle(WebhookDeliverySql.Taken taken, WebhookSender.Answer answer) {
        if (answer.succeeded()) {
            deliveries.delivered(taken, answer.status());
            return;
        }
        deliveries.failed(taken, answer, pause(taken.attempts()));
        boolean gone = answer.status() != null && answer.status() == GONE;
        deliveries.pauseIfNeeded(taken, times.pauseAfter(), gone);
    }

    /** Three times as long after each attempt, up to the longest; not in step with others. */
    private Duration pause(int attempts) {
        double factor = Math.pow(TIMES, Math.min(attempts, 20) - 1.0);
        double millis = Math.min(
                times.firstPause().toMillis() * factor, times.longestPause().toMillis());
        double jitter = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.round(millis * jitter));
    }

    /** False when nothing old is left. */
    @Transactional
    boolean forgetSome() {
        return distribution.forget(times.kept(), gates.closed());
    }
}
