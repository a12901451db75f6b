package org.sanji.capture.guidance;

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

/** Records guidance visits. */
@ApplicationScoped
public class GuidanceVisitService {

    private static final List<Sort<GuidanceVisit>> SORTS = List.of(
            Sort.byDate("heldOn", row -> row.heldOn),
            Sort.byText("subject", row -> row.subject),
            Sort.byNumber("participants", row -> row.participants));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final GuidanceVisitRules rules;

    GuidanceVisitService(CaptureStore store, RequestBodies bodies, GuidanceVisitRules rules) {
        this.store = store;
        this.bodies = bodies;
        this.rules = rules;
    }

    @Transactional
    public GuidanceVisitView add(GuidanceVisitRequest request) {
        rules.check(request);
        return GuidanceVisitView.of(store.add(new GuidanceVisit(request)));
    }

    public GuidanceVisitView get(UUID id) {
        return GuidanceVisitView.of(store.get(GuidanceVisit.class, id));
    }

    public PageView<GuidanceVisitView> page(GuidanceVisitFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("heldOn", Listing.of(GuidanceVisit.class, GuidanceVisit::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.guided = :guided", "guided", own.guided())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(GuidanceVisitView::of);
    }

    @Transactional
    public GuidanceVisitView replace(UUID id, @Nullable String ifMatch, GuidanceVisitRequest request) {
        return GuidanceVisitView.of(store.change(GuidanceVisit.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public GuidanceVisitView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return GuidanceVisitView.of(store.change(
                GuidanceVisit.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(GuidanceVisitRequest.of(row), GuidanceVisitRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(GuidanceVisit.class, id, ifMatch);
    }

    private void edit(GuidanceVisit row, GuidanceVisitRequest request) {
        rules.check(request);
        row.edit(request);
    }
}
