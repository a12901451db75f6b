package org.sanji.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * One way a list can be sorted. The id always breaks ties, so a page never shows an item twice.
 *
 * @param name what clients write; a leading {@code -} turns the order round
 * @param path the property sorted by, never null in a row
 * @param valueOf reads that property
 * @param parse reads its text from a cursor
 */
public record Sort<T>(String name, String path, Function<T, Object> valueOf, Function<String, Object> parse) {

    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    public static <T> Sort<T> byDate(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, Sort::date);
    }

    public static <T> Sort<T> byText(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, text -> text);
    }

    public static <T> Sort<T> byNumber(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, Integer::valueOf);
    }

    public static <T> Sort<T> byDecimal(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, Sort::decimal);
    }

    private static Object date(String text) {
        return LocalDate.parse(checked(DATE, text));
    }

    // Without a bound on its form, a made-up 1e999999999 would be written out digit by digit.
    private static Object decimal(String text) {
        return new BigDecimal(checked(DECIMAL, text));
    }

    private static String checked(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not of the form of this sort");
        }
        return text;
    }

    /** The wanted sort out of the closed list of an operation. */
    static <T> Sort<T> choose(String wanted, List<Sort<T>> allowed) {
        String name = wanted.startsWith("-") ? wanted.substring(1) : wanted;
        return allowed.stream()
                .filter(sort -> sort.name.equals(name))
                .findFirst()
                .orElseThrow(() -> refuse(allowed));
    }

    private static <T> ProblemException refuse(List<Sort<T>> allowed) {
        String names = String.join(", ", allowed.stream().map(Sort::name).toList());
        return ProblemException.of(
                ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter("sort", "unknown-value", names)));
    }

    static boolean isDescending(@Nullable String wanted) {
        return wanted != null && wanted.startsWith("-");
    }
}
