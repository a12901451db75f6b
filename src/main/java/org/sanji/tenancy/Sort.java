package org.sanji.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

    public static <T> Sort<T> byDate(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, LocalDate::parse);
    }

    public static <T> Sort<T> byText(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, text -> text);
    }

    public static <T> Sort<T> byNumber(String name, Function<T, Object> valueOf) {
        return new Sort<>(name, name, valueOf, Integer::valueOf);
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
