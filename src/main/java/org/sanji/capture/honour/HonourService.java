package org.sanji.capture.honour;

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

/** Records honours. */
@ApplicationScoped
public class HonourService {

    private static final List<Sort<Honour>> SORTS =
            List.of(Sort.byDate("awardedOn", row -> row.awardedOn), Sort.byText("title", row -> row.title));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    HonourService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public HonourView add(HonourRequest request) {
        check(request);
        return HonourView.of(store.add(new Honour(request)));
    }

    public HonourView get(UUID id) {
        return HonourView.of(store.get(Honour.class, id));
    }

    public PageView<HonourView> page(HonourFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("awardedOn", Listing.of(Honour.class, Honour::id))
                .where("r.level = :level", "level", own.level())
                .where("r.subject = :subject", "subject", own.subject())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(HonourView::of);
    }

    @Transactional
    public HonourView replace(UUID id, @Nullable String ifMatch, HonourRequest request) {
        return HonourView.of(store.change(Honour.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public HonourView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return HonourView.of(store.change(
                Honour.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(HonourRequest.of(row), HonourRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Honour.class, id, ifMatch);
    }

    private void edit(Honour row, HonourRequest request) {
        check(request);
        row.edit(request);
    }

    private void check(HonourRequest request) {
        dates.requireHappened("/awardedOn", request.awardedOn());
    }
}
