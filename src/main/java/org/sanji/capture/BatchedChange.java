package org.sanji.capture;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.audit.AuditTrail;
import org.sanji.reporting.AffectedDays;

/** One row of many that are stored at once: a new one, or one that is about to be edited. */
public final class BatchedChange {

    private final CapturedRecord row;
    private final @Nullable String before;
    private final @Nullable RowState stateBefore;

    private BatchedChange(CapturedRecord row, @Nullable String before, @Nullable RowState stateBefore) {
        this.row = row;
        this.before = before;
        this.stateBefore = stateBefore;
    }

    /** Of a row that is not stored yet. */
    public static BatchedChange creating(CapturedRecord row) {
        return new BatchedChange(row, null, null);
    }

    /** Of a stored row, taken before it is edited. */
    public static BatchedChange changing(CapturedRecord row) {
        return new BatchedChange(row, AuditTrail.stateOf(row), RowState.of(row));
    }

    /** The days a new row alters, which no approved report may hold. */
    public static List<AffectedDays> alteredBy(CapturedRecord row) {
        return RowState.of(row).everywhere();
    }

    /** The days an edit alters. What differs is neither stored nor the id compared. */
    public static List<AffectedDays> alteredBy(CapturedRecord stored, CapturedRecord edited) {
        return RowState.of(stored).until(RowState.of(edited));
    }

    CapturedRecord row() {
        return row;
    }

    /** What the row said; null when there was none. */
    @Nullable
    String before() {
        return before;
    }

    boolean isNew() {
        return before == null;
    }

    /** Where and when it counted before, and counts now. */
    List<AffectedDays> everywhere() {
        return Stream.of(
                        stateBefore == null ? List.<AffectedDays>of() : stateBefore.everywhere(),
                        RowState.of(row).everywhere())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }
}
