package org.sanji.capture.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Enrols learners in classes. */
@ApplicationScoped
public class EnrolmentService {

    private static final List<Sort<Enrolment>> SORTS = List.of(Sort.byDate("enrolledOn", row -> row.enrolledOn));
    private static final String COMPLETED = "(case when r.completedOn is null then false else true end) = :completed";

    private final CaptureStore store;
    private final EnrolmentRules rules;
    private final RequestBodies bodies;
    private final Event<EnrolmentChanged> changed;
    private final Event<EnrolmentRemoved> removed;

    EnrolmentService(
            CaptureStore store,
            EnrolmentRules rules,
            RequestBodies bodies,
            Event<EnrolmentChanged> changed,
            Event<EnrolmentRemoved> removed) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public EnrolmentView add(EnrolmentRequest request) {
        var row = new Enrolment(request);
        rules.check(request, row.id());
        return EnrolmentView.of(store.add(row));
    }

    public EnrolmentView get(UUID id) {
        return EnrolmentView.of(store.get(Enrolment.class, id));
    }

    public PageView<EnrolmentView> page(EnrolmentFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("enrolledOn", Listing.of(Enrolment.class, Enrolment::id))
                .where("r.courseClass = :courseClass", "courseClass", own.courseClass())
                .where("r.learner = :learner", "learner", own.learner())
                .where(COMPLETED, "completed", own.completed())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(EnrolmentView::of);
    }

    @Transactional
    public EnrolmentView replace(UUID id, @Nullable String ifMatch, EnrolmentRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public EnrolmentView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(EnrolmentRequest.of(row), EnrolmentRequest.class, bodies));
    }

    private EnrolmentView change(UUID id, @Nullable String ifMatch, Function<Enrolment, EnrolmentRequest> wanted) {
        Enrolment row = store.change(Enrolment.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new EnrolmentChanged(id));
        return EnrolmentView.of(row);
    }

    private void edit(Enrolment row, EnrolmentRequest request) {
        rules.check(request, row.id());
        row.edit(request);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Enrolment.class, id);
        removed.fire(new EnrolmentRemoved(id));
        store.remove(Enrolment.class, id, ifMatch);
    }
}
