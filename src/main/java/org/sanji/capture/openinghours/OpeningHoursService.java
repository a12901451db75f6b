package org.sanji.capture.openinghours;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Records weekly timetables. */
@ApplicationScoped
public class OpeningHoursService {

    private static final List<Sort<OpeningHours>> SORTS = List.of(
            Sort.byDate("validFrom", row -> row.validFrom), Sort.byDecimal("weeklyHours", row -> row.weeklyHours));

    private final CaptureStore store;
    private final TimetableOverlap overlap;
    private final RequestBodies bodies;

    OpeningHoursService(CaptureStore store, TimetableOverlap overlap, RequestBodies bodies) {
        this.store = store;
        this.overlap = overlap;
        this.bodies = bodies;
    }

    @Transactional
    public OpeningHoursView add(OpeningHoursRequest request) {
        request.requirePossible();
        overlap.lock(request.institution());
        OpeningHours row = store.add(new OpeningHours(request));
        overlap.refuse(row);
        return OpeningHoursView.of(row);
    }

    public OpeningHoursView get(UUID id) {
        return OpeningHoursView.of(store.get(OpeningHours.class, id));
    }

    public PageView<OpeningHoursView> page(CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(OpeningHours.class, OpeningHours::id))
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(OpeningHoursView::of);
    }

    @Transactional
    public OpeningHoursView replace(UUID id, @Nullable String ifMatch, OpeningHoursRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public OpeningHoursView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(OpeningHoursRequest.of(row), OpeningHoursRequest.class, bodies));
    }

    private OpeningHoursView change(
            UUID id, @Nullable String ifMatch, Function<OpeningHours, OpeningHoursRequest> wanted) {
        OpeningHours row = store.change(OpeningHours.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        overlap.refuse(row);
        return OpeningHoursView.of(row);
    }

    private void edit(OpeningHours row, OpeningHoursRequest request) {
        request.requirePossible();
        overlap.lock(request.institution());
        row.edit(request);
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(OpeningHours.class, id, ifMatch);
    }
}
