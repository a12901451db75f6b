package org.sanji.capture.survey;

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
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records surveys. */
@ApplicationScoped
public class SurveyService {

    private static final List<Sort<Survey>> SORTS =
            List.of(Sort.byDate("surveyedOn", row -> row.surveyedOn), Sort.byNumber("sample", row -> row.sample));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    SurveyService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public SurveyView add(SurveyRequest request) {
        check(request);
        return SurveyView.of(store.add(new Survey(request)));
    }

    public SurveyView get(UUID id) {
        return SurveyView.of(store.get(Survey.class, id));
    }

    public PageView<SurveyView> page(SurveyFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("surveyedOn", Listing.of(Survey.class, Survey::id))
                .where("r.subject = :subject", "subject", own.subject())
                .where("r.method = :method", "method", own.method())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(SurveyView::of);
    }

    @Transactional
    public SurveyView replace(UUID id, @Nullable String ifMatch, SurveyRequest request) {
        return SurveyView.of(store.change(Survey.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public SurveyView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return SurveyView.of(store.change(
                Survey.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(SurveyRequest.of(row), SurveyRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(Survey.class, id, ifMatch);
    }

    private void edit(Survey row, SurveyRequest request) {
        check(request);
        row.edit(request);
    }

    private void check(SurveyRequest request) {
        dates.requireHappened("/surveyedOn", request.surveyedOn());
        if (request.positive() > request.sample()) {
            throw ProblemException.rule("/positive", "above-sample", String.valueOf(request.sample()));
        }
    }
}
