package org.sanji.capture.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records budgets and spending. */
@ApplicationScoped
public class FundingEntryService {

    private static final List<Sort<FundingEntry>> SORTS = List.of(
            Sort.byDate("bookedOn", row -> row.bookedOn),
            new Sort<>("year", "fiscalYear", row -> row.fiscalYear, Integer::valueOf),
            Sort.byDecimal("amount", row -> row.amount),
            Sort.byText("title", row -> row.title));

    private final CaptureStore store;
    private final RequestBodies bodies;

    FundingEntryService(CaptureStore store, RequestBodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    @Transactional
    public FundingEntryView add(FundingEntryRequest request) {
        check(request);
        return FundingEntryView.of(store.add(new FundingEntry(request)));
    }

    public FundingEntryView get(UUID id) {
        return FundingEntryView.of(store.get(FundingEntry.class, id));
    }

    public PageView<FundingEntryView> page(FundingEntryFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("bookedOn", Listing.of(FundingEntry.class, FundingEntry::id))
                .where("r.fiscalYear = :year", "year", own.year())
                .where("r.entryType = :type", "type", own.type())
                .where("r.source = :source", "source", own.source())
                .where("r.purpose = :purpose", "purpose", own.purpose())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(FundingEntryView::of);
    }

    @Transactional
    public FundingEntryView replace(UUID id, @Nullable String ifMatch, FundingEntryRequest request) {
        return FundingEntryView.of(store.change(FundingEntry.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public FundingEntryView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return FundingEntryView.of(store.change(
                FundingEntry.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(FundingEntryRequest.of(row), FundingEntryRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(FundingEntry.class, id, ifMatch);
    }

    private static void edit(FundingEntry row, FundingEntryRequest request) {
        check(request);
        row.edit(request);
    }

    private static void check(FundingEntryRequest request) {
        if (!DateSpan.ofYear(request.year()).contains(request.bookedOnOrYearEnd())) {
            throw ProblemException.rule("/bookedOn", "outside-year", String.valueOf(request.year()));
        }
    }
}
