package org.sanji.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A calendar period in Asia/Shanghai for which a figure is asked: a year ({@code 2025}), a quarter ({@code 2025-Q3}) or
 * a month ({@code 2025-09}). Both ends are inclusive.
 *
 * @throws IllegalArgumentException when the text has none of the three forms or a year outside 2000 to 2099
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^20\\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$",
        description = "A year, a quarter or a month",
        examples = "2025")
public record Period(YearMonth first, YearMonth last) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** Reads one of the three forms. */
    @JsonCreator
    public static Period of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("A period is a year, a quarter or a month: 2025, 2025-Q3 or 2025-09");
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            int firstMonth = Integer.parseInt(form.group(2)) * 3 - 2;
            return new Period(YearMonth.of(year, firstMonth), YearMonth.of(year, firstMonth + 2));
        }
        return form.group(3) == null
                ? ofYear(year)
                : new Period(YearMonth.of(year, Integer.parseInt(form.group(3))), YearMonth.parse(text));
    }

    /** How Jakarta REST reads a parameter. */
    public static Period fromString(String text) {
        return of(text);
    }

    public static Period ofYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    public LocalDate start() {
        return first.atDay(1);
    }

    public LocalDate end() {
        return last.atEndOfMonth();
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start()) && !date.isAfter(end());
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    @Override
    public int compareTo(Period other) {
        return first.compareTo(other.first);
    }

    @JsonValue
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        boolean year = first.plusMonths(11).equals(last);
        return year ? String.valueOf(first.getYear()) : first.getYear() + "-Q" + (last.getMonthValue() / 3);
    }
}
