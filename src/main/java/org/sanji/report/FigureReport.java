package org.sanji.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a clause: against what is asked for, beside the other places, and over the years. Places on an axis are
 * in percent.
 *
 * @param label what is counted
 * @param value null when nobody knows
 * @param asked null when nothing can be said
 * @param fraction part and whole of a share
 * @param filled how long the bar is
 * @param threshold where on it the line stands
 */
public record FigureReport(
        String label,
        @Nullable String value,
        @Nullable String asked,
        @Nullable String fraction,
        Mark mark,
        String filled,
        @Nullable String threshold,
        List<Strip> strips,
        List<Year> years) {

    /**
     * Where the place stands among those of a region.
     *
     * @param places how many have a value, this one included
     * @param rank 1 for the highest value; places alike share it
     * @param low where the lowest value stands, {@code span} how far it is to the highest
     * @param lower where the second quarter begins, {@code box} how long the two quarters in the middle are
     * @param own where the place itself stands
     */
    public record Strip(
            String region,
            int places,
            long rank,
            String middle,
            String low,
            String span,
            String lower,
            String box,
            String median,
            String own) {}

    /**
     * The figure of a year.
     *
     * @param value null when nobody knows
     * @param height of its column, {@code top} where the column begins
     */
    public record Year(int year, @Nullable String value, String top, String height) {}
}
