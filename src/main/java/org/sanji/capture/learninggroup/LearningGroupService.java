package org.sanji.capture.learninggroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records learning groups. */
@ApplicationScoped
public class LearningGroupService {

    private static final List<Sort<LearningGroup>> SORTS = List.of(
            Sort.byText("name", row -> row.name),
            Sort.byDate("validFrom", row -> row.validFrom),
            Sort.byNumber("members", row -> row.members));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final Event<LearningGroupChanged> changed;
    private final Event<LearningGroupRemoved> removed;

    LearningGroupService(
            CaptureStore store,
            RequestBodies bodies,
            Event<LearningGroupChanged> changed,
            Event<LearningGroupRemoved> removed) {
        this.store = store;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public LearningGroupView add(LearningGroupRequest request) {
        requireOrder(request);
        return LearningGroupView.of(store.add(new LearningGroup(request)));
    }

    public LearningGroupView get(UUID id) {
        return LearningGroupView.of(store.get(LearningGroup.class, id));
    }

    public PageView<LearningGroupView> page(LearningGroupFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(LearningGroup.class, LearningGroup::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.digital = :digital", "digital", own.digital())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(LearningGroupView::of);
    }

    @Transactional
    public LearningGroupView replace(UUID id, @Nullable String ifMatch, LearningGroupRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public LearningGroupView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(
                id, ifMatch, row -> patch.apply(LearningGroupRequest.of(row), LearningGroupRequest.class, bodies));
    }

    private LearningGroupView change(
            UUID id, @Nullable String ifMatch, Function<LearningGroup, LearningGroupRequest> wanted) {
        LearningGroup row = store.change(LearningGroup.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new LearningGroupChanged(id, row.days()));
        return LearningGroupView.of(row);
    }

    private static void edit(LearningGroup row, LearningGroupRequest request) {
        requireOrder(request);
        row.edit(request);
    }

    private static void requireOrder(LearningGroupRequest request) {
        new DateSpan(request.validFrom(), request.validTo()).requireOrder("/validTo");
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(LearningGroup.class, id);
        removed.fire(new LearningGroupRemoved(id));
        store.remove(LearningGroup.class, id, ifMatch);
    }
}
