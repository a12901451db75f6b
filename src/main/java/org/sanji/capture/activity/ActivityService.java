package org.sanji.capture.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.EventDates;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records activities. */
@ApplicationScoped
public class ActivityService {

    private static final List<Sort<Activity>> SORTS = List.of(
            Sort.byDate("heldOn", row -> row.heldOn),
            Sort.byText("title", row -> row.title),
            Sort.byNumber("participants", row -> row.participants));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    ActivityService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public ActivityView add(ActivityRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        return ActivityView.of(store.add(new Activity(request)));
    }

    public ActivityView get(UUID id) {
        return ActivityView.of(store.get(Activity.class, id));
    }

    public PageView<ActivityView> page(ActivityFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("heldOn", Listing.of(Activity.class, Activity::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.mode = :mode", "mode", own.mode())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(ActivityView::of);
    }

    @Transactional
    public ActivityView replace(UUID id, @Nullable String ifMatch, ActivityRequest request) {
        return ActivityView.of(store.change(Activity.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public ActivityView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return ActivityView.of(store.change(
                Activity.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(ActivityRequest.of(row), ActivityRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Activity.class, id, ifMatch);
    }

    private void edit(Activity row, ActivityRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        row.edit(request);
    }
}
