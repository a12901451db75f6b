package org.sanji.capture.courseclass;

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

/** Records classes. */
@ApplicationScoped
public class CourseClassService {

    private static final List<Sort<CourseClass>> SORTS = List.of(
            Sort.byDate("startsOn", row -> row.startsOn),
            Sort.byText("name", row -> row.name),
            Sort.byNumber("capacity", row -> row.capacity),
            Sort.byDecimal("sessionHours", row -> row.sessionHours));

    private final CaptureStore store;
    private final CourseClassRules rules;
    private final RequestBodies bodies;
    private final Event<CourseClassChanged> changed;
    private final Event<CourseClassRemoved> removed;

    CourseClassService(
            CaptureStore store,
            CourseClassRules rules,
            RequestBodies bodies,
            Event<CourseClassChanged> changed,
            Event<CourseClassRemoved> removed) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public CourseClassView add(CourseClassRequest request) {
        rules.check(request, null);
        return CourseClassView.of(store.add(new CourseClass(request)));
    }

    public CourseClassView get(UUID id) {
        return CourseClassView.of(store.get(CourseClass.class, id));
    }

    public PageView<CourseClassView> page(CourseClassFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("startsOn", "endsOn", Listing.of(CourseClass.class, CourseClass::id))
                .where("r.course = :course", "course", own.course())
                .where("r.course in (select c.id from Course c where c.family = :family)", "family", own.family())
                .where("r.teacher = :teacher", "teacher", own.teacher())
                .where("r.startsOn <= :openOn and r.endsOn >= :openOn", "openOn", own.openOn())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(CourseClassView::of);
    }

    @Transactional
    public CourseClassView replace(UUID id, @Nullable String ifMatch, CourseClassRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public CourseClassView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(CourseClassRequest.of(row), CourseClassRequest.class, bodies));
    }

    private CourseClassView change(
            UUID id, @Nullable String ifMatch, Function<CourseClass, CourseClassRequest> wanted) {
        CourseClass row = store.change(CourseClass.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new CourseClassChanged(row));
        return CourseClassView.of(row);
    }

    private void edit(CourseClass row, CourseClassRequest request) {
        rules.check(request, row.teacher);
        row.edit(request);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(CourseClass.class, id);
        removed.fire(new CourseClassRemoved(id));
        store.remove(CourseClass.class, id, ifMatch);
    }
}
