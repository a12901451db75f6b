package org.sanji.capture.volunteer;

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

/** Records volunteers and their teams. */
@ApplicationScoped
public class VolunteerService {

    private static final List<Sort<Volunteer>> SORTS =
            List.of(Sort.byText("name", row -> row.name), Sort.byDate("validFrom", row -> row.validFrom));

    private final CaptureStore store;
    private final PersonIdentity identity;
    private final RequestBodies bodies;
    private final Event<VolunteerChanged> changed;
    private final Event<VolunteerRemoved> removed;

    VolunteerService(
            CaptureStore store,
            PersonIdentity identity,
            RequestBodies bodies,
            Event<VolunteerChanged> changed,
            Event<VolunteerRemoved> removed) {
        this.store = store;
        this.identity = identity;
        this.bodies = bodies;
        this.changed = changed;
        this.removed = removed;
    }

    @Transactional
    public VolunteerView add(VolunteerRequest request) {
        VolunteerRules.require(request);
        return VolunteerView.of(store.add(new Volunteer(request, identity.recognise(request.idNumber()))));
    }

    public VolunteerView get(UUID id) {
        return VolunteerView.of(store.get(Volunteer.class, id));
    }

    public PageView<VolunteerView> page(VolunteerFilter own, CaptureFilter filter, PageQuery page) {
        String inField = "locate(concat(',', :field, ','), concat(',', cast(r.fields as String), ',')) > 0";
        var listing = filter.during("validFrom", "validTo", Listing.of(Volunteer.class, Volunteer::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where(
                        inField,
                        "field",
                        own.field() == null ? null : own.field().name())
                .where("locate(:q, r.name) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(VolunteerView::of);
    }

    @Transactional
    public VolunteerView replace(UUID id, @Nullable String ifMatch, VolunteerRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public VolunteerView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(VolunteerRequest.of(row), VolunteerRequest.class, bodies));
    }

    private VolunteerView change(UUID id, @Nullable String ifMatch, Function<Volunteer, VolunteerRequest> wanted) {
        boolean wasPerson = store.get(Volunteer.class, id).isPerson();
        Volunteer row = store.change(Volunteer.class, id, ifMatch, found -> edit(found, wanted.apply(found)));
        changed.fire(new VolunteerChanged(row, wasPerson));
        return VolunteerView.of(row);
    }

    private void edit(Volunteer row, VolunteerRequest request) {
        VolunteerRules.require(request);
        row.edit(request, identity.recognise(request.idNumber()));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.get(Volunteer.class, id);
        removed.fire(new VolunteerRemoved(id));
        store.remove(Volunteer.class, id, ifMatch);
    }
}
