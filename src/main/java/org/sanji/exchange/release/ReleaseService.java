package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.institution.Regions;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.Period;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.CurrentRequest;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Roles;

/** Orders releases, and tells those that are published. */
@ApplicationScoped
class ReleaseService {

    private final EntityManager entities;
    private final ReleasePartsSql parts;
    private final Regions regions;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final Clock clock;
    private final int leastPeople;

    ReleaseService(
            EntityManager entities,
            ReleasePartsSql parts,
            Regions regions,
            AuditTrail audit,
            CurrentRequest current,
            Clock clock,
            @ConfigProperty(name = "sanji.figures.least-people") int leastPeople) {
        this.entities = entities;
        this.parts = parts;
        this.regions = regions;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.leastPeople = leastPeople;
    }

    /** A release a caller may read, with where the figures he may read lie in the whole. */
    record Readable(Release release, List<ReleasePartsSql.Part> parts, boolean whole) {

        ReleaseView view() {
            return ReleaseView.of(
                    release, parts.stream().map(ReleasePartsSql.Part::view).toList());
        }

        ReleaseSlice slice() {
            return ReleaseSlice.of(release, parts, whole);
        }
    }

    @Transactional
    ReleaseView order(RegionCode region, ReleaseRequest request) {
        requireHeard(region);
        current.requireAuthorityOver(region);
        if (region.level().compareTo(RegionLevel.COUNTY) >= 0) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, "release-of-city");
        }
        List<Measure> measures = checked(region, request);
        var release = new Release(
                region, request, measures, leastPeople, current.caller().id(), clock.instant());
        entities.persist(release);
        entities.flush();
        audit.record(AuditAction.CREATED, Release.SUBJECT, release.id, null, AuditTrail.stateOf(release));
        return ReleaseView.of(release, List.of());
    }

    private List<Measure> checked(RegionCode region, ReleaseRequest request) {
        List<FieldError> errors = new ArrayList<>();
        RegionLevel level = request.level();
        if (level != null && level.compareTo(RegionLevel.COUNTY) < 0) {
            errors.add(FieldError.at("/level", "release-level"));
        }
        List<Measure> measures = measures(request, errors);
        UUID replaced = request.replaces();
        if (replaced != null && !canBeReplaced(replaced, region, request.period())) {
            errors.add(FieldError.at("/replaces", "unknown-release"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemType.RULE_VIOLATED, errors);
        }
        return measures;
    }

    private static List<Measure> measures(ReleaseRequest request, List<FieldError> errors) {
        List<String> codes = request.measures();
        if (codes == null) {
            return List.copyOf(MeasureCatalogue.all());
        }
        List<Measure> measures = new ArrayList<>();
        for (int index = 0; index < codes.size(); index++) {
            var measure = MeasureCatalogue.find(codes.get(index));
            if (measure.isEmpty()) {
                errors.add(FieldError.at("/measures/" + index, "unknown-measure", codes.get(index)));
            }
            measure.filter(one -> !measures.contains(one)).ifPresent(measures::add);
        }
        return measures;
    }

    private boolean canBeReplaced(UUID id, RegionCode region, Period period) {
        Release replaced = entities.find(Release.class, id);
        return replaced != null
                && replaced.isPublished()
                && replaced.region().equals(region)
                && replaced.period().equals(period);
    }

    /** Those that are published; whoever publishes sees those in preparation too. */
    @Transactional
    PageView<ReleaseView> page(RegionCode region, ReleaseFilter filter, PageQuery page) {
        requireHeard(region);
        Period period = filter.period();
        ReleaseState only = mayPublish(region) ? null : ReleaseState.PUBLISHED;
        PageView<Release> found = Listing.of(Release.class, (Release release) -> release.id)
                .where("r.region = :region", "region", region.value())
                .where("r.releasePeriod = :period", "period", period == null ? null : period.toString())
                .where("r.state = :state", "state", only)
                .sortedByTime(filter.sort(), "requestedAt")
                .page(entities, page);
        Map<UUID, List<ReleasePartsSql.Part>> ofAll = parts.parts(found.items().stream()
                .filter(Release::isPublished)
                .map(one -> one.id)
                .toList());
        return found.map(release ->
                readable(release, ofAll.getOrDefault(release.id, List.of())).view());
    }

    /**
     * A release.
     *
     * @throws ProblemException 404 when there is none, the caller has nothing to do with its region, or it is in preparation
     *     and the caller does not publish there
     */
    @Transactional
    Readable require(UUID id) {
        Release release = entities.find(Release.class, id);
        if (release == null || !isHeard(release.region())) {
            throw ProblemException.notFound();
        }
        if (!release.isPublished() && !mayPublish(release.region())) {
            throw ProblemException.notFound();
        }
        return readable(release, release.isPublished() ? parts.parts(id) : List.of());
    }

    /** A release that has figures. */
    @Transactional
    Readable requirePublished(UUID id) {
        Readable readable = require(id);
        if (!readable.release().isPublished()) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "release-in-preparation");
        }
        return readable;
    }

    /** Whoever acts for the region is told all, whoever acts in it what concerns his counties. */
    private Readable readable(Release release, List<ReleasePartsSql.Part> all) {
        Caller caller = current.caller();
        boolean whole = caller.covers(release.region());
        List<ReleasePartsSql.Part> told = whole
                ? all
                : ReleaseSlice.together(
                        all.stream()
                                .filter(part -> part.view().code().level() == RegionLevel.COUNTY)
                                .filter(part -> caller.covers(part.view().code()))
                                .toList(),
                        caller.region());
        return new Readable(release, told, whole);
    }

    private boolean mayPublish(RegionCode region) {
        Caller caller = current.caller();
        return caller.covers(region) && (caller.has(Roles.REVIEWER) || caller.has(Roles.PLATFORM_ADMIN));
    }

    private boolean isHeard(RegionCode region) {
        return current.caller().covers(region) || current.caller().liesIn(region);
    }

    private void requireHeard(RegionCode region) {
        if (!isHeard(region)) {
            throw ProblemException.notFound();
        }
        regions.find(region).orElseThrow(ProblemException::notFound);
    }
}
