package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.ProblemException;

/** Splits institutions. */
@ApplicationScoped
public class SplitService {

    private final TreeSteps steps;
    private final Relocations relocations;
    private final SplitRules rules;
    private final InstitutionRepository institutions;
    private final InstitutionNames names;
    private final EntityManager entities;

    SplitService(
            TreeSteps steps,
            Relocations relocations,
            SplitRules rules,
            InstitutionRepository institutions,
            InstitutionNames names,
            EntityManager entities) {
        this.steps = steps;
        this.relocations = relocations;
        this.rules = rules;
        this.institutions = institutions;
        this.names = names;
        this.entities = entities;
    }

    /**
     * Opens the parts, moves what is to stand under them, and ends the institution unless it goes on.
     *
     * @throws ProblemException 404, 403; 409 when it is closed; 412 when somebody else changed it at the same moment; 422
     *     with everything that is wrong with the parts
     */
    @Transactional
    public InstitutionSplit.Done split(UUID id, InstitutionSplit split) {
        Institution institution = steps.own(id);
        PlacementService.requireStillOpen(institution);
        String before = AuditTrail.stateOf(institution);
        steps.take(institution);
        Placement last = institutions.placements(id).getLast();
        List<Placement> under = relocations.under(id, split.splitOn());
        rules.ask(institution, last, under, split).throwIfAny();
        List<Institution> parts = split.parts().stream()
                .map(part -> open(institution, part, split))
                .toList();
        List<UUID> changed = new ArrayList<>(moveChildren(under, parts, split));
        parts.forEach(part -> changed.add(part.id()));
        changed.add(id);
        if (!split.keeps()) {
            steps.requireUnlocked(List.of(id), split.splitOn());
            LocalDate lastDay = split.splitOn().minusDays(1);
            last.endOn(lastDay);
            institution.close(lastDay, parts.get(split.successor()).id());
        }
        var days = new DateSpan(split.splitOn(), null);
        parts.forEach(part -> steps.requireStillThere(new TreeSteps.Stand(part.region(), part.parent()), days));
        steps.recount(changed, List.of());
        steps.recorded(AuditAction.SPLIT, institution, before);
        return new InstitutionSplit.Done(
                InstitutionView.of(institution),
                parts.stream().map(InstitutionView::of).toList());
    }

    private Institution open(Institution whole, InstitutionSplit.Part part, InstitutionSplit split) {
        var opened = new Institution(whole.tier(), part.region(), whole.parent(), split.splitOn());
        opened.describe(part.name(), part.address(), null);
        entities.persist(opened);
        // Before what refers to it: children and the successor.
        entities.flush();
        entities.persist(new Placement(opened.id(), part.region(), whole.parent(), split.splitOn(), split.reason()));
        names.begin(opened);
        steps.recorded(AuditAction.CREATED, opened, null);
        return opened;
    }

    private List<UUID> moveChildren(List<Placement> under, List<Institution> parts, InstitutionSplit split) {
        Map<UUID, UUID> partOf = new HashMap<>();
        IntStream.range(0, parts.size())
                .forEach(index -> split.parts()
                        .get(index)
                        .named()
                        .forEach(child -> partOf.put(child, parts.get(index).id())));
        List<UUID> moved = new ArrayList<>();
        partOf.keySet().stream().sorted().forEach(child -> {
            List<Placement> own = under.stream()
                    .filter(placement -> placement.institution().equals(child))
                    .toList();
            moved.addAll(relocations.relocate(
                    own,
                    split.splitOn(),
                    stand -> new TreeSteps.Stand(stand.region(), partOf.get(child)),
                    split.reason()));
        });
        return moved;
    }
}
