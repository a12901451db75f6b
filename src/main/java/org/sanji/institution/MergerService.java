package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.ProblemException;
import org.sanji.tenancy.CurrentRequest;

/** Merges institutions. Neither is deleted: one ends and names the other as its successor. */
@ApplicationScoped
public class MergerService {

    private final TreeSteps steps;
    private final Relocations relocations;
    private final InstitutionRepository institutions;
    private final RecordedRows rows;
    private final CurrentRequest current;

    MergerService(
            TreeSteps steps,
            Relocations relocations,
            InstitutionRepository institutions,
            RecordedRows rows,
            CurrentRequest current) {
        this.steps = steps;
        this.relocations = relocations;
        this.institutions = institutions;
        this.rows = rows;
        this.current = current;
    }

    /**
     * Ends an institution the day before; what stands under it stands under the other one from then on, each in its own
     * region still.
     *
     * @throws ProblemException 404, 403; 409 when it is closed; 412 when somebody else changed it at the same moment; 422
     *     when the other one cannot take over, or it recorded anything since
     */
    @Transactional
    public InstitutionView merge(UUID id, InstitutionMerger merger) {
        Institution institution = steps.own(id);
        PlacementService.requireStillOpen(institution);
        String before = AuditTrail.stateOf(institution);
        steps.take(institution, merger.into());
        Placement last = institutions.placements(id).getLast();
        ask(institution, last, merger).throwIfAny();
        steps.requireUnlocked(List.of(id), merger.mergedOn());
        last.endOn(merger.mergedOn().minusDays(1));
        institution.close(merger.mergedOn().minusDays(1), merger.into());
        List<UUID> changed = new ArrayList<>(relocations.relocate(
                relocations.under(id, merger.mergedOn()),
                merger.mergedOn(),
                stand -> new TreeSteps.Stand(stand.region(), merger.into()),
                merger.reason()));
        changed.add(id);
        steps.recount(changed, List.of(merger.into()));
        steps.recorded(AuditAction.MERGED, institution, before);
        return InstitutionView.of(institution);
    }

    private Refusals ask(Institution institution, Placement last, InstitutionMerger merger) {
        var day = merger.mergedOn();
        var refusals = new Refusals();
        refusals.ask("", () -> {
            OpenDays into = steps.referred(merger.into(), "/into");
            InstitutionRules.requireSuccessor("/into", institution, into.institution());
            current.requireAuthorityOver(into.institution().region());
            if (!into.containsAllSince(day)) {
                throw into.refusal("/into");
            }
        });
        refusals.ask("", () -> InstitutionRules.requireAfter("/mergedOn", institution, last, day));
        refusals.ask(
                "",
                () -> InstitutionRules.requireNothingSince(
                        "/mergedOn", day, rows.beginningSince(institution.id(), day)));
        return refusals;
    }
}
