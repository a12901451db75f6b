package org.sanji.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanji.kernel.PeriodRange.Step;

/** What a range of periods is, and what it consists of. */
class PeriodRangeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "2025..",
                "..2025",
                "2025..2024",
                "2024..2025-Q4",
                "2024-01..2024-Q4",
                "2023...2025",
                "24..25"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PeriodRange.fromString(text));
    }

    @Test
    void aQuarterIsNoPartOfAMonth() {
        PeriodRange months = PeriodRange.fromString("2024-11..2025-01");
        assertFalse(months.consistsOf(Step.QUARTER));
        assertThrows(IllegalArgumentException.class, () -> months.by(Step.YEAR));
    }

    @Test
    void aRangeConsistsOfPeriodsOfItsOwnLength() {
        assertEquals(List.of("2025"), texts(PeriodRange.fromString("2025").periods()));
        assertEquals(
                List.of("2023", "2024", "2025"),
                texts(PeriodRange.fromString("2023..2025").periods()));
        assertEquals(
                List.of("2024-11", "2024-12", "2025-01"),
                texts(PeriodRange.fromString("2024-11..2025-01").periods()));
    }

    @Test
    void aRangeIsCutIntoShorterPeriods() {
        assertEquals(
                List.of("2024-Q3", "2024-Q4", "2025-Q1"),
                texts(PeriodRange.fromString("2024-Q3..2025-Q1").by(Step.QUARTER)));
        assertEquals(24, PeriodRange.fromString("2024..2025").by(Step.MONTH).size());
        assertEquals("2023..2025", PeriodRange.fromString("2023..2025").toString());
    }

    private static List<String> texts(List<Period> periods) {
        return periods.stream().map(Period::toString).toList();
    }
}
