package org.sanji.capture.learninggroupmeeting;

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

/** Records meetings of learning groups. */
@ApplicationScoped
public class LearningGroupMeetingService {

    private static final List<Sort<LearningGroupMeeting>> SORTS = List.of(
            Sort.byDate("heldOn", row -> row.heldOn),
            Sort.byText("title", row -> row.title),
            Sort.byNumber("participants", row -> row.participants));

    private final CaptureStore store;
    private final MeetingsOfGroup meetings;
    private final RequestBodies bodies;
    private final EventDates dates;

    LearningGroupMeetingService(CaptureStore store, MeetingsOfGroup meetings, RequestBodies bodies, EventDates dates) {
        this.store = store;
        this.meetings = meetings;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public LearningGroupMeetingView add(LearningGroupMeetingRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        // First the store, which asks whether the caller may record there.
        LearningGroupMeeting row = store.add(new LearningGroupMeeting(request));
        meetings.requirePossible(request);
        return LearningGroupMeetingView.of(row);
    }

    public LearningGroupMeetingView get(UUID id) {
        return LearningGroupMeetingView.of(store.get(LearningGroupMeeting.class, id));
    }

    public PageView<LearningGroupMeetingView> page(
            LearningGroupMeetingFilter own, CaptureFilter filter, PageQuery page) {
        var listing = filter.on("heldOn", Listing.of(LearningGroupMeeting.class, LearningGroupMeeting::id))
                .where("r.learningGroup = :group", "group", own.group())
                .where("r.kind = :kind", "kind", own.kind())
                .sortedBy(filter.sort(), SORTS);
        return store.page(listing, filter, page).map(LearningGroupMeetingView::of);
    }

    @Transactional
    public LearningGroupMeetingView replace(UUID id, @Nullable String ifMatch, LearningGroupMeetingRequest request) {
        return LearningGroupMeetingView.of(
                store.change(LearningGroupMeeting.class, id, ifMatch, row -> edit(row, request)));
    }

    @Transactional
    public LearningGroupMeetingView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return LearningGroupMeetingView.of(store.change(
                LearningGroupMeeting.class,
                id,
                ifMatch,
                row -> edit(
                        row,
                        patch.apply(LearningGroupMeetingRequest.of(row), LearningGroupMeetingRequest.class, bodies))));
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        store.remove(LearningGroupMeeting.class, id, ifMatch);
    }

    private void edit(LearningGroupMeeting row, LearningGroupMeetingRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        meetings.requirePossible(request);
        row.edit(request);
    }
}
