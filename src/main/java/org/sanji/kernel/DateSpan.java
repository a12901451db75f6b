package org.sanji.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both inclusive. Without an end it is still running. */
public record DateSpan(LocalDate from, @Nullable LocalDate to) {

    public static DateSpan on(LocalDate day) {
        return new DateSpan(day, day);
    }

    public static DateSpan ofYear(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether every day of the other span lies in this one. */
    public boolean contains(DateSpan other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    public boolean overlaps(DateSpan other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /**
     * Refuses a span that ends before it begins.
     *
     * @throws ProblemException 422 at the pointer of the end
     */
    public void requireOrder(String pointerOfEnd) {
        if (to != null && to.isBefore(from)) {
            throw ProblemException.rule(pointerOfEnd, "date-order");
        }
    }
}
