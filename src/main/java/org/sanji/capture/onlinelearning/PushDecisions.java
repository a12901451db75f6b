package org.sanji.capture.onlinelearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.BatchedChange;
import org.sanji.capture.learner.Learner;
import org.sanji.institution.HeldInstitution;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.RegionCode;
import org.sanji.reporting.AffectedDays;

/**
 * Decides record by record, in the order they were sent, what becomes of a batch: by the rules of a single record, as if
 * each were stored before the next is looked at. Asks the database nothing.
 */
final class PushDecisions {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(24);

    private final PushedRows.Found found;
    private final Map<PushedRows.Source, OnlineLearningRecord> stored;
    private final Map<PushedRows.Day, BigDecimal> hours;
    private final Predicate<RegionCode> authority;
    private final LocalDate today;
    private final Map<UUID, BatchedChange> changes = new LinkedHashMap<>();

    PushDecisions(PushedRows.Found found, Predicate<RegionCode> authority, LocalDate today) {
        this.found = found;
        this.stored = new HashMap<>(found.stored());
        this.hours = new HashMap<>(found.hours());
        this.authority = authority;
        this.today = today;
    }

    /** What is to be stored of all that was decided. */
    Collection<BatchedChange> changes() {
        return changes.values();
    }

    PushedRecord decide(OnlineLearningRequest request) {
        Learner learner = found.learners().get(request.learner());
        if (learner == null) {
            return PushedRecord.rejected("/learner", "unknown-learner");
        }
        HeldInstitution place = place(learner.institution());
        OnlineLearningRecord row = stored.get(PushedRows.Source.of(request));
        if (!authority.test(place.region())
                || row != null && !authority.test(place(row.institution()).region())) {
            return PushedRecord.rejected("/learner", "outside-region");
        }
        if (row != null && row.says(request)) {
            return new PushedRecord(PushOutcome.UNCHANGED, row.id(), List.of());
        }
        var candidate = new OnlineLearningRecord(request, learner);
        List<FieldError> errors = refusals(request, place, row, candidate);
        return errors.isEmpty() ? stored(request, learner, row, candidate) : PushedRecord.rejected(errors);
    }

    private HeldInstitution place(UUID institution) {
        return Objects.requireNonNull(found.places().get(institution));
    }

    private List<FieldError> refusals(
            OnlineLearningRequest request,
            HeldInstitution place,
            @Nullable OnlineLearningRecord row,
            OnlineLearningRecord candidate) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = request.learnedOn();
        if (day.isAfter(today)) {
            errors.add(FieldError.at("/learnedOn", "in-future", today.toString()));
        }
        boolean open = found.open().getOrDefault(place.id(), List.of()).stream().anyMatch(span -> span.contains(day));
        if (!open) {
            errors.add(notOpen(place));
        }
        BigDecimal others = othersOf(request, row);
        if (others.add(request.hours()).compareTo(LONGEST) > 0) {
            errors.add(FieldError.at("/hours", "hours-of-day", others.toPlainString()));
        }
        List<AffectedDays> altered =
                row == null ? BatchedChange.alteredBy(candidate) : BatchedChange.alteredBy(row, candidate);
        if (found.locked().concern(altered)) {
            errors.add(FieldError.at("/learnedOn", "period-locked"));
        }
        return errors;
    }

    private static FieldError notOpen(HeldInstitution place) {
        LocalDate last = place.open().to();
        return FieldError.at(
                "/learner",
                "institution-not-open",
                place.name(),
                place.open().from().toString(),
                last == null ? "" : last.toString());
    }

    /** What other records say of the day; what the row itself said before does not count. */
    private BigDecimal othersOf(OnlineLearningRequest request, @Nullable OnlineLearningRecord row) {
        BigDecimal all = hours.getOrDefault(day(request.learner(), request.learnedOn()), BigDecimal.ZERO);
        boolean own = row != null && row.learner.equals(request.learner()) && row.learnedOn.equals(request.learnedOn());
        return own ? all.subtract(row.hours) : all;
    }

    private PushedRecord stored(
            OnlineLearningRequest request,
            Learner learner,
            @Nullable OnlineLearningRecord row,
            OnlineLearningRecord candidate) {
        if (row == null) {
            stored.put(PushedRows.Source.of(request), candidate);
            changes.put(candidate.id(), BatchedChange.creating(candidate));
            hours.merge(day(request.learner(), request.learnedOn()), request.hours(), BigDecimal::add);
            return new PushedRecord(PushOutcome.CREATED, candidate.id(), List.of());
        }
        changes.computeIfAbsent(row.id(), absent -> BatchedChange.changing(row));
        hours.computeIfPresent(day(row.learner, row.learnedOn), (same, all) -> all.subtract(row.hours));
        row.edit(request, learner);
        hours.merge(day(request.learner(), request.learnedOn()), request.hours(), BigDecimal::add);
        return new PushedRecord(PushOutcome.UPDATED, row.id(), List.of());
    }

    private static PushedRows.Day day(UUID learner, LocalDate day) {
        return new PushedRows.Day(learner, day);
    }
}
