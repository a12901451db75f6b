package org.sanji.capture.incentive;

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

/** Records incentives. */
@ApplicationScoped
public class IncentiveService {

    private static final List<Sort<Incentive>> SORTS = List.of(
            Sort.byDate("grantedOn", row -> row.grantedOn),
            Sort.byText("title", row -> row.title),
            Sort.byNumber("beneficiaries", row -> row.beneficiaries));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    IncentiveService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public IncentiveView add(IncentiveRequest request) {
        check(request);
        return IncentiveView.of(store.add(new Incentive(request)));
    }

    public IncentiveView get(UUID id) {
        return IncentiveView.of(store.get(Incentive.class, id));
    }

    public PageView<IncentiveView> page(IncentiveFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("grantedOn", Listing.of(Incentive.class, Incentive::id))
                .where("r.kind = :kind", "kind", own.kind())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(IncentiveView::of);
    }

    @Transactional
    public IncentiveView replace(UUID id, @Nullable String ifMatch, IncentiveRequest request) {
        return IncentiveView.of(store.change(Incentive.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public IncentiveView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return IncentiveView.of(store.change(
                Incentive.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(IncentiveRequest.of(row), IncentiveRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Incentive.class, id, ifMatch);
    }

    private void edit(Incentive row, IncentiveRequest request) {
        check(request);
        row.edit(request);
    }

    private void check(IncentiveRequest request) {
        dates.requireHappened("/grantedOn", request.grantedOn());
    }
}
