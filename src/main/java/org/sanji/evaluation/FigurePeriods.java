package org.sanji.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.sanji.kernel.Period;
import org.sanji.measure.Measure;
import org.sanji.measure.Time;
import org.sanji.standard.Window;

/** The periods for which the figures of a window are asked. */
public final class FigurePeriods {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private FigurePeriods() {}

    /**
     * The one period of a window. Only a flow depends on where it begins; people and articles counted once need it in
     * one piece, because three years of them are less than their sum.
     */
    public static Period spanning(Measure measure, Window window, int year) {
        Period lastYear = Period.ofYear(year);
        return measure.time() == Time.FLOW
                ? new Period(YearMonth.from(window.start(year).orElse(BEGINNING)), lastYear.last())
                : lastYear;
    }

    /** The years of a window, in which its rows can be asked for; the last one stands for all since the beginning. */
    static List<Period> yearly(Measure measure, Window window, int year) {
        int first = measure.time() == Time.FLOW && window == Window.LAST_3_YEARS
                ? window.start(year).orElseThrow().getYear()
                : year;
        return IntStream.rangeClosed(first, year).mapToObj(Period::ofYear).toList();
    }
}
