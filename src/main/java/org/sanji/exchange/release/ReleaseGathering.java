package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sanji.institution.Regions;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.rollup.CountyFigures;
import org.sanji.rollup.PlaceFigure;
import org.sanji.rollup.PlacesApartSql;
import org.sanji.rollup.SnapshotSql;
import org.sanji.tenancy.ClosedCounties;
import org.sanji.tenancy.CountyGatesSql;
import org.sanji.tenancy.OpenCounties;

/**
 * Reads what a release is made of: each county in a transaction of its own, all of it as it was at one moment, and stores it
 * as a draft. What was read once is not read again.
 */
@ApplicationScoped
class ReleaseGathering {

    private final EntityManager entities;
    private final SnapshotSql snapshot;
    private final CountyFigures figures;
    private final ReleaseCoverageSql coverage;
    private final ReleaseDraftsSql drafts;
    private final ReleasePartsSql parts;
    private final OpenCounties counties;
    private final ClosedCounties closed;
    private final CountyGatesSql gates;
    private final Regions regions;
    private final PlacesApartSql apart;

    ReleaseGathering(
            EntityManager entities,
            SnapshotSql snapshot,
            CountyFigures figures,
            ReleaseCoverageSql coverage,
            ReleaseDraftsSql drafts,
            ReleasePartsSql parts,
            OpenCounties counties,
            ClosedCounties closed,
            CountyGatesSql gates,
            Regions regions,
            PlacesApartSql apart) {
        this.entities = entities;
        this.snapshot = snapshot;
        this.figures = figures;
        this.coverage = coverage;
        this.drafts = drafts;
        this.parts = parts;
        this.counties = counties;
        this.closed = closed;
        this.gates = gates;
        this.regions = regions;
        this.apart = apart;
    }

    Release release(UUID id) {
        return entities.find(Release.class, id);
    }

    /**
     * The counties of a release, those of them that are not read yet, and whether one has to be waited for that is just
     * moved: it is open nowhere, and would be left out.
     */
    record Counties(List<String> all, List<String> left, boolean toWait) {}

    /**
     * The counties that are open now; but from the first part on that is written those that were read, for it is their sum.
     * What was read of a county that is none any more, or has got another code since, is forgotten: days after it would
     * count twice. One that was read before it began to move stays, for its move waits for the release.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Counties counties(UUID id) {
        RegionCode region = release(id).region();
        List<String> read = drafts.counties(id, region);
        if (!parts.parts(id).isEmpty()) {
            return new Counties(read, List.of(), false);
        }
        Set<String> moving = closed.moving(region);
        Set<String> all = new TreeSet<>(counties.under(region, ""));
        read.stream().filter(county -> moving.contains(tenant(county))).forEach(all::add);
        List<String> kept = read.stream()
                .filter(all::contains)
                .filter(county -> counties.successor(county)
                        .filter(code -> !read.contains(code))
                        .isEmpty())
                .toList();
        read.stream().filter(county -> !kept.contains(county)).forEach(county -> drafts.remove(county, id));
        List<String> left = new ArrayList<>(all);
        left.removeAll(kept);
        kept.forEach(county -> moving.remove(tenant(county)));
        return new Counties(List.copyOf(all), left, !moving.isEmpty());
    }

    private String tenant(String county) {
        return counties.tenant(county).orElse(county);
    }

    /** Gathers a county, unless it is just computed in parts: then its figures are of several moments, and it is to wait. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean gather(UUID id, String county) {
        snapshot.begin();
        if (figures.isComputedInParts(new RegionCode(county))) {
            return false;
        }
        Release release = release(id);
        List<PlaceFigure> found = figures.ofCounty(new RegionCode(county), release.lowestLevel, question(release));
        Set<RegionCode> elsewhere = apart(release, county);
        String tenant = tenant(county);
        // Nobody's work: the gate is not held by itself.
        gates.hold(tenant);
        drafts.add(
                county,
                id,
                new ReleaseDraftsSql.Draft(
                        ReleaseDraft.packed(found), coverage.of(tenant, release.period()), elsewhere));
        return true;
    }

    /** The villages of a county that may count elsewhere than their code says; none where villages are not told. */
    private Set<RegionCode> apart(Release release, String county) {
        return release.lowestLevel == RegionLevel.VILLAGE
                ? apart.in(counties.tenants(new RegionCode(county)))
                : Set.of();
    }

    /** The figures of the region itself and of its cities with open counties, as they are now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PlaceFigure> above(UUID id, List<String> codes) {
        snapshot.begin();
        Release release = release(id);
        RegionCode region = release.region();
        List<PlaceFigure> found = new ArrayList<>(figures.ofPlaces(region, List.of(region), question(release)));
        if (region.level() == RegionLevel.PROVINCE) {
            Set<String> cities = new HashSet<>();
            codes.forEach(county -> cities.add(county.substring(0, RegionLevel.CITY.digits())));
            List<RegionCode> places = regions.ofLevel(region, RegionLevel.CITY, null, "", Integer.MAX_VALUE).stream()
                    .filter(city -> cities.contains(city.value()))
                    .toList();
            found.addAll(figures.ofPlaces(region, places, question(release)));
        }
        return found;
    }

    private static CountyFigures.Question question(Release release) {
        return new CountyFigures.Question(release.period(), release.measures(), release.basis == ReleaseBasis.APPROVED);
    }

    /** What was read of a county; of one that the version before read, which villages count elsewhere is read now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ReleaseDraftsSql.Draft draft(UUID id, String county) {
        ReleaseDraftsSql.Draft draft = drafts.of(county, id);
        return draft.apart() != null
                ? draft
                : new ReleaseDraftsSql.Draft(draft.content(), draft.coverage(), apart(release(id), county));
    }
}
