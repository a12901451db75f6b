package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.RegionCode;

/** Says of several institutions at once that they stand elsewhere from a day on, in the transaction of one change. */
@ApplicationScoped
class Relocations {

    private final TreeSteps steps;
    private final InstitutionRepository institutions;
    private final EntityManager entities;

    Relocations(TreeSteps steps, InstitutionRepository institutions, EntityManager entities) {
        this.steps = steps;
        this.institutions = institutions;
        this.entities = entities;
    }

    /** The placements under an institution on a day or later. Whose they are is taken first: none leaves meanwhile. */
    List<Placement> under(UUID parent, LocalDate day) {
        take(institutions.idsUnder(parent, day));
        return institutions.placementsUnder(parent, day);
    }

    /** The placements in a region on a day or later, likewise. */
    List<Placement> in(RegionCode region, LocalDate day) {
        take(institutions.idsIn(region, day));
        return institutions.placementsIn(region, day);
    }

    /** The placements of the whole county on a day or later, likewise. */
    List<Placement> since(LocalDate day) {
        take(institutions.idsSince(day));
        return institutions.placementsSince(day);
    }

    private void take(List<UUID> ids) {
        institutions.all(ids).forEach(institution -> steps.take(institution));
    }

    /**
     * From a day on, what these placements say is said otherwise, and the institutions that have them, which are taken, are
     * changed. Each is a line of the trail.
     *
     * @return the institutions
     */
    List<UUID> relocate(
            List<Placement> placements, LocalDate day, UnaryOperator<TreeSteps.Stand> elsewhere, String reason) {
        Map<UUID, Institution> byId = byId(placements);
        steps.requireUnlocked(byId.keySet(), day);
        Map<UUID, String> before = new HashMap<>();
        byId.values().forEach(institution -> before.put(institution.id(), AuditTrail.stateOf(institution)));
        placements.forEach(placement -> relocate(byId.get(placement.institution()), placement, day, elsewhere, reason));
        byId.values()
                .forEach(institution -> steps.recorded(AuditAction.MOVED, institution, before.get(institution.id())));
        return new ArrayList<>(byId.keySet());
    }

    private void relocate(
            Institution institution,
            Placement placement,
            LocalDate day,
            UnaryOperator<TreeSteps.Stand> elsewhere,
            String why) {
        boolean isLast =
                Objects.equals(placement.days().to(), institution.open().to());
        TreeSteps.Stand stand = elsewhere.apply(new TreeSteps.Stand(placement.region(), placement.parent()));
        Placement later = placement.since(day, stand.region(), stand.parent(), why);
        if (later != placement) {
            entities.persist(later);
        }
        if (isLast) {
            institution.standAt(stand.region(), stand.parent());
        }
    }

    /** Whose placements these are, by id. */
    Map<UUID, Institution> byId(List<Placement> placements) {
        List<UUID> ids =
                placements.stream().map(Placement::institution).distinct().toList();
        return institutions.all(ids).stream()
                .collect(Collectors.toMap(
                        Institution::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
