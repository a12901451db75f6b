package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/** Moves, closes and reopens institutions. Where they stood before stays as it was. */
@ApplicationScoped
public class PlacementService {

    private final TreeSteps steps;
    private final InstitutionRepository institutions;
    private final RecordedRows rows;
    private final EntityManager entities;

    PlacementService(TreeSteps steps, InstitutionRepository institutions, RecordedRows rows, EntityManager entities) {
        this.steps = steps;
        this.institutions = institutions;
        this.rows = rows;
        this.entities = entities;
    }

    /**
     * From a day on, the institution stands elsewhere.
     *
     * @throws ProblemException 404, 403; 412 when somebody else changed it at the same moment; 422 where it may not stand
     */
    @Transactional
    public InstitutionView move(UUID id, InstitutionMove move) {
        Institution institution = steps.own(id);
        String before = AuditTrail.stateOf(institution);
        steps.take(institution);
        Placement last = institutions.placements(id).getLast();
        var stand = new TreeSteps.Stand(move.region(), move.parent());
        var refusals = new Refusals();
        // As long as it would have stood where it stood: a closed institution moves within its days.
        var days = new DateSpan(move.movedOn(), last.days().to());
        steps.askPlace(refusals, institution.tier(), stand, days);
        refusals.ask("", () -> InstitutionRules.requireAfter("/movedOn", institution, last, move.movedOn()));
        refusals.throwIfAny();
        steps.requireUnlocked(List.of(id), move.movedOn());
        entities.persist(last.since(move.movedOn(), move.region(), move.parent(), move.reason()));
        institution.standAt(move.region(), move.parent());
        steps.requireStillThere(stand, days);
        steps.recount(List.of(id), Stream.ofNullable(last.parent()).toList());
        steps.recorded(AuditAction.MOVED, institution, before);
        return InstitutionView.of(institution);
    }

    /**
     * Ends an institution under which nothing stands.
     *
     * @throws ProblemException 404, 403; 409 when it is closed; 412 as for a move; 422 when something stands under it or
     *     it recorded anything since
     */
    @Transactional
    public InstitutionView close(UUID id, InstitutionClosing closing) {
        Institution institution = steps.own(id);
        requireStillOpen(institution);
        String before = AuditTrail.stateOf(institution);
        steps.take(institution);
        Placement last = institutions.placements(id).getLast();
        askClosing(institution, last, closing).throwIfAny();
        steps.requireUnlocked(List.of(id), closing.closedOn().plusDays(1));
        last.endOn(closing.closedOn());
        institution.close(closing.closedOn(), closing.successor());
        steps.recount(List.of(id), Stream.ofNullable(last.parent()).toList());
        steps.recorded(AuditAction.CLOSED, institution, before);
        return InstitutionView.of(institution);
    }

    private Refusals askClosing(Institution institution, Placement last, InstitutionClosing closing) {
        var next = closing.closedOn().plusDays(1);
        var refusals = new Refusals();
        refusals.ask("", () -> InstitutionRules.requireNoChildren("/closedOn", standingUnder(institution, next)));
        refusals.ask("", () -> new DateSpan(last.days().from(), closing.closedOn()).requireOrder("/closedOn"));
        refusals.ask(
                "",
                () -> InstitutionRules.requireNothingSince(
                        "/closedOn", next, rows.beginningSince(institution.id(), next)));
        refusals.ask("", () -> {
            OpenDays successor = steps.referred(closing.successor(), "/successor");
            if (successor != null) {
                requireCarriesOn(institution, successor, next);
            }
        });
        return refusals;
    }

    /** Who carries on is open from the next day on: else two could name each other, and what they did count nowhere now. */
    private static void requireCarriesOn(Institution institution, OpenDays successor, LocalDate next) {
        InstitutionRules.requireSuccessor("/successor", institution, successor.institution());
        if (!successor.containsAllSince(next)) {
            throw successor.refusal("/successor");
        }
    }

    private List<Institution> standingUnder(Institution institution, LocalDate day) {
        return institutions.all(institutions.idsUnder(institution.id(), day));
    }

    /**
     * Opens a closed institution again.
     *
     * @throws ProblemException 404, 403; 409 when it is open; 412 and 422 as for a move
     */
    @Transactional
    public InstitutionView reopen(UUID id, InstitutionReopening reopening) {
        Institution institution = steps.own(id);
        var closedOn = institution.open().to();
        if (closedOn == null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "still-open");
        }
        String before = AuditTrail.stateOf(institution);
        steps.take(institution);
        var stand = new TreeSteps.Stand(reopening.region(), reopening.parent());
        var refusals = new Refusals();
        var days = new DateSpan(reopening.reopenedOn(), null);
        steps.askPlace(refusals, institution.tier(), stand, days);
        if (!reopening.reopenedOn().isAfter(closedOn)) {
            refusals.add("/reopenedOn", "reopened-before-closure", closedOn.toString());
        }
        refusals.throwIfAny();
        entities.persist(
                new Placement(id, reopening.region(), reopening.parent(), reopening.reopenedOn(), reopening.reason()));
        institution.reopen();
        institution.standAt(reopening.region(), reopening.parent());
        steps.requireStillThere(stand, days);
        steps.recount(List.of(id), List.of());
        steps.recorded(AuditAction.REOPENED, institution, before);
        return InstitutionView.of(institution);
    }

    static void requireStillOpen(Institution institution) {
        if (institution.open().to() != null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "already-closed");
        }
    }
}
