package org.sanji.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.Regions;
import org.sanji.kernel.Etag;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;

/** Calls for applications. */
@ApplicationScoped
public class CampaignService {

    private final EntityManager entities;
    private final CampaignRules rules;
    private final Regions regions;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;

    CampaignService(
            EntityManager entities,
            CampaignRules rules,
            Regions regions,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.regions = regions;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    CampaignView open(RegionCode region, CampaignRequest request) {
        requireVisible(region);
        current.requireAuthorityOver(region);
        rules.check(region, request);
        var row = new Campaign(region, request, current.caller().id(), clock.instant());
        entities.persist(row);
        entities.flush();
        audit.record(AuditAction.CREATED, Campaign.SUBJECT, row.id, null, AuditTrail.stateOf(row));
        return CampaignView.of(row);
    }

    /** A campaign as it is told, refused as {@link #require}. */
    @Transactional
    public CampaignView get(RegionCode region, UUID id) {
        return CampaignView.of(require(region, id));
    }

    /** The campaigns in which places of a region may apply: those of the region itself and of those above it. */
    @Transactional
    PageView<CampaignView> page(RegionCode region, CampaignFilter filter, PageQuery page) {
        requireVisible(region);
        return Listing.of(Campaign.class, Campaign::id)
                .where("r.region in :holders", "holders", holders(region))
                .where("r.campaignYear = :year", "year", filter.year())
                .where("r.standard = :standard", "standard", filter.standard())
                .sortedByTime(filter.sort(), "createdAt")
                .page(entities, page)
                .map(CampaignView::of);
    }

    @Transactional
    CampaignView move(RegionCode region, UUID id, @Nullable String ifMatch, CampaignDates dates) {
        Campaign row = require(region, id);
        current.requireAuthorityOver(row.region());
        new Etag(row.version).require(ifMatch);
        rules.check(dates);
        String before = AuditTrail.stateOf(row);
        row.opensOn = dates.opensOn();
        row.closesOn = dates.closesOn();
        row.decidesOn = dates.decidesOn();
        entities.flush();
        audit.record(AuditAction.CHANGED, Campaign.SUBJECT, row.id, before, AuditTrail.stateOf(row));
        return CampaignView.of(row);
    }

    /**
     * A campaign in which places of a region may apply.
     *
     * @throws ProblemException 404 when there is none, or the caller has nothing to do with the region
     */
    public Campaign require(RegionCode region, UUID id) {
        requireVisible(region);
        Campaign row = entities.find(Campaign.class, id);
        if (row == null || !row.region().covers(region)) {
            throw ProblemException.notFound();
        }
        return row;
    }

    /** Whoever acts in a region, or over it, sees who calls it. */
    private void requireVisible(RegionCode region) {
        Caller caller = current.caller();
        if (!caller.covers(region) && !caller.liesIn(region)) {
            throw ProblemException.notFound();
        }
        regions.find(region).orElseThrow(ProblemException::notFound);
    }

    private static List<String> holders(RegionCode region) {
        return Stream.iterate(
                        java.util.Optional.of(region),
                        java.util.Optional::isPresent,
                        code -> code.get().parent())
                .map(code -> code.get().value())
                .toList();
    }
}
