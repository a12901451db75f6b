package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.ProblemException;

/** Gives institutions new names from a day on, and answers what they were called when. */
@ApplicationScoped
public class RenamingService {

    private final TreeSteps steps;
    private final InstitutionRepository institutions;
    private final InstitutionNames names;
    private final EntityManager entities;
    private final Clock clock;

    RenamingService(
            TreeSteps steps,
            InstitutionRepository institutions,
            InstitutionNames names,
            EntityManager entities,
            Clock clock) {
        this.steps = steps;
        this.institutions = institutions;
        this.names = names;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * From a day on, the institution is called otherwise.
     *
     * @throws ProblemException 404, 403; 412 when somebody else changed it at the same moment; 422 for a day to come,
     *     before the present name or on which it is closed
     */
    @Transactional
    public InstitutionView rename(UUID id, InstitutionRenaming renaming) {
        Institution institution = steps.own(id);
        String before = AuditTrail.stateOf(institution);
        steps.take(institution);
        ask(institution, renaming).throwIfAny();
        names.rename(institution, renaming.name(), renaming.renamedOn(), renaming.reason());
        entities.flush();
        steps.recorded(AuditAction.RENAMED, institution, before);
        return InstitutionView.of(institution);
    }

    private Refusals ask(Institution institution, InstitutionRenaming renaming) {
        LocalDate day = renaming.renamedOn();
        LocalDate today = Clocks.today(clock);
        var refusals = new Refusals();
        if (day.isAfter(today)) {
            refusals.add("/renamedOn", "in-future", today.toString());
        }
        LocalDate last = names.last(institution.id()).days().from();
        if (!day.isAfter(last)) {
            refusals.add("/renamedOn", "renamed-before-last", last.toString());
        }
        refusals.ask("", () -> {
            OpenDays open = institutions.openDays(institution.id()).orElseThrow();
            if (!open.contains(day)) {
                throw open.refusal("/renamedOn");
            }
        });
        if (renaming.name().equals(institution.name())) {
            refusals.add("/name", "name-unchanged");
        }
        return refusals;
    }

    /** All names of an institution, oldest first. */
    public InstitutionNameView.History names(UUID id) {
        institutions.find(id).orElseThrow(ProblemException::notFound);
        return new InstitutionNameView.History(
                names.all(id).stream().map(InstitutionNameView::of).toList());
    }
}
