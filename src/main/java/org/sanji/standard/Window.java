package org.sanji.standard;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The stretch of time a figure is asked for, seen from the year of an evaluation. All windows end on 31 December of
 * that year. A measure that is a stock has its value on that day in every window.
 */
public enum Window {
    YEAR,
    LAST_3_YEARS,
    CUMULATIVE;

    /** The first day that counts; empty when everything since the beginning counts. */
    public Optional<LocalDate> start(int year) {
        return switch (this) {
            case YEAR -> Optional.of(LocalDate.of(year, Month.JANUARY, 1));
            case LAST_3_YEARS -> Optional.of(LocalDate.of(year - 2, Month.JANUARY, 1));
            case CUMULATIVE -> Optional.empty();
        };
    }

    /** The last day that counts. */
    public LocalDate end(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
