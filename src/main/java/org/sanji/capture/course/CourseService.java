package org.sanji.capture.course;

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

/** Records courses. */
@ApplicationScoped
public class CourseService {

    private static final List<Sort<Course>> SORTS = List.of(
            Sort.byDate("validFrom", row -> row.validFrom),
            Sort.byText("title", row -> row.title),
            Sort.byDecimal("hours", row -> row.hours));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final Event<CourseChanged> changed;
    private final Event<CourseRemoved> removed;

    CourseService(
            CaptureStore store, RequestBodies bodies, Event<CourseChanged> changed, Event<CourseRemoved> removed) {
        this.store = store;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public CourseView add(CourseRequest request) {
        request.requireOrder();
        return CourseView.of(store.add(new Course(request)));
    }

    public CourseView get(UUID id) {
        return CourseView.of(store.get(Course.class, id));
    }

    public PageView<CourseView> page(CourseFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(Course.class, Course::id))
                .where("r.family = :family", "family", own.family())
                .where("r.mode = :mode", "mode", own.mode())
                .where("r.shared = :shared", "shared", own.shared())
                .where("r.local = :local", "local", own.local())
                .where("r.validFrom <= :openOn and (r.validTo is null or r.validTo >= :openOn)", "openOn", own.openOn())
                .where("locate(:q, r.title) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(CourseView::of);
    }

    @Transactional
    public CourseView replace(UUID id, @Nullable String ifMatch, CourseRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public CourseView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(CourseRequest.of(row), CourseRequest.class, bodies));
    }

    private CourseView change(UUID id, @Nullable String ifMatch, Function<Course, CourseRequest> wanted) {
        Course row = store.change(Course.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new CourseChanged(row));
        return CourseView.of(row);
    }

    private static void edit(Course row, CourseRequest request) {
        request.requireOrder();
        row.edit(request);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Course.class, id);
        removed.fire(new CourseRemoved(id));
        store.remove(Course.class, id, ifMatch);
    }
}
