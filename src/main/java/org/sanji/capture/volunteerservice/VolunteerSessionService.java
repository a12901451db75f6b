package org.sanji.capture.volunteerservice;

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

/** Records sessions of voluntary service. */
@ApplicationScoped
public class VolunteerSessionService {

    private static final List<Sort<VolunteerSession>> SORTS = List.of(
            Sort.byDate("heldOn", row -> row.heldOn),
            Sort.byText("title", row -> row.title),
            Sort.byDecimal("hours", row -> row.hours));

    private final CaptureStore store;
    private final VolunteerSessionRules rules;
    private final RequestBodies bodies;
    private final EventDates dates;

    VolunteerSessionService(CaptureStore store, VolunteerSessionRules rules, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public VolunteerSessionView add(VolunteerSessionRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        // First the store, which asks whether the caller may record there: nobody else learns who volunteers.
        VolunteerSession row = store.add(new VolunteerSession(request));
        rules.requirePossible(request, row.id());
        return VolunteerSessionView.of(row);
    }

    public VolunteerSessionView get(UUID id) {
        return VolunteerSessionView.of(store.get(VolunteerSession.class, id));
    }

    public PageView<VolunteerSessionView> page(VolunteerSessionFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("heldOn", Listing.of(VolunteerSession.class, VolunteerSession::id))
                .where("r.volunteer = :volunteer", "volunteer", own.volunteer())
                .where("r.kind = :kind", "kind", own.kind())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(VolunteerSessionView::of);
    }

    @Transactional
    public VolunteerSessionView replace(UUID id, @Nullable String ifMatch, VolunteerSessionRequest request) {
        return VolunteerSessionView.of(store.change(VolunteerSession.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public VolunteerSessionView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return VolunteerSessionView.of(store.change(
                VolunteerSession.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(VolunteerSessionRequest.of(row), VolunteerSessionRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(VolunteerSession.class, id, ifMatch);
    }

    private void edit(VolunteerSession row, VolunteerSessionRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        rules.requirePossible(request, row.id());
        row.edit(request);
    }
}
