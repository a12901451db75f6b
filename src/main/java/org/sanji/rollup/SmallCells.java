package org.sanji.rollup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;

/**
 * Decides which counts of people are not told outside of their county, so that none below a limit can be read, or reckoned
 * from those that are. It looks at one measure in one period: at the places of a tree, from a city or province down.
 *
 * <p>Hidden is every count from 1 to below the limit. A place equals what lies under it and what was recorded at itself: with
 * only one of these unknown it would be known. So of each such equation nothing is hidden, or at least two numbers that are
 * not zero, which come to the limit together. As the equations form a tree, what is hidden can then not be reckoned, however
 * the others are added and subtracted. What is hidden besides is the next place by code, not the smallest: the choice stays
 * the same while numbers grow. Besides a city the total of its province is hidden.
 *
 * <p>A village whose station stands under the school of another town counts there, and not where its code says: it is told
 * nowhere, and to either town it is part of what was recorded at itself.
 */
public final class SmallCells {

    private final long least;

    /** With the fewest people that are told. */
    public SmallCells(int least) {
        this.least = least;
    }

    /**
     * The places whose counts are hidden.
     *
     * @param apart those that may count in another place than the one their code says
     */
    public Set<RegionCode> hidden(Map<RegionCode, Long> counts, Set<RegionCode> apart) {
        var groups = groups(counts, apart);
        Set<RegionCode> hidden = new HashSet<>();
        counts.forEach((place, count) -> {
            if (isSmall(count) || (count > 0 && apart.contains(place))) {
                hidden.add(place);
            }
        });
        int before;
        do {
            before = hidden.size();
            groups.forEach((place, below) -> protect(new Equation(place, below, counts, hidden), hidden));
        } while (hidden.size() > before);
        return hidden;
    }

    /** Whether a count may not be told for itself. */
    boolean isSmall(long count) {
        return count > 0 && count < least;
    }

    /** What lies directly under each place, those above first. */
    private static SortedMap<RegionCode, List<RegionCode>> groups(Map<RegionCode, Long> counts, Set<RegionCode> apart) {
        SortedMap<RegionCode, List<RegionCode>> groups = new TreeMap<>();
        counts.keySet().stream()
                .filter(place -> !apart.contains(place))
                .sorted()
                .forEach(place -> place.parent()
                        .filter(counts::containsKey)
                        .ifPresent(above -> groups.computeIfAbsent(above, none -> new ArrayList<>())
                                .add(place)));
        return groups;
    }

    private void protect(Equation equation, Set<RegionCode> hidden) {
        if (!equation.isInDanger()) {
            return;
        }
        if (equation.place.level() == RegionLevel.PROVINCE) {
            hidden.add(equation.place);
            return;
        }
        for (RegionCode next : equation.candidates()) {
            if (!equation.isSafe()) {
                hidden.add(next);
            }
        }
        if (!equation.isSafe()) {
            hidden.add(equation.place);
        }
    }

    /** A place and what it is the sum of; what is hidden of it changes meanwhile. */
    private final class Equation {

        private final RegionCode place;
        private final List<RegionCode> below;
        private final Map<RegionCode, Long> counts;
        private final Set<RegionCode> hidden;
        private final long recordedHere;

        Equation(RegionCode place, List<RegionCode> below, Map<RegionCode, Long> counts, Set<RegionCode> hidden) {
            this.place = place;
            this.below = below;
            this.counts = counts;
            this.hidden = hidden;
            // Whoever is known in two places counts in both: what lies below may come to more.
            this.recordedHere = Math.max(
                    0, counts.get(place) - below.stream().mapToLong(counts::get).sum());
        }

        boolean isInDanger() {
            return hidden.contains(place)
                    || isSmall(recordedHere)
                    || below.stream().anyMatch(hidden::contains);
        }

        boolean isSafe() {
            List<Long> unknown = new ArrayList<>(
                    below.stream().filter(hidden::contains).map(counts::get).toList());
            // What was recorded at the place itself is never told.
            unknown.add(recordedHere);
            unknown.removeIf(count -> count == 0);
            long together = unknown.stream().mapToLong(Long::longValue).sum();
            long whole = counts.get(place);
            return hidden.contains(place)
                    ? whole == 0 || (!unknown.isEmpty() && together >= Math.min(least, whole))
                    : unknown.isEmpty() || (unknown.size() > 1 && together >= least);
        }

        /** What can be hidden besides: the places after the first hidden one, then those before it. */
        List<RegionCode> candidates() {
            int first = 0;
            while (first < below.size() && !hidden.contains(below.get(first))) {
                first++;
            }
            List<RegionCode> around = new ArrayList<>(below.subList(first % below.size(), below.size()));
            around.addAll(below.subList(0, first % below.size()));
            return around.stream()
                    .filter(one -> !hidden.contains(one) && counts.get(one) > 0)
                    .toList();
        }
    }
}
