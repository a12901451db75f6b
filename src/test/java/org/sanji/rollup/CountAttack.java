package org.sanji.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sanji.kernel.RegionCode;

/**
 * Somebody who adds and subtracts everything that is told of a province, of all that is recorded and of what is approved of
 * it. What was recorded at each place itself are the unknowns; the attacker knows besides where nothing was recorded above
 * the villages, and that nobody is counted less than zero times. A number is isolated when it is a linear combination of
 * what is told: it lies in the span of those rows, reckoned modulo a prime.
 */
final class CountAttack {

    private static final long PRIME = 2_147_483_647L;

    /** What is approved of a place, and all. */
    private record Cell(long count, long other) {}

    private final Map<RegionCode, long[]> recorded = new TreeMap<>();
    private final Map<RegionCode, Cell> approved = new TreeMap<>();
    private final List<String> unknowns = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<long[]> basis = new ArrayList<>();
    private final Set<String> nothing = new HashSet<>();
    /** The town in which a village counts, where that is not the one its code says. */
    private final Map<RegionCode, RegionCode> apart = new TreeMap<>();

    private Set<RegionCode> hiddenOfAll = Set.of();
    private Set<RegionCode> hiddenOfApproved = Set.of();
    private long told;

    /** A province of two cities, in which most places have few people. */
    static CountAttack on(Random chance) {
        var attack = new CountAttack();
        for (int city = 0; city < 2; city++) {
            for (int county = 0; county < 1 + chance.nextInt(3); county++) {
                String code = "320" + city + "0" + county;
                attack.place(code, chance, 0.7);
                for (int town = 0; town < chance.nextInt(4); town++) {
                    attack.place(code + "00" + town, chance, 0.5);
                    for (int village = 0; village < chance.nextInt(4); village++) {
                        attack.place(code + "00" + town + "00" + village, chance, 0.3);
                    }
                }
            }
        }
        attack.moveSome(chance);
        attack.addUp();
        return attack;
    }

    private void place(String code, Random chance, double nobody) {
        boolean none = chance.nextDouble() < nobody;
        int most = chance.nextDouble() < 0.5 ? 4 : 30;
        long people = none ? 0 : chance.nextInt(most + 1);
        long in = chance.nextDouble() < 0.6 ? people : chance.nextLong(people + 1);
        recorded.put(new RegionCode(code), new long[] {in, people - in});
    }

    /** Some stations stand under the school of another town of their county. */
    private void moveSome(Random chance) {
        List<RegionCode> towns = recorded.keySet().stream()
                .filter(place -> place.value().length() == 9)
                .toList();
        recorded.keySet().stream().filter(place -> place.value().length() == 12).forEach(village -> {
            RegionCode town = towns.get(chance.nextInt(towns.size()));
            boolean sameCounty =
                    town.value().substring(0, 6).equals(village.value().substring(0, 6));
            if (sameCounty && !town.covers(village) && chance.nextInt(3) == 0) {
                apart.put(village, town);
            }
        });
    }

    Set<RegionCode> apart() {
        return apart.keySet();
    }

    /** Whether what is recorded at one place counts in another. */
    private boolean countsIn(RegionCode place, RegionCode recordedAt) {
        return place.value().length() == 9 && apart.containsKey(recordedAt)
                ? apart.get(recordedAt).equals(place)
                : place.covers(recordedAt);
    }

    private void addUp() {
        for (RegionCode place : List.copyOf(recorded.keySet())) {
            recorded.putIfAbsent(new RegionCode(place.value().substring(0, 4)), new long[2]);
            recorded.putIfAbsent(new RegionCode("32"), new long[2]);
        }
        recorded.keySet().forEach(place -> {
            long in = sum(place, 0);
            approved.put(place, new Cell(in, in + sum(place, 1)));
        });
    }

    private long sum(RegionCode place, int part) {
        return recorded.entrySet().stream()
                .filter(one -> countsIn(place, one.getKey()))
                .mapToLong(one -> one.getValue()[part])
                .sum();
    }

    Map<RegionCode, Long> all() {
        Map<RegionCode, Long> all = new HashMap<>();
        approved.forEach((place, cell) -> all.put(place, cell.other()));
        return all;
    }

