package org.sanji.capture.media;

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
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records media reports. */
@ApplicationScoped
public class MediaReportService {

    private static final List<Sort<MediaReport>> SORTS = List.of(
            Sort.byDate("publishedOn", row -> row.publishedOn),
            Sort.byText("title", row -> row.title),
            Sort.byText("outlet", row -> row.outlet));

    private final CaptureStore store;
    private final RequestBodies bodies;
    private final EventDates dates;

    MediaReportService(CaptureStore store, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public MediaReportView add(MediaReportRequest request) {
        dates.requireHappened("/publishedOn", request.publishedOn());
        return MediaReportView.of(store.add(new MediaReport(request)));
    }

    public MediaReportView get(UUID id) {
        return MediaReportView.of(store.get(MediaReport.class, id));
    }

    public PageView<MediaReportView> page(MediaReportFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("publishedOn", Listing.of(MediaReport.class, MediaReport::id))
                .where("r.outletLevel = :outletLevel", "outletLevel", own.outletLevel())
                .where("r.kind = :kind", "kind", own.kind())
                .where("r.subject = :subject", "subject", own.subject())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(MediaReportView::of);
    }

    @Transactional
    public MediaReportView replace(UUID id, @Nullable String ifMatch, MediaReportRequest request) {
        return MediaReportView.of(store.change(MediaReport.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public MediaReportView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return MediaReportView.of(store.change(
                MediaReport.class,
                id,
                ifMatch,
                row -> edit(row, patch.apply(MediaReportRequest.of(row), MediaReportRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(MediaReport.class, id, ifMatch);
    }

    private void edit(MediaReport row, MediaReportRequest request) {
        dates.requireHappened("/publishedOn", request.publishedOn());
        row.edit(request);
    }
}
