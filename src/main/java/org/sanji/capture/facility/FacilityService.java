package org.sanji.capture.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records facilities and their devices. */
@ApplicationScoped
public class FacilityService {

    private static final List<Sort<Facility>> SORTS = List.of(
            Sort.byText("name", row -> row.name),
            Sort.byDate("validFrom", row -> row.validFrom),
            Sort.byNumber("deviceCount", row -> row.deviceCount));

    private final CaptureStore store;
    private final RequestBodies bodies;

    FacilityService(CaptureStore store, RequestBodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    @Transactional
    public FacilityView add(FacilityRequest request) {
        FacilityRules.require(request);
        return FacilityView.of(store.add(new Facility(request)));
    }

    public FacilityView get(UUID id) {
        return FacilityView.of(store.get(Facility.class, id));
    }

    public PageView<FacilityView> page(FacilityFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(Facility.class, Facility::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.partnerVenueKind = :partnerVenueKind", "partnerVenueKind", own.partnerVenueKind())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(FacilityView::of);
    }

    @Transactional
    public FacilityView replace(UUID id, @Nullable String ifMatch, FacilityRequest request) {
        return FacilityView.of(store.change(Facility.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public FacilityView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return FacilityView.of(store.change(
                Facility.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(FacilityRequest.of(row), FacilityRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Facility.class, id, ifMatch);
    }

    private static void edit(Facility row, FacilityRequest request) {
        FacilityRules.require(request);
        row.edit(request);
    }
}
