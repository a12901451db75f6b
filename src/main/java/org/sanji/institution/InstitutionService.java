package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Etag;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.CurrentRequest;

/** Opens, corrects, moves and closes institutions. Nothing is ever deleted. */
@ApplicationScoped
public class InstitutionService {

    private static final String SUBJECT = "institutions";

    private final InstitutionRepository institutions;
    private final Regions regions;
    private final Closure closure;
    private final HeldInstitutionsSql holds;
    private final StaleMarks staleMarks;
    private final AuditTrail audit;
    private final CurrentRequest current;
    private final EntityManager entities;
    private final RequestBodies bodies;

    InstitutionService(
            InstitutionRepository institutions,
            Regions regions,
            Closure closure,
            HeldInstitutionsSql holds,
            StaleMarks staleMarks,
            AuditTrail audit,
            CurrentRequest current,
            EntityManager entities,
            RequestBodies bodies) {
        this.institutions = institutions;
        this.regions = regions;
        this.closure = closure;
        this.holds = holds;
        this.staleMarks = staleMarks;
        this.audit = audit;
        this.current = current;
        this.entities = entities;
        this.bodies = bodies;
    }

    @Transactional
    InstitutionView open(InstitutionRequest request) {
        InstitutionRules.requireRegionOfTier(request.tier(), request.region(), current.county());
        current.requireAuthorityOver(request.region());
        requireKnownRegion(request.region());
        Institution parent = referenced(request.parent(), "/parent");
        InstitutionRules.requireParentOfTier(request.tier(), parent, new DateSpan(request.validFrom(), null));
        var institution = new Institution(request.tier(), request.region(), request.parent(), request.validFrom());
        institution.describe(request.name(), request.address(), request.remark());
        entities.persist(institution);
        entities.persist(
                new Placement(institution.id(), request.region(), request.parent(), request.validFrom(), null));
        closure.rebuild(List.of(institution.id()));
        staleMarks.markEverything(List.of(institution.id()));
        audit.record(AuditAction.CREATED, SUBJECT, institution.id(), null, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    @Transactional
    InstitutionView get(UUID id) {
        return InstitutionView.of(require(id));
    }

    @Transactional
    PlacementView.History placements(UUID id) {
        require(id);
        return new PlacementView.History(
                institutions.placements(id).stream().map(PlacementView::of).toList());
    }

    @Transactional
    PageView<InstitutionView> page(InstitutionFilter filter, PageQuery page) {
        return institutions.page(filter, page).map(InstitutionView::of);
    }

    @Transactional
    InstitutionView change(UUID id, @Nullable String ifMatch, InstitutionChange change) {
        Institution institution = own(id);
        new Etag(institution.version()).require(ifMatch);
        return describe(institution, change);
    }

    @Transactional
    InstitutionView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        Institution institution = own(id);
        new Etag(institution.version()).require(ifMatch);
        return describe(institution, patch.apply(InstitutionChange.of(institution), InstitutionChange.class, bodies));
    }

    private InstitutionView describe(Institution institution, InstitutionChange change) {
        String before = AuditTrail.stateOf(institution);
        institution.describe(change.name(), change.address(), change.remark());
        entities.flush();
        audit.record(AuditAction.CHANGED, SUBJECT, institution.id(), before, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    @Transactional
    InstitutionView move(UUID id, InstitutionMove move) {
        Institution institution = own(id);
        InstitutionRules.requireRegionOfTier(institution.tier(), move.region(), current.county());
        current.requireAuthorityOver(move.region());
        requireKnownRegion(move.region());
        Institution parent = referenced(move.parent(), "/parent");
        InstitutionRules.requireParentOfTier(institution.tier(), parent, new DateSpan(move.movedOn(), null));
        InstitutionRules.requireUnlockedFrom(move.movedOn(), holds.alone(id));
        String before = AuditTrail.stateOf(institution);
        Placement last = institutions.placements(id).getLast();
        if (!institution.open().contains(move.movedOn())
                || !move.movedOn().isAfter(last.days().from())) {
            throw ProblemException.rule(
                    "/movedOn", "move-before-last", last.days().from().toString());
        }
        last.endOn(move.movedOn().minusDays(1));
        entities.persist(new Placement(id, move.region(), move.parent(), move.movedOn(), move.reason()));
        institution.standAt(move.region(), move.parent());
        recount(institution, last.parent());
        audit.record(AuditAction.MOVED, SUBJECT, id, before, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    @Transactional
    InstitutionView close(UUID id, InstitutionClosing closing) {
        Institution institution = own(id);
        if (institution.open().to() != null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "already-closed");
        }
        InstitutionRules.requireNoChildren(institutions.childrenOpenAfter(id, closing.closedOn()));
        Placement last = institutions.placements(id).getLast();
        new DateSpan(last.days().from(), closing.closedOn()).requireOrder("/closedOn");
        Institution successor = referenced(closing.successor(), "/successor");
        if (successor != null
                && (successor.tier() != institution.tier() || successor.id().equals(id))) {
            throw ProblemException.rule(
                    "/successor", "successor-tier", institution.tier().name());
        }
        InstitutionRules.requireUnlockedFrom(closing.closedOn().plusDays(1), holds.alone(id));
        String before = AuditTrail.stateOf(institution);
        last.endOn(closing.closedOn());
        institution.close(closing.closedOn(), closing.successor());
        recount(institution, last.parent());
        audit.record(AuditAction.CLOSED, SUBJECT, id, before, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    /** What stands in another place now, and all that stands under it, is counted again; so is where it stood. */
    private void recount(Institution institution, @Nullable UUID parentBefore) {
        List<UUID> moved = new ArrayList<>(closure.withDescendants(institution.id()));
        closure.rebuild(moved);
        if (parentBefore != null) {
            moved.add(parentBefore);
        }
        staleMarks.markEverything(moved);
    }

    private Institution require(UUID id) {
        return institutions.find(id).orElseThrow(ProblemException::notFound);
    }

    private Institution own(UUID id) {
        Institution institution = require(id);
        current.requireAuthorityOver(institution.region());
        return institution;
    }

    private @Nullable Institution referenced(@Nullable UUID id, String pointer) {
        return id == null
                ? null
                : institutions.find(id).orElseThrow(() -> ProblemException.rule(pointer, "unknown-institution"));
    }

    private void requireKnownRegion(org.sanji.kernel.RegionCode region) {
        if (regions.find(region).isEmpty()) {
            throw ProblemException.rule("/region", "unknown-region");
        }
    }
}