    /** The places whose own counts are small, and nothing else. */
    Set<RegionCode> small(int least) {
        Set<RegionCode> small = new HashSet<>();
        approved.forEach((place, cell) -> {
            if (cell.other() > 0 && cell.other() < least) {
                small.add(place);
            }
        });
        return small;
    }

    /** Tells all counts but the hidden ones, and those of what is approved where they are the same. */
    void tell(Set<RegionCode> hidden) {
        this.hiddenOfAll = hidden;
        this.hiddenOfApproved = new HashSet<>(hidden);
        approved.forEach((place, cell) -> {
            if (cell.count() != cell.other()) {
                hiddenOfApproved.add(place);
            }
        });
        recorded.forEach((place, parts) -> {
            for (int part = 0; part < 2; part++) {
                boolean known = parts[part] == 0 && (parts[1 - part] > 0 || isToldNobody(place));
                if (known) {
                    nothing.add(place.value() + part);
                } else {
                    columns.put(place.value() + part, unknowns.size());
                    unknowns.add(place.value() + part);
                }
            }
        });
        for (RegionCode place : approved.keySet()) {
            if (!hiddenOfAll.contains(place)) {
                add(row(place, true, true));
            }
            if (!hiddenOfApproved.contains(place)) {
                add(row(place, true, false));
            }
        }
    }

    private boolean isToldNobody(RegionCode place) {
        return place.value().length() < 12
                || approved.entrySet().stream()
                        .anyMatch(one -> countsIn(one.getKey(), place)
                                && !hiddenOfAll.contains(one.getKey())
                                && one.getValue().other() == 0);
    }

    private long[] row(RegionCode place, boolean in, boolean out) {
        long[] row = new long[unknowns.size()];
        columns.forEach((unknown, column) -> {
            boolean part = unknown.endsWith("0") ? in : out;
            if (part && countsIn(place, new RegionCode(unknown.substring(0, unknown.length() - 1)))) {
                row[column] = 1;
            }
        });
        return row;
    }

    private void add(long[] row) {
        told++;
        long[] left = reduced(row);
        if (pivot(left) >= 0) {
            long inverse = power(left[pivot(left)], PRIME - 2);
            for (int column = 0; column < left.length; column++) {
                left[column] = left[column] * inverse % PRIME;
            }
            basis.add(left);
        }
    }

    private long[] reduced(long[] row) {
        long[] left = row.clone();
        for (long[] known : basis) {
            long factor = left[pivot(known)];
            for (int column = 0; factor != 0 && column < left.length; column++) {
                left[column] = Math.floorMod(left[column] - factor * known[column], PRIME);
            }
        }
        return left;
    }

    private static int pivot(long[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                return column;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long factor = base % PRIME;
        for (long left = exponent; left > 0; left /= 2) {
            result = left % 2 == 1 ? result * factor % PRIME : result;
            factor = factor * factor % PRIME;
        }
        return result;
    }

    /** The small counts that follow from what is told: of all, of what is approved and of what is not. */
    List<String> isolated(int least) {
        List<String> isolated = new ArrayList<>();
        approved.forEach((place, cell) -> {
            check(isolated, place, "all", cell.other(), row(place, true, true), least);
            check(isolated, place, "approved", cell.count(), row(place, true, false), least);
            check(isolated, place, "not approved", cell.other() - cell.count(), row(place, false, true), least);
        });
        return isolated;
    }

    private void check(List<String> isolated, RegionCode place, String what, long value, long[] row, int least) {
        if (value > 0 && value < least && pivot(reduced(row)) < 0) {
            isolated.add(place + " " + what + " = " + value);
        }
    }

    long targets(int least) {
        return approved.values().stream()
                .mapToLong(cell -> isSmall(cell.other(), least)
                        + isSmall(cell.count(), least)
                        + isSmall(cell.other() - cell.count(), least))
                .sum();
    }

    private static long isSmall(long value, int least) {
        return value > 0 && value < least ? 1 : 0;
    }

    long told() {
        return told;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("hidden of all ")
                .append(new java.util.TreeSet<>(hiddenOfAll))
                .append('\n');
        text.append("hidden of approved ")
                .append(new java.util.TreeSet<>(hiddenOfApproved))
                .append('\n');
        text.append("elsewhere ").append(apart).append('\n');
        recorded.forEach((place, parts) -> text.append(place)
                .append(' ')
                .append(parts[0])
                .append('+')
                .append(parts[1])
                .append('\n'));
        return text.toString();
    }
}
