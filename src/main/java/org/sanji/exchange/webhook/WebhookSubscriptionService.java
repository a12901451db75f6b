package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.Regions;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Roles;

/**
 * Keeps subscriptions. Those of a county lie in it; those of a city or province under no county, and are found by the
 * region of the path. Each operation is for who acts over the whole of it.
 */
@ApplicationScoped
class WebhookSubscriptionService {

    private final EntityManager entities;
    private final WebhookAddresses addresses;
    private final WebhookDeliverySql deliveries;
    private final Regions regions;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Event<WebhookWaiting> waiting;
    private final WebhookTimes times;
    private final Clock clock;

    WebhookSubscriptionService(
            EntityManager entities,
            WebhookAddresses addresses,
            WebhookDeliverySql deliveries,
            Regions regions,
            AuditTrail audit,
            CurrentRequest current,
            Event<WebhookWaiting> waiting,
            WebhookTimes times,
            Clock clock) {
        this.entities = entities;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.regions = regions;
        this.audit = audit;
        this.current = current;
        this.waiting = waiting;
        this.times = times;
        this.clock = clock;
    }

    /** The county of the path. */
    RegionCode county() {
        var county = new RegionCode(current.code());
        current.requireAuthorityOver(county);
        return county;
    }

    /**
     * A city or province of the path.
     *
     * @throws ProblemException 404 when there is none, or it is not the caller's; also for what lies in a county
     */
    RegionCode region(RegionCode code) {
        current.requireVisible(code);
        boolean above = code.level() == RegionLevel.PROVINCE || code.level() == RegionLevel.CITY;
        if (!above || regions.find(code).isEmpty()) {
            throw ProblemException.notFound();
        }
        return code;
    }

    @Transactional
    WebhookSubscriptionView subscribe(RegionCode region, WebhookSubscriptionRequest request) {
        check(request);
        var row = new WebhookSubscription(
                region, request, clock.instant(), current.caller().id());
        entities.persist(row);
        entities.flush();
        audit.record(AuditAction.CREATED, WebhookSubscription.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        return WebhookSubscriptionView.of(row);
    }

    PageView<WebhookSubscriptionView> page(RegionCode region, PageQuery page) {
        return Listing.of(WebhookSubscription.class, WebhookSubscription::id)
                .where("r.region in :regions", "regions", sameAs(region))
                .page(entities, page)
                .map(WebhookSubscriptionView::of);
    }

    WebhookSubscriptionView get(RegionCode region, UUID id) {
        return WebhookSubscriptionView.of(require(region, id));
    }

    @Transactional
    WebhookSubscriptionView replace(
            RegionCode region, UUID id, @Nullable String ifMatch, WebhookSubscriptionRequest request) {
        WebhookSubscription row = require(region, id);
        new Etag(row.version).require(ifMatch);
        check(request);
        String before = AuditTrail.stateOf(row);
        row.edit(request);
        return changed(row, before);
    }

    /** Serves a paused subscription again, what was held first. */
    @Transactional
    WebhookSubscriptionView resume(RegionCode region, UUID id) {
        WebhookSubscription row = require(region, id);
        String before = AuditTrail.stateOf(row);
        if (row.state == WebhookState.PAUSED) {
            row.resume();
            entities.flush();
            deliveries.release(row.county, id, times.giveUpAfter());
            waiting.fire(new WebhookWaiting());
        }
        return changed(row, before);
    }

    private WebhookSubscriptionView changed(WebhookSubscription row, String before) {
        entities.flush();
        audit.record(AuditAction.CHANGED, WebhookSubscription.SUBJECT, row.id, before, AuditTrail.stateOf(row));
        return WebhookSubscriptionView.of(row);
    }

    /** Its deliveries go with it. */
    @Transactional
    void remove(RegionCode region, UUID id, @Nullable String ifMatch) {
        WebhookSubscription row = require(region, id);
        new Etag(row.version).require(ifMatch);
        audit.record(AuditAction.REMOVED, WebhookSubscription.SUBJECT, row.id, AuditTrail.stateOf(row), null);
        entities.remove(row);
    }

    PageView<WebhookDeliveryView> deliveries(RegionCode region, UUID id, WebhookDeliveryFilter filter, PageQuery page) {
        require(region, id);
        return Listing.of(WebhookDelivery.class, WebhookDelivery::id)
                .where("r.subscription = :subscription", "subscription", id)
                .where("r.state = :state", "state", filter.state())
                .page(entities, page)
                .map(WebhookDeliveryView::of);
    }

    /** Sends one once more, whatever came of it before. */
    @Transactional
    WebhookDeliveryView redeliver(RegionCode region, UUID id, UUID delivery) {
        require(region, id);
        WebhookDelivery row = delivery(id, delivery);
        deliveries.redeliver(row.county, delivery, times.giveUpAfter());
        waiting.fire(new WebhookWaiting());
        entities.refresh(row);
        return WebhookDeliveryView.of(row);
    }

    private WebhookDelivery delivery(UUID subscription, UUID id) {
        return entities
                .createQuery(
                        "from WebhookDelivery where id = :id and subscription = :subscription", WebhookDelivery.class)
                .setParameter("id", id)
                .setParameter("subscription", subscription)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private WebhookSubscription require(RegionCode region, UUID id) {
        return entities
                .createQuery(
                        "from WebhookSubscription where id = :id and region in :regions", WebhookSubscription.class)
                .setParameter("id", id)
                .setParameter("regions", sameAs(region))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** A county keeps its subscriptions under all codes it has had. */
    private List<String> sameAs(RegionCode region) {
        return region.level() == RegionLevel.COUNTY
                ? List.of(region.value(), current.county())
                : List.of(region.value());
    }

    private void check(WebhookSubscriptionRequest request) {
        requireReachable(request.url());
        Caller caller = current.caller();
        boolean releasesOnly =
                caller.has(Roles.PULLER) && !caller.has(Roles.REVIEWER) && !caller.has(Roles.COUNTY_ADMIN);
        if (releasesOnly && !request.eventTypes().equals(List.of(WebhookEventType.RELEASE_PUBLISHED))) {
            throw ProblemException.rule("/eventTypes", "puller-of-releases");
        }
    }

    private void requireReachable(String url) {
        if (!addresses.isWellFormed(url)) {
            throw ProblemException.rule("/url", "webhook-url");
        }
        try {
            addresses.target(url);
        } catch (WebhookAddresses.Refused refused) {
            // One answer for all of them: nobody finds out here which names and addresses there are inside.
            throw ProblemException.rule("/url", "webhook-address");
        }
    }
}
