package org.sanji.capture.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.Etag;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records recognitions. */
@ApplicationScoped
public class RecognitionService {

    private static final List<Sort<Recognition>> SORTS = List.of(Sort.byDate("grantedOn", row -> row.grantedOn));

    private final EntityManager entities;
    private final CaptureStore store;
    private final RequestBodies bodies;
    private final RecognitionRules rules;

    RecognitionService(EntityManager entities, CaptureStore store, RequestBodies bodies, RecognitionRules rules) {
        this.entities = entities;
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

    /** What a decision on an application grants: nobody changes or removes it but {@link #revoke}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(RecognitionRequest request, UUID evaluation) {
        var row = new Recognition(request);
        row.evaluation = evaluation;
        rules.check(row.id(), request);
        store.add(row);
    }

    /**
     * Takes back what a decision granted, from that day on.
     *
     * @throws ProblemException 422 when the day is in the future or before the grant
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(UUID evaluation, LocalDate day) {
        Recognition granted = entities.createQuery("from Recognition where evaluation = :evaluation", Recognition.class)
                .setParameter("evaluation", evaluation)
                .getSingleResult();
        String version = new Etag(granted.version()).header();
        store.change(Recognition.class, granted.id(), version, row -> {
            RecognitionRequest revoked = RecognitionRequest.of(row).revokedOn(day);
            rules.check(row.id(), revoked);
            row.edit(revoked);
        });
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
        requireRecorded(store.get(Recognition.class, id));
        store.remove(Recognition.class, id, ifMatch);
    }

    private static void requireRecorded(Recognition row) {
        if (row.evaluation != null) {
            throw ProblemException.of(ProblemType.STATE_CONFLICT, "granted-by-decision", row.evaluation.toString());
        }
    }

    private void edit(Recognition row, RecognitionRequest request) {
        requireRecorded(row);
        rules.check(row.id(), request);
        row.edit(request);
    }
}
