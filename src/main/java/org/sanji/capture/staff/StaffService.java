package org.sanji.capture.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.PersonIdentity;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records the posts of staff. */
@ApplicationScoped
public class StaffService {

    private static final List<Sort<StaffMember>> SORTS =
            List.of(Sort.byText("name", row -> row.name), Sort.byDate("validFrom", row -> row.validFrom));

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final PostOverlap overlap;
    private final RequestBodies bodies;
    private final Event<StaffMemberChanged> changed;
    private final Event<StaffMemberRemoved> removed;

    StaffService(
            CaptureStore store,
            PersonIdentity identity,
            PostOverlap overlap,
            RequestBodies bodies,
            Event<StaffMemberChanged> changed,
            Event<StaffMemberRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.overlap = overlap;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public StaffMemberView add(StaffMemberRequest request) {
        request.requireOrder();
        overlap.lock(request.institution());
        StaffMember row = store.add(new StaffMember(request, identity.recognise(request.idNumber())));
        overlap.refuse(row);
        return StaffMemberView.of(row);
    }

    public StaffMemberView get(UUID id) {
        return StaffMemberView.of(store.get(StaffMember.class, id));
    }

    public PageView<StaffMemberView> page(StaffFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("validFrom", "validTo", Listing.of(StaffMember.class, StaffMember::id))
                .where("r.post = :post", "post", own.post())
                .where("r.employment = :employment", "employment", own.employment())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(StaffMemberView::of);
    }

    @Transactional
    public StaffMemberView replace(UUID id, @Nullable String ifMatch, StaffMemberRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public StaffMemberView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(StaffMemberRequest.of(row), StaffMemberRequest.class, bodies));
    }

    private StaffMemberView change(
            UUID id, @Nullable String ifMatch, Function<StaffMember, StaffMemberRequest> wanted) {
        UUID institutionBefore = store.get(StaffMember.class, id).institution();
        StaffMember row = store.change(StaffMember.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        overlap.refuse(row);
        changed.fire(new StaffMemberChanged(id, institutionBefore, row.institution(), row.days()));
        return StaffMemberView.of(row);
    }

    private void edit(StaffMember row, StaffMemberRequest request) {
        request.requireOrder();
        overlap.lock(request.institution());
        row.edit(request, identity.recognise(request.idNumber()));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(StaffMember.class, id);
        removed.fire(new StaffMemberRemoved(id));
        store.remove(StaffMember.class, id, ifMatch);
    }
}
