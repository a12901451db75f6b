package org.sanji.rollup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanji.kernel.RegionCode;

/** How values of parts become the value of a whole, where that is not a plain sum. Pure. */
final class RollUp {

    /** What is known of one region by itself. */
    record Part(RegionCode region, Amount amount) {}

    private RollUp() {}

    static Optional<Amount> min(Collection<Part> parts) {
        return extreme(parts, BigDecimal::min);
    }

    static Optional<Amount> max(Collection<Part> parts) {
        return extreme(parts, BigDecimal::max);
    }

    private static Optional<Amount> extreme(
            Collection<Part> parts, java.util.function.BinaryOperator<BigDecimal> better) {
        return parts.stream()
                .map(Part::amount)
                .reduce((one, other) ->
                        new Amount(better.apply(one.value(), other.value()), one.rows() + other.rows()));
    }

    /**
     * What a region states of itself; where it states nothing, the sum of what the regions under it state. Nothing is
     * counted twice: a village's statement counts only where its town makes none.
     */
    static Optional<Amount> statedOrSum(RegionCode region, Collection<Part> parts) {
        Optional<Amount> stated =
                sum(parts.stream().filter(part -> part.region().equals(region)).toList());
        if (stated.isPresent()) {
            return stated;
        }
        Map<RegionCode, List<Part>> byChild = parts.stream()
                .filter(part -> region.covers(part.region()))
                .collect(Collectors.groupingBy(part -> childOf(region, part.region())));
        return byChild.entrySet().stream()
                .flatMap(child -> statedOrSum(child.getKey(), child.getValue()).stream())
                .reduce(Amount::plus);
    }

    private static Optional<Amount> sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Amount::plus);
    }

    /** The region directly under a region on the way down to a place. */
    private static RegionCode childOf(RegionCode region, RegionCode place) {
        RegionCode step = place;
        while (!step.parent().map(region::equals).orElse(true)) {
            step = step.parent().orElseThrow();
        }
        return step;
    }
}
