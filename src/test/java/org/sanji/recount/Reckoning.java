package org.sanji.recount;

import static org.sanji.recount.Finding.MET;
import static org.sanji.recount.Finding.NOT_MET;
import static org.sanji.recount.Finding.NO_ONE;
import static org.sanji.recount.Finding.UNDECIDED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the clauses: not fewer than, a share, every one, all of them, one of them. */
final class Reckoning {

    private Reckoning() {}

    /** A reviewer judges. */
    static Finding judged() {
        return undecided(null, null, null, List.of());
    }

    static Finding undecided(
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<String> owing) {
        return new Finding(UNDECIDED, null, threshold, numerator, denominator, owing, List.of());
    }

    static Finding atLeast(int needed, BigDecimal found) {
        BigDecimal threshold = BigDecimal.valueOf(needed);
        return decided(found.compareTo(threshold) >= 0, found, threshold);
    }

    static Finding decided(boolean met, @Nullable BigDecimal value, BigDecimal threshold) {
        return new Finding(met ? MET : NOT_MET, value, threshold, null, null, List.of(), List.of());
    }

    /** A part of a whole that must be known and not nothing. */
    static Finding share(Fraction asked, @Nullable BigDecimal part, @Nullable BigDecimal whole, List<String> owing) {
        if (part == null || whole == null || whole.signum() == 0) {
            return undecided(asked.shown(), part, whole, owing);
        }
        String result = asked.isReachedBy(part, whole) ? MET : NOT_MET;
        return new Finding(result, Fraction.shown(part, whole), asked.shown(), part, whole, List.of(), List.of());
    }

    /** Every institution must reach a number: one that does not decides, one that is unknown leaves it open. */
    static Finding every(int needed, List<Institution> all) {
        BigDecimal threshold = BigDecimal.valueOf(needed);
        List<String> unknown = all.stream()
                .filter(Institution::isUnknown)
                .map(Institution::name)
                .toList();
        BigDecimal reaching = BigDecimal.valueOf(
                all.stream().filter(one -> one.reaches(needed)).count());
        BigDecimal whole = BigDecimal.valueOf(all.size());
        if (all.isEmpty()) {
            return undecided(threshold, reaching, whole, List.of(NO_ONE));
        }
        boolean failed =
                all.stream().filter(Predicate.not(Institution::isUnknown)).anyMatch(one -> !one.reaches(needed));
        String result = failed ? NOT_MET : unknown.isEmpty() ? MET : UNDECIDED;
        return new Finding(result, fewest(all), threshold, reaching, whole, unknown, List.of());
    }

    private static @Nullable BigDecimal fewest(List<Institution> all) {
        return all.stream()
                .map(Institution::number)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Finding allOf(Finding... parts) {
        return compound(NOT_MET, MET, parts);
    }

    static Finding anyOf(Finding... parts) {
        return compound(MET, NOT_MET, parts);
    }

    /** One part decides; else all must agree on the contrary. */
    private static Finding compound(String deciding, String contrary, Finding... parts) {
        List<String> results =
                Arrays.stream(parts).map(Finding::result).distinct().toList();
        String result =
                results.contains(deciding) ? deciding : results.equals(List.of(contrary)) ? contrary : UNDECIDED;
        return new Finding(result, null, null, null, null, List.of(), List.of(parts));
    }
}
