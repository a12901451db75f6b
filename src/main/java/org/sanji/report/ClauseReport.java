package org.sanji.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause on the page of an evaluation.
 *
 * @param number as the standard numbers it; null of the gate
 * @param text the words of the standard
 * @param note how they are read where they leave a choice
 * @param reason why the result is what it is; empty where the figures say it, or this software would find another one
 * @param selfScore what the community gives itself, 0 to 100; null where it is not asked
 * @param narrative what it says of itself
 * @param scores what reviewers gave, as far as the caller may see it
 * @param missing data nobody recorded, and {@code moreMissing} how many besides
 */
public record ClauseReport(
        String id,
        @Nullable String number,
        String title,
        String text,
        @Nullable String note,
        Mark mark,
        String reason,
        List<FigureReport> figures,
        @Nullable Integer selfScore,
        @Nullable String narrative,
        List<Integer> scores,
        List<String> missing,
        int moreMissing) {

    /** Clauses under one heading; the gate stands under none. */
    public record Group(@Nullable String title, List<ClauseReport> clauses) {}
}
