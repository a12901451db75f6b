package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One period, or all from one to another: {@code 2025}, {@code 2023..2025}, {@code 2024-Q3..2025-Q2}. Both ends are
 * inclusive and of the same length.
 *
 * @throws IllegalArgumentException when an end is no period, the ends differ in length, or the last lies before the first
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^20\\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?(\\.\\.20\\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?)?$",
        description = "A year, a quarter or a month, or all from one to another of the same length",
        examples = "2023..2025")
public record PeriodRange(Period first, Period last) {

    private static final String TO = "..";

    public PeriodRange {
        if (Step.of(first) != Step.of(last) || last.first().isBefore(first.first())) {
            throw new IllegalArgumentException("A range goes from a period to a later one of the same length");
        }
    }

    /** How Jakarta REST reads a parameter. */
    public static PeriodRange fromString(String text) {
        int to = text.indexOf(TO);
        return to < 0
                ? new PeriodRange(Period.of(text), Period.of(text))
                : new PeriodRange(Period.of(text.substring(0, to)), Period.of(text.substring(to + TO.length())));
    }

    /** The periods of its own length. */
    public List<Period> periods() {
        return by(Step.of(first));
    }

    /** Whether it can be cut into periods of one length: a quarter is no part of a month. */
    public boolean consistsOf(Step step) {
        return step.months() <= Step.of(first).months();
    }

    /**
     * The periods of one length that it consists of.
     *
     * @throws IllegalArgumentException when they are longer than its ends
     */
    public List<Period> by(Step step) {
        if (!consistsOf(step)) {
            throw new IllegalArgumentException("A range cannot be cut into periods longer than its ends");
        }
        YearMonth end = last.last();
        return Stream.iterate(first.first(), month -> !month.isAfter(end), month -> month.plusMonths(step.months()))
                .map(month -> new Period(month, month.plusMonths(step.months() - 1)))
                .toList();
    }

    /** Length of the periods of a series. */
    public enum Step {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        static Step of(Period period) {
            return Stream.of(values())
                    .filter(step -> period.first().plusMonths(step.months - 1L).equals(period.last()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Neither a year nor a quarter nor a month"));
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + TO + last;
    }
}
