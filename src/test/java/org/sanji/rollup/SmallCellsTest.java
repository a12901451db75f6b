package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.RegionCode;

/** What is hidden of small counts, and that nobody reckons them from what is told. */
class SmallCellsTest {

    private static final int LEAST = 5;
    private static final int TREES = Integer.getInteger("sanji.trees", 500);
    private static final SmallCells CELLS = new SmallCells(LEAST);

    @Test
    @DisplayName("one small town takes the next one with it; nobody at all is told")
    void oneTown() {
        assertEquals(
                places("320412101", "320412102"),
                hidden(counts(Map.of("320412", 63, "320412100", 0, "320412101", 3, "320412102", 40, "320412103", 20))));
    }

    @Test
    @DisplayName("the last one takes the first one with it")
    void theLast() {
        assertEquals(
                places("320412102", "320412100"),
                hidden(counts(Map.of("320412", 50, "320412100", 40, "320412101", 6, "320412102", 4))));
    }

    @Test
    @DisplayName("two hidden ones of one person each would be known from their sum: a third is hidden with them")
    void twoOfOne() {
        assertEquals(
                places("320412100", "320412101", "320412102"),
                hidden(counts(Map.of("320412", 14, "320412100", 1, "320412101", 1, "320412102", 12))));
    }

    @Test
    @DisplayName("what the college recorded itself is a small count too")
    void recordedAtTheCollege() {
        Set<RegionCode> hidden = hidden(counts(Map.of("320412", 42, "320412100", 30, "320412101", 10)));
        assertEquals(places("320412100"), hidden);
    }

    @Test
    @DisplayName("a small city takes the total of the province with it, and no other city")
    void city() {
        assertEquals(
                places("3204", "320412", "32"),
                hidden(counts(Map.of("32", 44, "3204", 4, "320412", 4, "3205", 40, "320583", 40))));
    }

    @Test
    @DisplayName("no linear combination of what is told gives a small count, of all or of what is approved")
    void nobodyIsIsolated() {
        var chance = new Random(7);
        long attacked = 0;
        long told = 0;
        for (int tree = 0; tree < TREES; tree++) {
            var attack = CountAttack.on(chance);
            attack.tell(CELLS.hidden(attack.all(), attack.apart()));
            List<String> isolated = attack.isolated(LEAST);
            assertEquals(List.of(), isolated, attack::toString);
            attacked += attack.targets(LEAST);
            told += attack.told();
        }
        assertTrue(attacked > 10 * TREES, attacked + " small counts");
        assertTrue(told > 10 * TREES, told + " counts told");
    }

    @Test
    @DisplayName("whoever tries all numbers that come to what is told finds at least two for every small count")
    void nobodyIsGuessed() {
        for (int first = 0; first < 9; first++) {
            for (int second = 0; second < 9; second++) {
                for (int third = 0; third < 9; third++) {
                    int whole = first + second + third;
                    int[] towns = {first, second, third};
                    var hidden = hidden(counts(
                            Map.of("320412", whole, "320412100", first, "320412101", second, "320412102", third)));
                    for (int town = 0; town < towns.length; town++) {
                        if (CELLS.isSmall(towns[town])) {
                            assertTrue(possible(towns, hidden, town) > 1, java.util.Arrays.toString(towns));
                        }
                    }
                }
            }
        }
    }

    /** How many numbers a town can have, for whoever knows the others that are told and that nobody at all is told. */
    private static int possible(int[] towns, Set<RegionCode> hidden, int town) {
        Set<Integer> numbers = new java.util.HashSet<>();
        int[] most = new int[3];
        int[] fewest = new int[3];
        for (int one = 0; one < 3; one++) {
            boolean told = !hidden.contains(new RegionCode("32041210" + one));
            fewest[one] = told ? towns[one] : 1;
            most[one] = told ? towns[one] : 30;
        }
        boolean wholeTold = !hidden.contains(new RegionCode("320412"));
        for (int first = fewest[0]; first <= most[0]; first++) {
            for (int second = fewest[1]; second <= most[1]; second++) {
                for (int third = fewest[2]; third <= most[2]; third++) {
                    if (!wholeTold || first + second + third == towns[0] + towns[1] + towns[2]) {
                        numbers.add(town == 0 ? first : town == 1 ? second : third);
                    }
                }
            }
        }
        return numbers.size();
    }

    @Test
    @DisplayName("the attack finds what is hidden alone: without the second one it succeeds")
    void theAttackWorks() {
        var chance = new Random(7);
        long isolated = 0;
        for (int tree = 0; tree < 200; tree++) {
            var attack = CountAttack.on(chance);
            attack.tell(attack.small(LEAST));
            isolated += attack.isolated(LEAST).size();
        }
        assertTrue(isolated > 200, isolated + " found");
    }

    @Test
    @DisplayName("where nobody is few, nothing is hidden")
    void nothingToHide() {
        assertEquals(Set.of(), hidden(counts(Map.of("320412", 50, "320412100", 20, "320412101", 30))));
        assertFalse(CELLS.isSmall(0));
    }

    @Test
    @DisplayName("a station under the school of another town is told nowhere, and hides nobody beside it less")
    void underAnotherTown() {
        Map<RegionCode, Long> counts = counts(Map.of(
                "320412",
                33,
                "320412100",
                13,
                "320412100001",
                3,
                "320412101",
                20,
                "320412101001",
                10,
                "320412101002",
                20));
        RegionCode apart = new RegionCode("320412101001");
        // By the codes the first town would have 10 more of its own, and 13 less what is told of the station are 3.
        assertEquals(places("320412100001", "320412101001"), CELLS.hidden(counts, Set.of(apart)));
        counts.put(apart, 0L);
        assertEquals(places("320412100001"), CELLS.hidden(counts, Set.of(apart)));
    }

    private static Set<RegionCode> hidden(Map<RegionCode, Long> counts) {
        return CELLS.hidden(counts, Set.of());
    }

    private static Map<RegionCode, Long> counts(Map<String, Integer> counts) {
        Map<RegionCode, Long> cells = new HashMap<>();
        counts.forEach((code, count) -> cells.put(new RegionCode(code), (long) count));
        return cells;
    }

    private static Set<RegionCode> places(String... codes) {
        return java.util.Arrays.stream(codes).map(RegionCode::new).collect(java.util.stream.Collectors.toSet());
    }
}
