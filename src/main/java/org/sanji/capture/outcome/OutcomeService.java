package org.sanji.capture.outcome;

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

/** Records outcomes of learners. */
@ApplicationScoped
public class OutcomeService {

    private static final List<Sort<Outcome>> SORTS =
            List.of(Sort.byDate("grantedOn", row -> row.grantedOn), Sort.byText("title", row -> row.title));
    private static final String OF_CLASS =
            "r.enrolment in (select e.id from Enrolment e where e.courseClass = :courseClass)";

    private final CaptureStore store;
    private final OutcomeRules rules;
    private final RequestBodies bodies;

    OutcomeService(CaptureStore store, OutcomeRules rules, RequestBodies bodies) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
    }

    @Transactional
    public OutcomeView add(OutcomeRequest request) {
        var row = new Outcome(request);
        rules.check(request, row.id());
        return OutcomeView.of(store.add(row));
    }

    public OutcomeView get(UUID id) {
        return OutcomeView.of(store.get(Outcome.class, id));
    }

    public PageView<OutcomeView> page(OutcomeFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("grantedOn", Listing.of(Outcome.class, Outcome::id))
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.learner = :learner", "learner", own.learner())
                .where(OF_CLASS, "courseClass", own.courseClass())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(OutcomeView::of);
    }

    @Transactional
    public OutcomeView replace(UUID id, @Nullable String ifMatch, OutcomeRequest request) {
        return OutcomeView.of(store.change(Outcome.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public OutcomeView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return OutcomeView.of(store.change(
                Outcome.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(OutcomeRequest.of(row), OutcomeRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Outcome.class, id, ifMatch);
    }

    private void edit(Outcome row, OutcomeRequest request) {
        rules.check(request, row.id());
        row.edit(request);
    }
}
