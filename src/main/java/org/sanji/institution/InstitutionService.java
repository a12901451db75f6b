package org.sanji.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Etag;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;

/** Opens, shows and corrects institutions. Nothing is ever deleted. */
@ApplicationScoped
public class InstitutionService {

    private static final String SUBJECT = TreeSteps.SUBJECT;

    private final InstitutionRepository institutions;
    private final TreeSteps steps;
    private final InstitutionNames names;
    private final Closure closure;
    private final StaleMarks staleMarks;
    private final ChangeNotes notes;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final RequestBodies bodies;

    InstitutionService(
            InstitutionRepository institutions,
            TreeSteps steps,
            InstitutionNames names,
            Closure closure,
            StaleMarks staleMarks,
            ChangeNotes notes,
            AuditTrail audit,
            EntityManager entities,
            RequestBodies bodies) {
        this.institutions = institutions;
        this.steps = steps;
        this.names = names;
        this.closure = closure;
        this.staleMarks = staleMarks;
        this.notes = notes;
        this.audit = audit;
        this.entities = entities;
        this.bodies = bodies;
    }

    @Transactional
    public InstitutionView open(InstitutionRequest request) {
        var refusals = new Refusals();
        var stand = new TreeSteps.Stand(request.region(), request.parent());
        var days = new DateSpan(request.validFrom(), null);
        steps.askPlace(refusals, request.tier(), stand, days);
        refusals.throwIfAny();
        var institution = new Institution(request.tier(), request.region(), request.parent(), request.validFrom());
        institution.describe(request.name(), request.address(), request.remark());
        entities.persist(institution);
        names.begin(institution);
        entities.persist(
                new Placement(institution.id(), request.region(), request.parent(), request.validFrom(), null));
        steps.requireStillThere(stand, days);
        closure.rebuild(List.of(institution.id()));
        staleMarks.markEverything(List.of(institution.id()));
        notes.institution(institution.id());
        audit.record(AuditAction.CREATED, SUBJECT, institution.id(), null, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    @Transactional
    InstitutionView get(UUID id, @Nullable LocalDate on) {
        Institution institution = require(id);
        return on == null
                ? InstitutionView.of(institution)
                : onDay(List.of(institution), on).findFirst().orElseThrow(ProblemException::notFound);
    }

    @Transactional
    PlacementView.History placements(UUID id) {
        require(id);
        return new PlacementView.History(
                institutions.placements(id).stream().map(PlacementView::of).toList());
    }

    @Transactional
    public PageView<InstitutionView> page(InstitutionFilter filter, PageQuery page) {
        PageView<Institution> found = institutions.page(filter, page);
        return filter.on() == null
                ? found.map(InstitutionView::of)
                : new PageView<>(onDay(found.items(), filter.on()).toList(), found.next(), found.total());
    }

    /** How some institutions were on a day, without those not open then. */
    private Stream<InstitutionView> onDay(List<Institution> shown, LocalDate day) {
        var then = institutions.onDay(shown.stream().map(Institution::id).toList(), day);
        return shown.stream()
                .filter(institution -> then.containsKey(institution.id()))
                .map(institution -> InstitutionView.of(institution, then.get(institution.id())));
    }

    @Transactional
    InstitutionView change(UUID id, @Nullable String ifMatch, InstitutionChange change) {
        Institution institution = steps.own(id);
        new Etag(institution.version()).require(ifMatch);
        return describe(institution, change);
    }

    @Transactional
    public InstitutionView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        Institution institution = steps.own(id);
        new Etag(institution.version()).require(ifMatch);
        return describe(institution, patch.apply(InstitutionChange.of(institution), InstitutionChange.class, bodies));
    }

    private InstitutionView describe(Institution institution, InstitutionChange change) {
        String before = AuditTrail.stateOf(institution);
        institution.describe(change.name(), change.address(), change.remark());
        names.correct(institution);
        entities.flush();
        notes.institution(institution.id());
        audit.record(AuditAction.CHANGED, SUBJECT, institution.id(), before, AuditTrail.stateOf(institution));
        return InstitutionView.of(institution);
    }

    private Institution require(UUID id) {
        return institutions.find(id).orElseThrow(ProblemException::notFound);
    }
}
