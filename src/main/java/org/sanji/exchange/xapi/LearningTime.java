package org.sanji.exchange.xapi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Durations of ISO 8601 as learning time: hours with two places. Pure. */
final class LearningTime {

    private static final String NUMBER = "(?:(\\d+(?:[.,]\\d+)?)%s)?";
    private static final Pattern FORM = Pattern.compile("P(?=.)"
            + Stream.of("Y", "M", "W", "D").map(NUMBER::formatted).reduce("", String::concat)
            + "(?:T(?=.)"
            + Stream.of("H", "M", "S").map(NUMBER::formatted).reduce("", String::concat)
            + ")?");
    private static final int YEARS = 1;
    private static final int MONTHS = 2;

    /** Seconds of weeks, days, hours, minutes and seconds. Years and months have no length of their own. */
    private static final List<Long> SECONDS = List.of(604_800L, 86_400L, 3_600L, 60L, 1L);

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final int PLACES = 2;

    private LearningTime() {}

    static boolean isDuration(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether it is told in years or months, which last longer than any day of learning. */
    static boolean hasNoLength(String duration) {
        Matcher parts = parts(duration);
        return isPositive(parts.group(YEARS)) || isPositive(parts.group(MONTHS));
    }

    /** Its hours, rounded half up to 36 seconds. */
    static BigDecimal hours(String duration) {
        Matcher parts = parts(duration);
        BigDecimal seconds = BigDecimal.ZERO;
        for (int unit = 0; unit < SECONDS.size(); unit++) {
            seconds =
                    seconds.add(number(parts.group(MONTHS + 1 + unit)).multiply(BigDecimal.valueOf(SECONDS.get(unit))));
        }
        return seconds.divide(HOUR, PLACES, RoundingMode.HALF_UP);
    }

    private static Matcher parts(String duration) {
        Matcher parts = FORM.matcher(duration);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a duration: " + duration);
        }
        return parts;
    }

    private static boolean isPositive(@Nullable String part) {
        return number(part).signum() > 0;
    }

    private static BigDecimal number(@Nullable String part) {
        return part == null ? BigDecimal.ZERO : new BigDecimal(part.replace(',', '.'));
    }
}
