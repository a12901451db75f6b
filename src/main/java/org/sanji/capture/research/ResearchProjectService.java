package org.sanji.capture.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.EventDates;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records research projects. */
@ApplicationScoped
public class ResearchProjectService {

    private static final List<Sort<ResearchProject>> SORTS =
            List.of(Sort.byDate("startedOn", row -> row.startedOn), Sort.byText("title", row -> row.title));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    ResearchProjectService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public ResearchProjectView add(ResearchProjectRequest request) {
        check(request);
        return ResearchProjectView.of(store.add(new ResearchProject(request)));
    }

    public ResearchProjectView get(UUID id) {
        return ResearchProjectView.of(store.get(ResearchProject.class, id));
    }

    public PageView<ResearchProjectView> page(ResearchProjectFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("startedOn", Listing.of(ResearchProject.class, ResearchProject::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.level = :level", "level", own.level())
                .where("r.digital = :digital", "digital", own.digital())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(ResearchProjectView::of);
    }

    @Transactional
    public ResearchProjectView replace(UUID id, @Nullable String ifMatch, ResearchProjectRequest request) {
        return ResearchProjectView.of(store.change(ResearchProject.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public ResearchProjectView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return ResearchProjectView.of(store.change(
                ResearchProject.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(ResearchProjectRequest.of(row), ResearchProjectRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(ResearchProject.class, id, ifMatch);
    }

    private void edit(ResearchProject row, ResearchProjectRequest request) {
        check(request);
        row.edit(request);
    }

    private void check(ResearchProjectRequest request) {
        dates.requireHappened("/startedOn", request.startedOn());
        dates.requireHappened("/finishedOn", request.finishedOn());
        new DateSpan(request.startedOn(), request.finishedOn()).requireOrder("/finishedOn");
    }
}
