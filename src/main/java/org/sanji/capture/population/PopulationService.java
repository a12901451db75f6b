package org.sanji.capture.population;

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

/** Records population figures. */
@ApplicationScoped
public class PopulationService {

    private static final List<Sort<Population>> SORTS = List.of(
            new Sort<>("year", "populationYear", row -> row.populationYear, Integer::valueOf),
            Sort.byNumber("registered", row -> row.registered));

    private final CaptureStore store;
    private final RequestBodies bodies;

    PopulationService(CaptureStore store, RequestBodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    @Transactional
    public PopulationView add(PopulationRequest request) {
        return PopulationView.of(store.add(new Population(request)));
    }

    public PopulationView get(UUID id) {
        return PopulationView.of(store.get(Population.class, id));
    }

    public PageView<PopulationView> page(PopulationFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.inYear("populationYear", Listing.of(Population.class, Population::id))
                .where("r.populationYear = :year", "year", own.year())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(PopulationView::of);
    }

    @Transactional
    public PopulationView replace(UUID id, @Nullable String ifMatch, PopulationRequest request) {
        return PopulationView.of(store.change(Population.class, id, ifMatch, row -> row.edit(request)));
    }

    @Transactional
    public PopulationView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return PopulationView.of(store.change(
                Population.class,
                id,
                ifMatch,
                row -> row.edit(patch.apply(PopulationRequest.of(row), PopulationRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Population.class, id, ifMatch);
    }
}
