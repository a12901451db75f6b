package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.CurrentRequest;

/** What all changes of the tree have in common. All of it happens in the transaction of the change. */
@ApplicationScoped
class TreeSteps {

    static final String SUBJECT = "institutions";

    private final InstitutionRepository institutions;
    private final Regions regions;
    private final Closure closure;
    private final HeldInstitutionsSql held;
    private final StaleMarks staleMarks;
    private final ChangeNotes notes;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final EntityManager entities;

    TreeSteps(
            InstitutionRepository institutions,
            Regions regions,
            Closure closure,
            HeldInstitutionsSql held,
            StaleMarks staleMarks,
            ChangeNotes notes,
            AuditTrail audit,
            CurrentRequest current,
            EntityManager entities) {
        this.institutions = institutions;
        this.regions = regions;
        this.closure = closure;
        this.held = held;
        this.staleMarks = staleMarks;
        this.notes = notes;
        this.audit = audit;
        this.current = current;
        this.entities = entities;
    }

    /** Where an institution stands. */
    record Stand(RegionCode region, @Nullable UUID parent) {}

    /**
     * An institution the caller may change.
     *
     * @throws ProblemException 404 when the county has none, 403 outside the caller's region
     */
    Institution own(UUID id) {
        Institution institution = institutions.find(id).orElseThrow(ProblemException::notFound);
        current.requireAuthorityOver(institution.region());
        return institution;
    }

    /**
     * Takes an institution until the transaction ends. Of two who change it at the same time one waits here, and is told
     * that its version is stale: what it was about to do rests on a tree that is gone.
     */
    void take(Institution institution) {
        entities.lock(institution, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Takes an institution and another one the change rests on, in the order of their ids: nobody waits crosswise. */
    void take(Institution institution, @Nullable UUID other) {
        Stream.concat(
                        Stream.of(institution),
                        Stream.ofNullable(other)
                                .filter(id -> !id.equals(institution.id()))
                                .flatMap(id -> institutions.find(id).stream()))
                .sorted(Comparator.comparing(Institution::id))
                .forEach(this::take);
    }

    /**
     * Asks again whether an institution may stand there: somebody may have ended the institution above or the region since.
     * The placement that is stored by now holds them both, so from here on nobody does.
     *
     * @throws ProblemException 409
     */
    void requireStillThere(Stand stand, DateSpan days) {
        entities.flush();
        boolean isAbove = stand.parent() == null || OpenDays.haveAll(institutions.openDaysNow(stand.parent()), days);
        if (!isAbove || !regions.isValid(stand.region(), days.from())) {
            throw ProblemException.of(ProblemType.CONFLICT);
        }
    }

    /** The institution a field names; null where it names none. */
    @Nullable
    OpenDays referred(@Nullable UUID id, String pointer) {
        return id == null
                ? null
                : institutions.openDays(id).orElseThrow(() -> ProblemException.rule(pointer, "unknown-institution"));
    }

    /** Asks whether an institution of a tier may stand there on some days. */
    void askPlace(Refusals refusals, Tier tier, Stand stand, DateSpan days) {
        askRegion(refusals, "", tier, stand.region(), days.from());
        refusals.ask("", () -> InstitutionRules.requireParentOfTier(tier, referred(stand.parent(), "/parent"), days));
    }

    /** Asks whether a region, at {@code /region} below a place of the body, is one a tier may serve from a day on. */
    void askRegion(Refusals refusals, String place, Tier tier, RegionCode region, LocalDate day) {
        int before = refusals.count();
        refusals.ask(place, () -> InstitutionRules.requireRegionOfTier(tier, region, current.code()));
        if (refusals.count() == before) {
            current.requireAuthorityOver(region);
            refusals.ask(place, () -> regions.requireValid("/region", region, day));
        }
    }

    /**
     * Refuses a change of where something stands on days an approved report speaks of: its own, or one of what stands
     * under it then. Who decides about a report of an institution that is taken waits; what stands under it is only looked
     * at, for taking all of it would cross with those who take a part and what stands above.
     *
     * @throws ProblemException 409 {@code period-locked}
     */
    void requireUnlocked(Collection<UUID> changed, LocalDate day) {
        var concerned = new HashSet<UUID>(closure.standingUnder(changed, day));
        concerned.addAll(changed);
        if (!concerned.isEmpty()) {
            InstitutionRules.requireUnlockedFrom(day, held.seen(concerned));
        }
    }

    /**
     * What stands in another place now, and all that stands under it, is counted again; so is where it stood. Where it stands
     * at no time any more, for another code was given to that place or it was merged before, the others that stand there are.
     */
    void recount(Collection<UUID> changed, Collection<UUID> formerlyAbove) {
        var moved = new LinkedHashSet<>(closure.withDescendants(changed));
        moved.addAll(changed);
        var left = new HashSet<>(closure.regions(moved));
        closure.rebuild(moved);
        left.removeAll(closure.regions(moved));
        var stale = new LinkedHashSet<>(moved);
        stale.addAll(formerlyAbove);
        stale.addAll(closure.standingIn(left));
        staleMarks.markEverything(stale);
        changed.forEach(notes::institution);
    }

    /** Writes the line of a change. */
    void recorded(AuditAction action, Institution institution, @Nullable String before) {
        notes.institution(institution.id());
        audit.record(action, SUBJECT, institution.id(), before, AuditTrail.stateOf(institution));
    }
}
