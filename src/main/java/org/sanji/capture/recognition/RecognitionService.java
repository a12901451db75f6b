package org.sanji.capture.recognition;

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

/** Records recognitions. */
@ApplicationScoped
public class RecognitionService {

    private static final List<Sort<Recognition>> SORTS = List.of(Sort.byDate("grantedOn", row -> row.grantedOn));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final RecognitionRules rules;

    RecognitionService(CaptureStore store, RequestBodies bodies, RecognitionRules rules) {
        this.store = store;
        this.bodies = bodies;
        this.rules = rules;
    }

    @Transactional
    public RecognitionView add(RecognitionRequest request) {
        var row = new Recognition(request);
        rules.check(row.id(), request);
        return RecognitionView.of(store.add(row));
    }

    public RecognitionView get(UUID id) {
        return RecognitionView.of(store.get(Recognition.class, id));
    }

    public PageView<RecognitionView> page(RecognitionFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.during("grantedOn", "heldTo", Listing.of(Recognition.class, Recognition::id))
                .where("r.kind = :kind", "kind", own.kind())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(RecognitionView::of);
    }

    @Transactional
    public RecognitionView replace(UUID id, @Nullable String ifMatch, RecognitionRequest request) {
        return RecognitionView.of(store.change(Recognition.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public RecognitionView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return RecognitionView.of(store.change(
                Recognition.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(RecognitionRequest.of(row), RecognitionRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Recognition.class, id, ifMatch);
    }

    private void edit(Recognition row, RecognitionRequest request) {
        rules.check(row.id(), request);
        row.edit(request);
    }
}
