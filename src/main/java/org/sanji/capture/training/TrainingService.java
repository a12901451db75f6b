package org.sanji.capture.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.CaptureFilter;
import org.sanji.capture.CaptureStore;
import org.sanji.capture.EventDates;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.MergePatch;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.RequestBodies;
import org.sanji.tenancy.Listing;
import org.sanji.tenancy.Sort;

/** Records trainings and who attended them. */
@ApplicationScoped
public class TrainingService {

    private static final List<Sort<Training>> SORTS = List.of(
            Sort.byDate("heldOn", row -> row.heldOn),
            Sort.byText("title", row -> row.title),
            Sort.byDecimal("hours", row -> row.hours));

    private final CaptureStore store;
    private final Attendances attendances;
    private final EntityManager entities;
    private final RequestBodies bodies;
    private final EventDates dates;

    TrainingService(
            CaptureStore store,
            Attendances attendances,
            EntityManager entities,
            RequestBodies bodies,
            EventDates dates) {
        this.store = store;
        this.attendances = attendances;
        this.entities = entities;
        this.bodies = bodies;
        this.dates = dates;
    }

    @Transactional
    public TrainingView add(TrainingRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        Training row = store.add(new Training(request));
        attendances.markStale(attendances.replace(row, request.attendees(), List.of()), row.days());
        return TrainingView.of(row);
    }

    public TrainingView get(UUID id) {
        return TrainingView.of(found(id));
    }

    public PageView<TrainingView> page(TrainingFilter own, CaptureFilter filter, PageQuery page) {
        String attended = "r.id in (select a.training from TrainingAttendance a where a.staffMember = :attendee)";
        var listing = filter.on("heldOn", Listing.of(Training.class, Training::id))
                .where("r.topic = :topic", "topic", own.topic())
                .where("r.organiserLevel = :organiserLevel", "organiserLevel", own.organiserLevel())
                .where(attended, "attendee", own.attendee())
                .sortedBy(filter.sort(), SORTS);
        PageView<Training> found = store.page(listing, filter, page);
        attendances.load(found.items());
        return found.map(TrainingView::of);
    }

    @Transactional
    public TrainingView replace(UUID id, @Nullable String ifMatch, TrainingRequest request) {
        return change(id, ifMatch, row -> request);
    }

    @Transactional
    public TrainingView patch(UUID id, @Nullable String ifMatch, MergePatch patch) {
        return change(id, ifMatch, row -> patch.apply(TrainingRequest.of(row), TrainingRequest.class, bodies));
    }

    private TrainingView change(UUID id, @Nullable String ifMatch, Function<Training, TrainingRequest> wanted) {
        found(id);
        return TrainingView.of(store.change(Training.class, id, ifMatch, row -> edit(row, wanted.apply(row))));
    }

    private void edit(Training row, TrainingRequest request) {
        dates.requireHappened("/heldOn", request.heldOn());
        List<UUID> attendeesBefore = row.attendees;
        DateSpan daysBefore = row.days();
        attendances.markStale(row.id(), daysBefore);
        row.edit(request);
        attendances.markStale(attendances.replace(row, request.attendees(), attendeesBefore), row.days());
        if (!row.attendees.equals(attendeesBefore)) {
            // Who attended is part of the training, though not of its row: two changes must not pass each other.
            entities.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        Training row = found(id);
        attendances.markStale(id, row.days());
        attendances.remove(row, row.attendees);
        store.remove(Training.class, id, ifMatch);
    }

    /** The training with its attendees: the trail is to say who attended before a change. */
    private Training found(UUID id) {
        Training row = store.get(Training.class, id);
        attendances.load(List.of(row));
        return row;
    }
}
