package org.sanji.capture.learningresource;

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

/** Records learning resources. */
@ApplicationScoped
public class LearningResourceService {

    private static final List<Sort<LearningResourceEntry>> SORTS =
            List.of(Sort.byDate("madeOn", row -> row.madeOn), Sort.byText("title", row -> row.title));
    private static final String PUSHED = """
            case :pushedTo
                when 'MUNICIPAL_LIFELONG_EDUCATION_ONLINE' then r.pushedMunicipalOn
                when 'PROVINCIAL_PLATFORM' then r.pushedProvincialOn
                else r.pushedNationalOn
            end is not null
            """;

    private final CaptureStore store;
    private final LearningResourceRules rules;
    private final RequestBodies bodies;

    LearningResourceService(CaptureStore store, LearningResourceRules rules, RequestBodies bodies) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
    }

    @Transactional
    public LearningResourceView add(LearningResourceRequest request) {
        rules.requirePossible(request);
        return LearningResourceView.of(store.add(new LearningResourceEntry(request)));
    }

    public LearningResourceView get(UUID id) {
        return LearningResourceView.of(store.get(LearningResourceEntry.class, id));
    }

    public PageView<LearningResourceView> page(LearningResourceFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("madeOn", Listing.of(LearningResourceEntry.class, LearningResourceEntry::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where(
                        PUSHED,
                        "pushedTo",
                        own.pushedTo() == null ? null : own.pushedTo().name())
                .where("locate(:q, r.title) > 0", "q", own.q())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(LearningResourceView::of);
    }

    @Transactional
    public LearningResourceView replace(UUID id, @Nullable String ifMatch, LearningResourceRequest request) {
        return LearningResourceView.of(
                store.change(LearningResourceEntry.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public LearningResourceView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return LearningResourceView.of(store.change(
                LearningResourceEntry.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(LearningResourceRequest.of(row), LearningResourceRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(LearningResourceEntry.class, id, ifMatch);
    }

    private void edit(LearningResourceEntry row, LearningResourceRequest request) {
        rules.requirePossible(request);
        row.edit(request);
    }
}
