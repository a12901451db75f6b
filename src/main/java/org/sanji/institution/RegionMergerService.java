package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;

/** Merges the towns and villages of a county. What was recorded in a merged one stays readable under its code. */
@ApplicationScoped
public class RegionMergerService {

    private static final String UNDER = """
            from Region where parent = :parent and (validTo is null or validTo >= :day) order by code
            """;

    private final RegionChangeService regions;
    private final TreeSteps steps;
    private final Relocations relocations;
    private final InstitutionRepository institutions;
    private final EntityManager entities;

    RegionMergerService(
            RegionChangeService regions,
            TreeSteps steps,
            Relocations relocations,
            InstitutionRepository institutions,
            EntityManager entities) {
        this.regions = regions;
        this.steps = steps;
        this.relocations = relocations;
        this.institutions = institutions;
        this.entities = entities;
    }

    /**
     * Ends a region the day before and, if so asked, moves the institutions in it.
     *
     * @throws ProblemException 403 outside the caller's region; 422 when it cannot be part of the other one, places lie in
     *     it still, or institutions stand in it that may not or cannot be moved
     */
    @Transactional
    public RegionView merge(RegionMerger merger) {
        var refusals = new Refusals();
        refusals.ask("", () -> regions.requireOfCounty("/region", merger.region()));
        refusals.ask("", () -> regions.requireOfCounty("/into", merger.into()));
        refusals.throwIfAny();
        regions.take(merger.region(), merger.into());
        var region = regions.own(refusals, "/region", merger.region());
        var into = regions.own(refusals, "/into", merger.into());
        region.ifPresent(from -> into.ifPresent(to -> askRegions(refusals, from, to, merger.mergedOn())));
        List<Placement> standing = relocations.in(merger.region(), merger.mergedOn());
        askInstitutions(refusals, standing, merger);
        refusals.throwIfAny();
        move(standing, merger);
        Region merged = region.orElseThrow();
        String before = AuditTrail.stateOf(merged);
        merged.validTo = merger.mergedOn().minusDays(1);
        merged.successor = merger.into().value();
        entities.flush();
        regions.record(AuditAction.MERGED, merged, before);
        return RegionView.of(merged);
    }

    private void askRegions(Refusals refusals, Region region, Region into, LocalDate day) {
        if (region.level != into.level || region.code.equals(into.code)) {
            refusals.add("/into", "region-of-same-level", region.level.name());
        }
        // The day before must be one of its days too: it ends then.
        if (!region.isValidOn(day) || !region.isValidOn(day.minusDays(1))) {
            refusals.add("/region", "region-not-valid", region.name, day.toString());
        }
        if (!into.isValidOn(day) || into.validTo != null) {
            refusals.add("/into", "region-not-valid", into.name, day.toString());
        }
        List<Region> places = entities.createQuery(UNDER, Region.class)
                .setParameter("parent", region.code)
                .setParameter("day", day)
                .getResultList();
        if (!places.isEmpty()) {
            String names = places.stream().map(place -> place.name).limit(10).collect(Collectors.joining("、"));
            refusals.add("/region", "region-has-places", String.valueOf(places.size()), names);
        }
    }

    private void askInstitutions(Refusals refusals, List<Placement> standing, RegionMerger merger) {
        if (standing.isEmpty()) {
            return;
        }
        Map<UUID, Institution> byId = relocations.byId(standing);
        if (!Boolean.TRUE.equals(merger.moveInstitutions())) {
            refusals.add("/moveInstitutions", "region-has-institutions", names(byId.values()));
            return;
        }
        Set<UUID> later = standing.stream()
                .filter(placement -> !placement.days().from().isBefore(merger.mergedOn()))
                .map(Placement::institution)
                .collect(Collectors.toSet());
        if (!later.isEmpty()) {
            refusals.add("/mergedOn", "region-entered-since", names(of(byId, later)));
        }
        askRoom(refusals, byId, merger.into(), merger.mergedOn());
    }

    /** One institution of a tier serves a region; where there is one already, institutions are to be merged, not moved. */
    private void askRoom(Refusals refusals, Map<UUID, Institution> moving, RegionCode into, LocalDate day) {
        Set<Tier> tiers = moving.values().stream().map(Institution::tier).collect(Collectors.toSet());
        List<Institution> there = relocations.byId(institutions.placementsIn(into, day)).values().stream()
                .filter(institution -> tiers.contains(institution.tier()) && !moving.containsKey(institution.id()))
                .toList();
        if (!there.isEmpty()) {
            refusals.add("/moveInstitutions", "merge-institutions-first", names(there), names(moving.values()));
        }
    }

    private void move(List<Placement> standing, RegionMerger merger) {
        if (!standing.isEmpty()) {
            List<UUID> moved = relocations.relocate(
                    standing,
                    merger.mergedOn(),
                    stand -> new TreeSteps.Stand(merger.into(), stand.parent()),
                    merger.reason());
            steps.recount(moved, List.of());
        }
    }

    private static List<Institution> of(Map<UUID, Institution> byId, Set<UUID> ids) {
        return byId.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static String names(Collection<Institution> institutions) {
        return InstitutionRules.names(List.copyOf(institutions));
    }
}
