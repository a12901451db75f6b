package org.sanji.rollup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.StaleMarks;
import org.sanji.measure.Measure;

/**
 * What is left of a round over a county. Each part of it is a transaction of its own; the marks go with the last one, so that
 * a round that ends early is begun again from its start. Pure.
 *
 * @param marks the marks it works off
 * @param changes what those who follow figures are told at its end
 */
record RollUpRound(String county, List<UUID> marks, List<List<Step>> parts, List<Change> changes) {

    /** Measures that are computed together. */
    record Step(List<Measure> measures, RollUpScope scope) {}

    /**
     * Figures of one feature that changed.
     *
     * @param scope where; null where that is most of the county
     */
    record Change(String feature, Months months, @Nullable RollUpScope scope) {

        /** Whether it comes of institutions that stand elsewhere, or may. */
        boolean ofTree() {
            return feature.equals(StaleMarks.EVERYTHING);
        }
    }

    /** Nothing to do, or another worker does it. */
    static RollUpRound nothing(String county) {
        return new RollUpRound(county, List.of(), List.of(), List.of());
    }

    boolean changesTree() {
        return changes.stream().anyMatch(Change::ofTree);
    }

    boolean isDone() {
        return parts.isEmpty();
    }

    /** Without its first part. */
    RollUpRound rest() {
        return new RollUpRound(county, marks, parts.subList(1, parts.size()), changes);
    }
}
