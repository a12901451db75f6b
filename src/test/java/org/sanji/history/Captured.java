package org.sanji.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as the model knows it: an activity on a day, a post or a facility from a day on.
 *
 * @param person who holds the post, for a post; else what tells the row from others
 * @param amount participants or devices
 */
record Captured(
        String id,
        Kind kind,
        String unit,
        LocalDate from,
        @Nullable LocalDate to,
        String person,
        int amount) {

    enum Kind {
        ACTIVITY("activities"),
        POST("staff"),
        FACILITY("facilities");

        final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
