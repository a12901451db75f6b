package org.sanji.capture.onlinelearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records online learning, each record of a platform once however often it is pushed. */
@ApplicationScoped
public class OnlineLearningService {

    private static final List<Sort<OnlineLearningRecord>> SORTS =
            List.of(Sort.byDate("learnedOn", row -> row.learnedOn), Sort.byDecimal("hours", row -> row.hours));

    /** The id of a record that is not stored. */
    private static final UUID NONE_YET = new UUID(0, 0);

    private final CaptureStore store;
    private final OnlineLearningRules rules;
    private final RequestBodies bodies;

    OnlineLearningService(CaptureStore store, OnlineLearningRules rules, RequestBodies bodies) {
        this.store = store;
        this.rules = rules;
        this.bodies = bodies;
    }

    /** Stores a record, or finds it stored: then nothing is written. */
    @Transactional
    public OnlineLearningView add(OnlineLearningRequest request) {
        LearnerDay day = rules.lockedDay(request, NONE_YET);
        Optional<OnlineLearningRecord> stored = rules.stored(request);
        if (stored.isPresent()) {
            return storedAlready(stored.get(), request);
        }
        rules.requirePossible(request, day);
        return OnlineLearningView.of(store.add(new OnlineLearningRecord(request, day.learner())));
    }

    private static OnlineLearningView storedAlready(OnlineLearningRecord stored, OnlineLearningRequest request) {
        if (!stored.says(request)) {
            throw ProblemException.of(ProblemType.DUPLICATE, "source-record-differs");
        }
        return OnlineLearningView.of(stored);
    }

    public OnlineLearningView get(UUID id) {
        return OnlineLearningView.of(store.get(OnlineLearningRecord.class, id));
    }

    public PageView<OnlineLearningView> page(OnlineLearningFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("learnedOn", Listing.of(OnlineLearningRecord.class, OnlineLearningRecord::id))
                .where("r.learner = :learner", "learner", own.learner())
                .where("r.platform = :platform", "platform", own.platform())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(OnlineLearningView::of);
    }

    @Transactional
    public OnlineLearningView replace(UUID id, @Nullable String ifMatch, OnlineLearningRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public OnlineLearningView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(
                id, ifMatch, row -> patch.apply(OnlineLearningRequest.of(row), OnlineLearningRequest.class, bodies));
    }

    private OnlineLearningView change(
            UUID id, @Nullable String ifMatch, Function<OnlineLearningRecord, OnlineLearningRequest> wanted) {
        return OnlineLearningView.of(
                store.change(OnlineLearningRecord.class, id, ifMatch, row -> edit(row, wanted.apply(row))));
    }

    private void edit(OnlineLearningRecord row, OnlineLearningRequest request) {
        LearnerDay day = rules.lockedDay(request, row.id());
        boolean another = rules.stored(request)
                .filter(stored -> !stored.id().equals(row.id()))
                .isPresent();
        if (another) {
            throw ProblemException.of(ProblemType.DUPLICATE, "source-record-differs");
        }
        rules.requirePossible(request, day);
        row.edit(request, day.learner());
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(OnlineLearningRecord.class, id, ifMatch);
    }
}
