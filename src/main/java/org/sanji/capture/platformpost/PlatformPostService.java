package org.sanji.capture.platformpost;

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

/** Records posts. */
@ApplicationScoped
public class PlatformPostService {

    private static final List<Sort<PlatformPost>> SORTS =
            List.of(Sort.byDate("publishedOn", row -> row.publishedOn), Sort.byText("title", row -> row.title));

    private final CaptureStore store;
    private final PlatformPostRules rules;
    private final RequestBodies bodies;

    PlatformPostService(CaptureStore store, PlatformPostRules rules, RequestBodies bodies) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
    }

    @Transactional
    public PlatformPostView add(PlatformPostRequest request) {
        rules.requirePossible(request);
        return PlatformPostView.of(store.add(new PlatformPost(request)));
    }

    public PlatformPostView get(UUID id) {
        return PlatformPostView.of(store.get(PlatformPost.class, id));
    }

    public PageView<PlatformPostView> page(PlatformPostFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("publishedOn", Listing.of(PlatformPost.class, PlatformPost::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.platform = :platform", "platform", own.platform())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(PlatformPostView::of);
    }

    @Transactional
    public PlatformPostView replace(UUID id, @Nullable String ifMatch, PlatformPostRequest request) {
        return PlatformPostView.of(store.change(PlatformPost.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public PlatformPostView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return PlatformPostView.of(store.change(
                PlatformPost.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(PlatformPostRequest.of(row), PlatformPostRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(PlatformPost.class, id, ifMatch);
    }

    private void edit(PlatformPost row, PlatformPostRequest request) {
        rules.requirePossible(request);
        row.edit(request);
    }
}
